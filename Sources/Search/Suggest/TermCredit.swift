/// What one word of a claim adds to a passage.
package struct TermCredit: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case passage
    /// One or two sentences away, before it or after.
    case neighbour(distance: Int)
  }

  /// As the claim has it.
  package let word: String
  package let place: Place
  /// Its part of the passage's score.
  package let amount: Double
}
