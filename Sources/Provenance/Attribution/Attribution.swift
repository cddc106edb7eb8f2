import AssayModel

/// Who says what, as a text puts it.
package struct Attribution: Hashable, Sendable {
  /// The source's words; nil when the sentence names none.
  package var source: Span?
  /// The words that hand over: "said", "according to".
  package var cue: Span
  /// What is said, in reading order; several pieces when the cue stands between them.
  package var content: [Span]
  package var kind: SourceKind
  package var rule: AttributionRule
  package var category: CueCategory
  /// Whether it is told of words that nobody is said to have said: "did not say", "no official said", "has she said …?".
  package var isNegated: Bool
  /// The sentence of the cue, counted through the article.
  package var sentence: Int
  /// Quotations in later sentences that go on after this one; a suggestion.
  package var continued: [Span] = []

  /// A source and a cue in one sentence are a fact of the text; anything else is a suggestion.
  package var isFact: Bool { source != nil && kind != .pronoun }

  /// Everything attributed, continued quotations included.
  package var allContent: [Span] { content + continued }
}
