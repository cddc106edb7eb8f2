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
  /// What changed in the quote's own sentence besides its own words, where it turns what they say.
  package let surroundings: WordDifference?

  package init(
    fidelity: Fidelity, span: Span? = nil, candidates: [Span] = [], difference: WordDifference? = nil,
    surroundings: WordDifference? = nil
  ) {
    self.fidelity = fidelity
    self.span = span
    self.candidates = candidates
    self.difference = difference
    self.surroundings = surroundings
  }

  /// The passage or its article is gone.
  package static let orphaned = Anchoring(fidelity: .orphaned)

  static func ambiguous(_ candidates: [Span]) -> Anchoring {
    Anchoring(fidelity: .ambiguous, candidates: candidates.sorted())
  }

  /// The same words at a place that was chosen.
  static func found(_ place: Span, of passage: Passage, in text: TokenisedText) -> Anchoring {
    let isSame = ContextScore.isSameSurroundings(of: passage, at: place, in: text)
    return Anchoring(
      fidelity: isSame ? .exact : .moved, span: place,
      surroundings: SentenceChange.alarming(around: passage, at: place, in: text))
  }

  /// Other words at a place that was chosen.
  static func altered(_ place: Span, of passage: Passage, from quote: String, in text: TokenisedText) -> Anchoring {
    let difference = WordDifference(from: quote, to: String(text.text[place]))
    return Anchoring(
      fidelity: .altered, span: place, difference: difference,
      surroundings: SentenceChange.alarming(around: passage, at: place, in: text, beyond: difference))
  }
}
