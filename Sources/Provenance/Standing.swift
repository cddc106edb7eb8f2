/// Whether something is a fact of the text or a suggestion that a reviewer accepts.
package enum Standing: Hashable, Sendable {
  /// Words and places that stand in the text or were verified.
  case fact
  case suggestion(Reason)

  package enum Reason: String, CaseIterable, Hashable, Sendable {
    /// A pronoun's nearest named source.
    case pronoun
    /// "the officials", "the newspaper": those last cited.
    case carriedOver
    /// The outlet is known from metadata alone.
    case metadata
    /// A newspaper that is not named, taken for the one the article names.
    case unnamedMedium
    /// The sentence names no speaker.
    case noSpeaker
  }

  package var isFact: Bool { self == .fact }
}
