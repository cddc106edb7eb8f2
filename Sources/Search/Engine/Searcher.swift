import AssayCorpus
import AssayModel
import Synchronization

/// Finds passages by reading every article.
///
/// Texts are cut into words when first met and kept, so that later searches only compare numbers.
/// Safe to share; two searches at once take turns.
package final class Searcher: Sendable {
  /// The most hits a result lists.
  package static let hitLimit = 200

  private let cache = Mutex(TokenCache())
  private let names = Mutex<(edition: CorpusEdition, names: ArticleNames)?>(nil)

  package init() {}

  /// By what people call the articles of a corpus; found once and kept while the corpus stays the same.
  package func names(of corpus: Corpus) -> ArticleNames {
    names.withLock { known in
      if let known, known.edition == corpus.edition { return known.names }
      let names = ArticleNames(of: corpus)
      known = (corpus.edition, names)
      return names
    }
  }

  /// The passages that fulfil a query, the best first; equal ones by handle, then by place.
  ///
  /// Every matching article gives at least one hit, and up to five where several of its sentences
  /// fulfil the query by themselves. `isCancelled` is asked before each article, and `tell` hears of
  /// each; a search that was stopped says so in its result.
  package func search(
    _ query: Query, in articles: some Sequence<CorpusArticle>, isCancelled: () -> Bool = { false },
    tell: (WorkStep) -> Void = { _ in }
  ) -> SearchResult {
    cache.withLock { cache in
      Self.search(query, in: articles, with: &cache, isCancelled: isCancelled, tell: tell) ?? .stopped
    }
  }

  /// The articles that fulfil a query, in the order of their handles; none when stopped.
  package func articles(
    matching query: Query, in articles: some Sequence<CorpusArticle>, isCancelled: () -> Bool = { false },
    tell: (WorkStep) -> Void = { _ in }
  ) -> [ArticleHandle] {
    search(query, in: articles, isCancelled: isCancelled, tell: tell).articles.sorted()
  }

  /// An article that fulfils the query.
  private struct Candidate {
    let article: CorpusArticle
    let tokens: ArticleTokens
    /// How often each term stands there, those of the title counted double.
    let frequencies: [Double]
  }

  private static func search(
    _ query: Query, in articles: some Sequence<CorpusArticle>, with cache: inout TokenCache, isCancelled: () -> Bool,
    tell: (WorkStep) -> Void
  ) -> SearchResult? {
    // All texts are read before the query's words are looked up: a word first met in the last
    // article would else be unknown to the first.
    var scanned: [(article: CorpusArticle, tokens: ArticleTokens, outlet: [UInt32])] = []
    let count = articles.underestimatedCount
    scanned.reserveCapacity(count)
    for article in articles {
      if isCancelled() { return nil }
      tell(WorkStep("articles read", done: scanned.count, of: count))
      scanned.append((article, cache.tokens(of: article), cache.outlet(of: article)))
    }
    let compiled = CompiledQuery(query, in: cache.vocabulary)

    var candidates: [Candidate] = []
    var articlesWith = [Int](repeating: 0, count: compiled.terms.count)
    var totalLength = 0.0
    for (place, (article, tokens, outlet)) in scanned.enumerated() {
      if isCancelled() { return nil }
      tell(WorkStep("articles searched", done: place, of: scanned.count))
      totalLength += tokens.length
      let frequencies = frequencies(of: compiled, in: tokens, outlet: outlet)
      for (term, frequency) in frequencies.enumerated() where frequency > 0 { articlesWith[term] += 1 }
      if compiled.root.holds(for: article.article.metadata, has: { frequencies[$0] > 0 }) {
        candidates.append(Candidate(article: article, tokens: tokens, frequencies: frequencies))
      }
    }
    cache.trim(afterSearching: scanned.count)

    let weights = articlesWith.map { Ranking.idf(articles: scanned.count, with: $0) }
    let averageLength = scanned.isEmpty ? 0 : totalLength / Double(scanned.count)
    let picker = PassagePicker(query: compiled, weights: weights)
    var found: [(passage: PassagePicker.Passage, article: CorpusArticle)] = []
    var ranked: [(handle: ArticleHandle, score: Double)] = []
    for (place, candidate) in candidates.enumerated() {
      if isCancelled() { return nil }
      tell(WorkStep("matching articles ranked", done: place, of: candidates.count))
      var score = 0.0
      for (term, frequency) in candidate.frequencies.enumerated()
      where frequency > 0 && compiled.isWanted[term] && compiled.terms[term].place != .outlet {
        score +=
          weights[term]
          * Ranking.bm25(frequency: frequency, length: candidate.tokens.length, averageLength: averageLength)
      }
      let passages = picker.passages(
        of: candidate.tokens, articleScore: score * Ranking.articleShare / (Ranking.k1 + 1),
        isGiven: { compiled.terms[$0].place != .anywhere && candidate.frequencies[$0] > 0 })
      found.append(contentsOf: passages.map { ($0, candidate.article) })
      ranked.append((candidate.article.handle, passages.first.map(\.score) ?? 0))
    }
    found.sort { one, other in
      if one.passage.score != other.passage.score { return one.passage.score > other.passage.score }
      return (one.article.handle, one.passage.span) < (other.article.handle, other.passage.span)
    }
    ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.handle < $1.handle }
    let hits = found.prefix(hitLimit).enumerated().map { index, found in
      Hit(
        number: index + 1, article: found.article.handle, id: found.article.id, span: found.passage.span,
        matches: found.passage.matches, score: found.passage.score)
    }
    return SearchResult(hits: hits, total: found.count, articles: ranked.map(\.handle), isComplete: true)
  }

  /// How often each term stands in an article; a title's words count double.
  private static func frequencies(
    of query: CompiledQuery, in tokens: ArticleTokens, outlet: [UInt32]
  ) -> [Double] {
    var frequencies = [Double](repeating: 0, count: query.terms.count)
    for occurrence in query.occurrences(in: tokens) { frequencies[occurrence.term] += 1 }
    for (index, term) in query.terms.enumerated() {
      switch term.place {
      case .anywhere:
        frequencies[index] += tokens.titleWeight * Double(term.count(in: tokens.title, adjoins: tokens.titleAdjoins))
      case .title: frequencies[index] = 2 * Double(term.count(in: tokens.title, adjoins: tokens.titleAdjoins))
      case .outlet: frequencies[index] = Double(term.count(in: outlet))
      }
    }
    return frequencies
  }
}
