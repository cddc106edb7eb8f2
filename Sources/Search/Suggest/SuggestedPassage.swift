import AssayModel

/// A passage that may settle a claim, as it stands in its article.
package struct SuggestedPassage: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package let article: ArticleHandle
    package let span: Span
    /// Whether the whole article is a copy of the passage's, and not these words alone alike.
    package var isInCopy = false

    package init(article: ArticleHandle, span: Span) {
      self.article = article
      self.span = span
    }
  }

  package let hit: Hit
  package let suggestion: Suggestion
  /// Where the same stands in nearly the same words.
  package let copies: [Place]
  /// Reasons to read it twice.
  package let hints: [ConflictHint]
  /// The claim's words that stand neither in the passage nor near it.
  package let missing: [String]

  package init(
    hit: Hit, suggestion: Suggestion, copies: [Place], hints: [ConflictHint], missing: [String]
  ) {
    self.hit = hit
    self.suggestion = suggestion
    self.copies = copies
    self.hints = hints
    self.missing = missing
  }
}
