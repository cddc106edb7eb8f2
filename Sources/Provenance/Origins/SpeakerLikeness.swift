/// Why two speakers may be one.
enum SpeakerLikeness: Hashable {
  /// The same given and family names, or the same office of one name.
  case same
  /// One stands with a part of the other's name.
  case family
  /// Both stand with one and the same name alone.
  case bare
  /// Two spellings of one name, as transliterations are.
  case spelling
  /// One name with a "Jr." or an initial more, or with two offices: as likely as not two people.
  case namesake
  /// One of them stands beside somebody else.
  case joint
  /// An office, and somebody who may speak for it.
  case office
}
