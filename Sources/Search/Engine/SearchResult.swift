import AssayModel

/// What a search found.
package struct SearchResult: Hashable, Sendable {
  /// The passages, article by article, at most as many as were asked for.
  package let hits: [Hit]
  /// How many passages there are, those beyond the limit counted; of very many articles at least so many.
  package let total: Int
  /// Every article that matches, the best first.
  package let articles: [ArticleHandle]
  /// False when the search was stopped; it then found nothing, which says nothing.
  package let isComplete: Bool

  static let stopped = SearchResult(hits: [], total: 0, articles: [], isComplete: false)
}
