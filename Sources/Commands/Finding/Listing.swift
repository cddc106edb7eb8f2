import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayViews

/// What was listed last, and how far: what 'more' goes on with, and whose passages `#1`, `#2` … are.
package enum Listing: Sendable {
  case search(Search)
  case suggestions(Suggestions)

  /// A search with its result; the first `shown` hits have been listed.
  package struct Search: Sendable {
    let query: Query
    /// As it was typed.
    let text: String
    let result: SearchResult
    var shown: Int

    /// How many hits a page has.
    static let page = 20

    init(_ query: Query, _ text: String, _ result: SearchResult) {
      self.query = query
      self.text = text
      self.result = result
      shown = Swift.min(Self.page, result.hits.count)
    }

    /// A search through the corpus for at least so many hits.
    static func hits(
      for query: Query, _ text: String, atLeast count: Int = 0, on desk: Desk
    ) throws(Refusal) -> Search {
      // Hundreds at a time: the hits that one attaches by number are found once.
      let limit = Swift.max(1, (count + Searcher.hitLimit - 1) / Searcher.hitLimit) * Searcher.hitLimit
      let result = desk.searcher.search(
        query, in: desk.corpus.articles, limit: limit, isCancelled: desk.isCancelled, tell: desk.tell)
      guard result.isComplete else { throw Refusal("the search was stopped") }
      if result.hits.isEmpty, let first = result.articles.first { throw Refusal.gone(result.total, first, on: desk) }
      return Search(query, text, result)
    }

    /// The search as it is recorded.
    func event(on desk: Desk) -> Event {
      .searched(query: text, total: result.total, passages: result.hits.digest(in: desk.corpus))
    }
  }

  /// The claim that passages were listed for; nil for a search and for a sentence of no claim.
  package var claim: ClaimID? {
    if case .suggestions(let suggestions) = self { suggestions.claim?.id } else { nil }
  }
}
