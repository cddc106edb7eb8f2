/// Why two speakers may be one.
enum SpeakerLikeness: Hashable {
  /// The same given and family names, or the same office of one name.
  case same
  /// Nothing but a family name in common, and no given name against it.
  case family
  /// Two spellings of one name, as transliterations are.
  case spelling
  /// An office, and somebody who may speak for it.
  case office
}
