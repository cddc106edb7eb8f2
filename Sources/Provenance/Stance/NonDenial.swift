import AssayModel

/// Words that neither confirm nor deny.
package struct NonDenial: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// "declined to comment"
    case declined
    /// "did not respond to a request"
    case noResponse
    /// "could not confirm"
    case cannotConfirm
    /// "nothing to say", "no information"
    case nothingToSay
    /// "neither confirm nor deny"
    case neither
    /// "would not comment"
    case wouldNot
  }

  package let kind: Kind
  /// The words that say so.
  package let cue: Span
  /// Who declined; nil when the sentence does not say.
  package let party: Span?
}
