import AssayModel

/// A passage that a search found.
package struct Hit: Hashable, Sendable {
  /// From 1, the best first: `#1`.
  package let number: Int
  package let article: ArticleHandle
  package let id: ArticleID
  /// The sentence, in scalars of the article's text; two sentences where a phrase runs over their border.
  package let span: Span
  /// The matched words inside `span`, in reading order, apart from each other. Empty when only the
  /// article's title, outlet, date or language matched.
  package let matches: [Span]
  /// Higher is better; comparable inside one result only.
  package let score: Double

  package init(number: Int, article: ArticleHandle, id: ArticleID, span: Span, matches: [Span], score: Double) {
    self.number = number
    self.article = article
    self.id = id
    self.span = span
    self.matches = matches
    self.score = score
  }
}
