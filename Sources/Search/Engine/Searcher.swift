import AssayCorpus
import AssayIndex
import AssayModel
import AssayWords
import Synchronization

/// Finds passages through an index.
///
/// A corpus without an index of its own gets one in memory at its first search, which is kept until other articles are
/// searched. Safe to share; two searches at once take turns.
package final class Searcher: Sendable {
  /// How many hits a result lists where nobody asks for more.
  package static let hitLimit = 200

  /// What one search at a time works with, kept for the next; the lock around it makes it safe to share.
  private final class Tools: @unchecked Sendable {
    var lexicon = Lexicon()
    let ranker = ArticleRanker()
    let document = ForwardDocument()
    var memory = MemoryIndex()
  }

  /// The index that a corpus has on the disk. One that cannot be opened is made anew before the next command; until then
  /// the articles are read.
  private static func stored(_ articles: some Sequence<CorpusArticle>) -> (index: Index, articles: IndexedArticles)? {
    guard let corpus = (articles as? CorpusArticles)?.corpus, let store = corpus.store as? any IndexedStore,
      let index = try? store.index()
    else { return nil }
    return (index, IndexedArticles(corpus))
  }

  /// Made at the first search: whoever never searches does not wait for it.
  private let tools = Mutex<Tools?>(nil)
  private let names = Mutex<(edition: CorpusEdition, names: ArticleNames)?>(nil)

  /// The corpus whose names are being found in the background.
  private let finding = Mutex<CorpusEdition?>(nil)

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

  /// The same for somebody who does not wait: nil where it has yet to be found, which is begun in the background.
  package func namesAtHand(of corpus: Corpus) -> ArticleNames? {
    guard corpus.count > Self.manyArticles else { return names(of: corpus) }
    // Held by whoever is finding them.
    let known = names.withLockIfAvailable { known in
      known.flatMap { $0.edition == corpus.edition ? $0.names : nil }
    }
    if let known, let found = known { return found }
    findNames(of: corpus)
    return nil
  }

  /// Begins to find the names of many articles, which takes longer than anybody waits for a key.
  package func findNames(of corpus: Corpus) {
    guard corpus.count > Self.manyArticles else { return }
    let isBegun = finding.withLock { edition in
      defer { edition = corpus.edition }
      return edition == corpus.edition
    }
    if !isBegun { Task.detached { _ = self.names(of: corpus) } }
  }

  /// So many articles are gone through in some milliseconds.
  private static let manyArticles = 2_000

  private func withTools<Result>(_ body: (Tools) throws -> Result) rethrows -> Result {
    try tools.withLock { kept in
      let tools = kept ?? Tools()
      kept = tools
      return try body(tools)
    }
  }

  /// The passages that fulfil a query, article by article: the article with the best passage first, its passages the
  /// best first; equal ones by handle, then by place.
  ///
  /// Every matching article gives at least one hit, and one for each further sentence that fulfils the query by itself:
  /// up to five at once, and what is left of it when every article has had its turn. Of more than 400 articles the 400
  /// that are best by their words come first, then the next 400, as far as `limit` hits need them: a larger limit adds
  /// hits and changes none. `isCancelled` is asked before each article, and `tell` hears of each that is read; a search
  /// that was stopped says so in its result.
  package func search(
    _ query: Query, in articles: some Sequence<CorpusArticle>, limit: Int = hitLimit,
    isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }
  ) -> SearchResult {
    if let stored = Self.stored(articles) {
      return search(query, in: stored.index, of: stored.articles, limit: limit, isCancelled: isCancelled)
    }
    return withTools { tools in
      withoutActuallyEscaping(isCancelled) { isCancelled in
        guard let index = tools.memory.index(of: articles, isCancelled: isCancelled, tell: tell) else {
          return .stopped
        }
        let articles = IndexedArticles(tools.memory.articles)
        return Self.search(query, in: index, limit, tools, isCancelled, from: articles) ?? .stopped
      }
    }
  }

  /// The same through an index that somebody else keeps.
  package func search(
    _ query: Query, in index: Index, of articles: IndexedArticles, limit: Int = hitLimit,
    isCancelled: () -> Bool = { false }
  ) -> SearchResult {
    withTools { tools in
      withoutActuallyEscaping(isCancelled) { isCancelled in
        Self.search(query, in: index, limit, tools, isCancelled, from: articles) ?? .stopped
      }
    }
  }

  /// The articles that fulfil a query, in the order of their handles; none when stopped.
  package func articles(
    matching query: Query, in articles: some Sequence<CorpusArticle>, isCancelled: () -> Bool = { false },
    tell: (WorkStep) -> Void = { _ in }
  ) -> [ArticleHandle] {
    search(query, in: articles, isCancelled: isCancelled, tell: tell).articles.sorted()
  }

  /// The index of a corpus, its own or one made in memory, with its articles by the keys of that index; nil when making
  /// it was stopped.
  package func index(
    of articles: some Sequence<CorpusArticle>, isCancelled: () -> Bool = { false },
    tell: (WorkStep) -> Void = { _ in }
  ) -> (index: Index, articles: IndexedArticles)? {
    if let stored = Self.stored(articles) { return stored }
    return withTools { tools in
      tools.memory.index(of: articles, isCancelled: isCancelled, tell: tell).map {
        ($0, IndexedArticles(tools.memory.articles))
      }
    }
  }

  /// The articles that fulfil a query, as a filter for other searches in the same index; nil when it was stopped.
  package func filter(
    _ query: Query, in index: Index, isCancelled: () -> Bool = { false }
  ) -> ArticleFilter? {
    withTools { tools in
      withoutActuallyEscaping(isCancelled) { isCancelled in
        let compiled = CompiledQuery(query, languages: index.languages, lexicon: &tools.lexicon)
        let search = IndexSearch(compiled, in: index, lexicon: &tools.lexicon, isCancelled: isCancelled)
        return search.matches(with: tools.document).map { ArticleFilter($0, in: index) }
      }
    }
  }

  private static func search(
    _ query: Query, in index: Index, _ limit: Int, _ tools: Tools, _ isCancelled: @escaping () -> Bool,
    from articles: IndexedArticles
  ) -> SearchResult? {
    let compiled = CompiledQuery(query, languages: index.languages, lexicon: &tools.lexicon)
    let search = IndexSearch(compiled, in: index, lexicon: &tools.lexicon, isCancelled: isCancelled)
    guard let matches = search.matches(with: tools.document) else { return nil }
    func key(_ match: IndexSearch.Match) -> UInt64 { index.parts[match.part].segment.key(of: match.document) }

    var found: [IndexSearch.Found] = []
    var listed = 0
    var left = matches
    repeat {
      guard let best = search.best(Ranking.articlesWithPassages, of: left, with: tools.ranker),
        let those = search.passages(of: best, with: tools.document)
      else { return nil }
      found += those.sorted(by: isBetter)
      listed += those.reduce(0) { $0 + min($1.passages.count, Ranking.passagesPerArticle) }
      if best.count == left.count {
        left = []
      } else {
        let taken = Set(best)
        left.removeAll(where: taken.contains)
      }
    } while listed < limit && !left.isEmpty

    var total = found.reduce(0) { $0 + $1.passages.count }
    if matches.count <= HitCount.most {
      guard let others = search.passages(of: left, with: tools.document) else { return nil }
      total += others.reduce(0) { $0 + $1.passages.count }
    } else {
      total += left.count
    }

    var hits: [Hit] = []
    /// Adds passages of an article by their rank; false when the search was stopped.
    func list(_ match: IndexSearch.Found, _ ranks: Range<Int>) -> Bool {
      // An article that has gone since the index was made is passed over.
      guard let its = articles.article(key(match.match)),
        index.parts[match.match.part].segment.read(match.match.document, into: tools.document)
      else { return true }
      for passage in match.passages[ranks].prefix(limit - hits.count) {
        if isCancelled() { return false }
        hits.append(
          Hit(
            number: hits.count + 1, article: its.handle, id: its.id, span: passage.span,
            matches: HitMarker.matches(of: passage, in: tools.document, text: its.article.text), score: passage.score))
      }
      return true
    }
    for match in found where hits.count < limit {
      guard list(match, 0..<min(match.passages.count, Ranking.passagesPerArticle)) else { return nil }
    }
    for match in found where left.isEmpty && hits.count < limit && match.passages.count > Ranking.passagesPerArticle {
      guard list(match, Ranking.passagesPerArticle..<match.passages.count) else { return nil }
    }
    return SearchResult(
      hits: hits, total: total, articles: (found.map(\.match) + left).compactMap { articles.handle(key($0)) },
      isComplete: true)
  }

  private static func isBetter(_ one: IndexSearch.Found, _ other: IndexSearch.Found) -> Bool {
    let (score, otherScore) = (one.best, other.best)
    if score != otherScore { return score > otherScore }
    return (one.match.part, one.match.document) < (other.match.part, other.match.document)
  }
}

extension IndexSearch.Found {
  /// The score of the best passage.
  fileprivate var best: Double { passages.first?.score ?? 0 }
}
