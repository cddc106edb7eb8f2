import AssayModel

/// How a described place stands in a text as it is now.
package struct Anchoring: Hashable, Sendable {
  package let fidelity: Fidelity
  /// The one place; nil when there is none, or no one place.
  package let span: Span?
  /// The places that are equally good, in order; empty unless ambiguous.
  package let candidates: [Span]
  /// What changed in the words; nil unless altered.
  package let difference: WordDifference?

  package init(
    fidelity: Fidelity, span: Span? = nil, candidates: [Span] = [], difference: WordDifference? = nil
  ) {
    self.fidelity = fidelity
    self.span = span
    self.candidates = candidates
    self.difference = difference
  }

  /// The passage or its article is gone.
  package static let orphaned = Anchoring(fidelity: .orphaned)

  static func ambiguous(_ candidates: [Span]) -> Anchoring {
    Anchoring(fidelity: .ambiguous, candidates: candidates.sorted())
  }

  static func altered(_ span: Span, from quote: String, in text: TokenisedText) -> Anchoring {
    Anchoring(fidelity: .altered, span: span, difference: WordDifference(from: quote, to: String(text.text[span])))
  }
}
