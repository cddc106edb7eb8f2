import AssayModel

/// Where a corpus keeps its articles, in an order that never changes while it is open.
///
/// The few questions a corpus asks. A store may hold everything in memory or fetch each article when it is asked for.
package protocol ArticleStore: Sendable {
  var count: Int { get }
  var skipped: [SkippedFile] { get }
  /// See `Corpus.digest`.
  var digest: Digest { get }
  /// The article at a position from 0 to `count - 1`; nil when it has gone since the store was opened.
  func record(at position: Int) -> ArticleRecord?
  func position(of id: ArticleID) -> Int?
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
