import AssayIndex
import AssayModel
import AssayWords
import Synchronization

/// Finds the passages that are most likely to settle a claim.
///
/// 1. Articles: BM25F+ over all words of the claim and its topic (`ArticleRanker`).
/// 2. The best 50 are looked into: A = S + 1.6 of the best sentence's BM25 + .4 of the best window of three sentences.
/// 3. Sentences: a term weighs as much as it is rare among the *article's own* sentences (that idf to the power of 1.25),
///    times the root of its idf among articles, half of that when only the topic or the speaker has it, twice when it is
///    a number; terms in neighbouring sentences count a little; pairs of words that the claim has too add something,
///    repetition and a late place take something.
/// 4. Both are fused: the sentence's share of the possible + .8 A / the best A.
///
/// Everything is counted from words, so every hit can be explained by them.
package final class Suggester: Sendable {
  /// What one search at a time works with, kept for the next; the lock around it makes it safe to share.
  private final class Tools: @unchecked Sendable {
    var lexicon = Lexicon()
    let ranker = ArticleRanker()
    let document = ForwardDocument()
  }

  /// Made at the first search: whoever never searches does not wait for it.
  private let tools = Mutex<Tools?>(nil)

  package init() {}

  private func withTools<Result>(_ body: (Tools) throws -> Result) rethrows -> Result {
    try tools.withLock { kept in
      let tools = kept ?? Tools()
      kept = tools
      return try body(tools)
    }
  }

  /// The best passages, the best first; nil when the search was stopped.
  ///
  /// `accepts` and `filter` limit the articles, by a date or an outlet for instance; `excludes` names passages that are known
  /// already. With `diverse` an article comes again only after the others.
  package func passages(
    for query: ClaimQuery, in index: Index, limit: Int = 20, diverse: Bool = false,
    accepts: ((Segment, Int) -> Bool)? = nil, filter: ArticleFilter? = nil,
    excludes: (UInt64, Span) -> Bool = { _, _ in false }, isCancelled: () -> Bool = { false }
  ) -> [Suggestion]? {
    let isWanted: ((Int, Int) -> Bool)? =
      accepts == nil && filter == nil
      ? nil
      : { part, document in
        filter?.contains(document, ofPart: part) ?? true && accepts?(index.parts[part].segment, document) ?? true
      }
    guard
      let found = search(
        query, in: index, wantsPassages: true, isWanted: isWanted, excludes: excludes, isCancelled: isCancelled)
    else { return nil }
    return PassageFolding.fold(found.passages, of: found.claim.terms, in: index, limit: limit, diverse: diverse)
  }

  /// The words that a claim asks for, as an index has them.
  package func words(of query: ClaimQuery, in index: Index) -> ClaimWords {
    withTools { ClaimWords(query, languages: index.languages, lexicon: &$0.lexicon) }
  }

  /// Where a claim's words stand in a passage, in scalars of the passage, in reading order.
  package func marks(of words: ClaimWords, in passage: String) -> [Span] {
    withTools { words.marks(in: passage, lexicon: &$0.lexicon) }
  }

  /// The best articles by the first two steps, by what the store calls them; nil when the search was stopped.
  package func articles(
    for query: ClaimQuery, in index: Index, isCancelled: () -> Bool = { false }
  ) -> [UInt64]? {
    search(query, in: index, wantsPassages: false, isCancelled: isCancelled)?.articles.map {
      index.parts[$0.part].segment.key(of: $0.document)
    }
  }

  /// The best articles by the first step alone.
  package func ranked(for query: ClaimQuery, in index: Index, limit: Int) -> [RankedDocument] {
    withTools { tools in
      let claim = ClaimTerms(query, languages: index.languages, lexicon: &tools.lexicon)
      let ranked = claim.terms.map { RankedTerm($0.strings, in: index, weight: Double($0.count)) }
      return tools.ranker.best(limit, for: ranked, in: index) ?? []
    }
  }

  private func search(
    _ query: ClaimQuery, in index: Index, wantsPassages: Bool, isWanted: ((Int, Int) -> Bool)? = nil,
    excludes: (UInt64, Span) -> Bool = { _, _ in false }, isCancelled: () -> Bool
  ) -> (claim: ClaimTerms, articles: [RankedDocument], passages: [ScoredPassage])? {
    withTools { tools in
      let claim = ClaimTerms(query, languages: index.languages, lexicon: &tools.lexicon)
      let ranked = claim.terms.map { RankedTerm($0.strings, in: index, weight: Double($0.count)) }
      guard
        var articles = tools.ranker.best(
          PassageWeights.rerankedArticles, for: ranked, in: index,
          accepts: isWanted, isCancelled: isCancelled)
      else { return nil }
      let scorer = PassageScorer(terms: claim.terms, ranked: ranked)
      var reader = ClaimReader(claim, ranked, in: index, into: tools.document)
      for place in articles.indices {
        if isCancelled() { return nil }
        guard reader.read(articles[place]) else { continue }
        articles[place].score += scorer.evidence(reader.document, reader.scan)
      }
      articles.sort { one, other in
        if one.score != other.score { return one.score > other.score }
        return (one.part, one.document) < (other.part, other.document)
      }
      var found: [ScoredPassage] = []
      let best = articles.first?.score ?? 1
      for article in articles.prefix(wantsPassages ? PassageWeights.articlesWithPassages : 0) {
        if isCancelled() { return nil }
        guard reader.read(article) else { continue }
        let segment = index.parts[article.part].segment
        let key = segment.key(of: article.document)
        for var passage in scorer.passages(
          of: article, in: segment, reader.document, reader.scan, limit: PassageWeights.passagesPerArticle)
        where !excludes(key, passage.span) {
          passage.article = PassageWeights.article * article.score / best
          found.append(passage)
        }
      }
      return (claim, articles, found)
    }
  }
}
