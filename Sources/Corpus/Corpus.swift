import AssayModel

/// The articles a session may cite, each under a short handle.
///
/// Where they are kept is the backend's affair: this asks an `ArticleStore` and adds the numbering
/// that people type. A corpus is a value; opening it again is the way to see changed files.
package struct Corpus: Sendable {
  /// The location the corpus was opened with, as it was given.
  package let location: String
  /// Where the articles are kept.
  package let store: any ArticleStore
  private let numbering: Numbering
  /// Tells this reading and numbering of the corpus from every other.
  package let edition = CorpusEdition()
  /// What the corpus's files looked like just before they were read: another stamp means that there is something to read.
  /// Nil for articles that do not lie in files.
  package let stamp: CorpusStamp?

  /// A corpus over articles that a backend has found, numbered 1, 2, 3 … in the store's order.
  package init(location: String, store: any ArticleStore, stamp: CorpusStamp? = nil) {
    self.init(
      location: location, store: store, numbering: Numbering(limit: store.limit, vacancies: store.vacancies),
      stamp: stamp)
  }

  private init(location: String, store: any ArticleStore, numbering: Numbering, stamp: CorpusStamp?) {
    self.stamp = stamp
    self.location = location
    self.store = store
    self.numbering = numbering
  }

  /// Opens a folder, a single article file, or whatever else a backend of `CorpusBackends.all` knows.
  ///
  /// Articles that cannot be read are no error: they are named in `skipped`. `isCancelled` is asked between files.
  ///
  /// - Parameter listing: the files, where somebody has looked at them just before.
  package static func open(
    _ location: String, _ listing: CorpusListing? = nil, isCancelled: () -> Bool = { false },
    tell: (WorkStep) -> Void = { _ in }
  ) throws(CorpusError) -> Corpus {
    guard !location.isEmpty else { throw .missing(location) }
    for backend in CorpusBackends.all where backend.recognises(location) {
      let listing = if let listing { listing } else { try CorpusListing(of: location) }
      let store = try backend.open(location, listing, isCancelled: isCancelled, tell: tell)
      return Corpus(location: location, store: store, stamp: CorpusStamp(of: listing))
    }
    throw FilePath.exists(location) ? .notACorpus(location) : .missing(location)
  }

  /// To look at more files than these takes longer than anybody waits for a prompt.
  package static let manyFiles = 20_000

  /// The number of articles.
  package var count: Int { store.count }

  /// The files and lines that were left out, in the order of their paths.
  package var skipped: [SkippedFile] { store.skipped }

  /// How many `skipped` has, told without listing them.
  package var skippedCount: Int { store.skippedCount }

  /// The handles in ascending order.
  package var handles: [ArticleHandle] { numbering.handles }

  /// The articles in the order of their handles.
  package var articles: CorpusArticles { CorpusArticles(corpus: self) }

  package func article(at handle: ArticleHandle) -> CorpusArticle? {
    guard let position = numbering.position(of: handle), let record = store.record(at: position) else { return nil }
    return CorpusArticle(handle: handle, article: record.article, file: record.file)
  }

  package func article(_ id: ArticleID) -> CorpusArticle? {
    guard let position = store.position(of: id), let record = store.record(at: position) else { return nil }
    return CorpusArticle(handle: numbering.handle(at: position), article: record.article, file: record.file)
  }

  /// What is known of an article without reading its text.
  package func card(at handle: ArticleHandle) -> CorpusCard? {
    numbering.position(of: handle).flatMap { store.card(at: $0) }.map { CorpusCard($0, handle: handle) }
  }

  /// Hands over the cards of all articles, no text read, until `body` returns false: in the order of the handles, or of
  /// the store where that keeps its positions, which is the same but for a few.
  package func cards(_ body: (CorpusCard) -> Bool) {
    guard store.keepsPositions else {
      for handle in handles { if let card = card(at: handle), !body(card) { return } }
      return
    }
    store.cards { position, card in body(CorpusCard(card, handle: numbering.handle(at: position))) }
  }

  /// The handle of an article by what an index or its store calls it.
  package func handle(at position: Int) -> ArticleHandle? {
    position >= 0 && position < store.limit ? numbering.handle(at: position) : nil
  }

  /// The handle of the first article with this digest.
  package func handle(of digest: Digest) -> ArticleHandle? {
    store.position(of: digest).map(numbering.handle(at:))
  }

  /// The handles of all articles of an address on the web.
  package func handles(ofURL url: String) -> [ArticleHandle] {
    store.positions(ofURL: url).map(numbering.handle(at:))
  }

  /// The handle of an article, without reading the article.
  package func handle(of id: ArticleID) -> ArticleHandle? {
    store.position(of: id).map(numbering.handle(at:))
  }

  /// SHA-256 over one line `id digest` for each article, sorted by the id's UTF-8 bytes, each with a line feed.
  ///
  /// Two corpora with the same texts under the same ids agree, wherever they are kept and however they are numbered.
  package var digest: Digest { store.digest }

  /// The same articles with some numbers kept: what a session calls `a3` stays `a3` when files come and go.
  ///
  /// The named articles get those numbers. All others fill the free numbers in order, or keep their own where the
  /// store keeps their positions. A number kept
  /// for an article that is not here stays free. Of two articles that claim one number, the one
  /// whose id comes first in UTF-8 order has it, and the other is numbered like the rest.
  package func renumbered(keeping pins: [ArticleID: ArticleHandle]) -> Corpus {
    var taken: [Int: Int?] = [:]
    for (id, handle) in pins.sorted(by: { $0.key.value.utf8.lexicographicallyPrecedes($1.key.value.utf8) })
    where handle.number > 0 {
      let position = store.position(of: id)
      switch taken[handle.number] {
      case nil: taken[handle.number] = .some(position)
      case .some(nil): taken[handle.number] = .some(position)
      case .some(.some): break
      }
    }
    guard store.keepsPositions else {
      return Corpus(
        location: location, store: store, numbering: Numbering(count: store.count, taken: taken), stamp: stamp)
    }
    return Corpus(
      location: location, store: store,
      numbering: Numbering(limit: store.limit, vacancies: store.vacancies, taken: taken), stamp: stamp)
  }
}
