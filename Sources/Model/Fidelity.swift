/// How an evidence's quote stands in the article as it is now.
package enum Fidelity: String, CaseIterable, Hashable, Sendable {
  /// The same words in the same surroundings.
  case exact
  /// The same words elsewhere, beyond doubt.
  case moved
  /// The passage is there with other words.
  case altered
  /// Several places are equally good.
  case ambiguous
  /// The passage is gone, or its article is.
  case orphaned
}
