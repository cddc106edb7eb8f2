import AssayModel

/// Where a corpus keeps its articles, in an order that never changes while it is open.
///
/// The few questions a corpus asks. A store may hold everything in memory or fetch each article when it is asked for.
package protocol ArticleStore: Sendable {
  var count: Int { get }
  var skipped: [SkippedFile] { get }
  /// How many `skipped` has.
  var skippedCount: Int { get }
  /// How many files it was read from, those that were left out counted; 0 where that is not known.
  var files: Int { get }
  /// See `Corpus.digest`.
  var digest: Digest { get }
  /// One more than the last position.
  var limit: Int { get }
  /// The positions below `limit` that have no article, in order.
  var vacancies: [Int] { get }
  /// Whether an article has the same position when the corpus is opened again.
  var keepsPositions: Bool { get }
  /// The article at a position; nil when there is none, or none any more.
  func record(at position: Int) -> ArticleRecord?
  func position(of id: ArticleID) -> Int?
  /// The same without the text.
  func card(at position: Int) -> ArticleRecordCard?
  /// Hands over the cards of all articles in order, until `body` returns false.
  func cards(_ body: (Int, ArticleRecordCard) -> Bool)
  /// The first position of an article with this digest.
  func position(of digest: Digest) -> Int?
  /// The positions of all articles of an address on the web.
  func positions(ofURL url: String) -> [Int]
  /// What has changed since an earlier reading; nil when only a comparison of all articles can tell.
  func change(since other: any ArticleStore) -> CorpusChange?
  /// Whether what keeps the articles was found broken: the corpus is to be opened anew.
  var isBroken: Bool { get }
  /// The index that the articles have on the disk; nil where they have none.
  var indexStatus: IndexStatus? { get }
}

extension ArticleStore {
  package var skippedCount: Int { skipped.count }
  package var files: Int { 0 }
  package var limit: Int { count }
  package var vacancies: [Int] { [] }
  package var keepsPositions: Bool { false }
  package var isBroken: Bool { false }
  package var indexStatus: IndexStatus? { nil }

  package func card(at position: Int) -> ArticleRecordCard? { record(at: position).map(ArticleRecordCard.init) }

  package func cards(_ body: (Int, ArticleRecordCard) -> Bool) {
    for position in 0..<limit {
      if let card = card(at: position), !body(position, card) { return }
    }
  }

  package func position(of digest: Digest) -> Int? {
    var found: Int?
    cards { position, card in
      if card.digest == digest { found = position }
      return found == nil
    }
    return found
  }

  package func positions(ofURL url: String) -> [Int] {
    var found: [Int] = []
    cards { position, card in
      if card.metadata.url == url { found.append(position) }
      return true
    }
    return found
  }

  package func change(since other: any ArticleStore) -> CorpusChange? { nil }
}

/// An article and the file it stands in, `wire.jsonl:12` for a line.
package struct ArticleRecord: Sendable {
  package let article: Article
  package let file: String

  package init(article: Article, file: String) {
    self.article = article
    self.file = file
  }
}

/// What is known of an article without reading its text.
package struct ArticleRecordCard: Sendable {
  package let id: ArticleID
  package let metadata: ArticleMetadata
  package let digest: Digest
  /// The length of its text in scalars.
  package let scalars: Int
  package let file: String

  package init(id: ArticleID, metadata: ArticleMetadata, digest: Digest, scalars: Int, file: String) {
    self.id = id
    self.metadata = metadata
    self.digest = digest
    self.scalars = scalars
    self.file = file
  }

  init(_ record: ArticleRecord) {
    let article = record.article
    self.init(
      id: article.id, metadata: article.metadata, digest: article.digest, scalars: article.text.count,
      file: record.file)
  }
}
