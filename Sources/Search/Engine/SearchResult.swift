import AssayModel

/// What a search found.
package struct SearchResult: Hashable, Sendable {
  /// The passages, the best first, at most `Searcher.hitLimit`.
  package let hits: [Hit]
  /// How many passages there are, those beyond the limit counted.
  package let total: Int
  /// Every article that matches, the best first.
  package let articles: [ArticleHandle]
  /// False when the search was stopped; it then found nothing, which says nothing.
  package let isComplete: Bool

  static let stopped = SearchResult(hits: [], total: 0, articles: [], isComplete: false)
}

extension SearchResult {
  /// The best of the hits that are wanted, numbered from 1. Those that are not wanted do not count.
  package func best(_ count: Int, where isWanted: (Hit) -> Bool) -> SearchResult {
    let wanted = hits.filter(isWanted)
    let best = wanted.prefix(count).enumerated().map { index, hit in
      Hit(
        number: index + 1, article: hit.article, id: hit.id, span: hit.span, matches: hit.matches, score: hit.score)
    }
    return SearchResult(
      hits: best, total: total - (hits.count - wanted.count), articles: articles, isComplete: isComplete)
  }

  /// A search that had nothing to look for.
  package static let empty = SearchResult(hits: [], total: 0, articles: [], isComplete: true)
}
