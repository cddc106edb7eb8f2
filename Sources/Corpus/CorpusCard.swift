import AssayModel

/// An article of a corpus without its text: what a list shows of it.
package struct CorpusCard: Sendable {
  package let handle: ArticleHandle
  private let card: ArticleRecordCard

  init(_ card: ArticleRecordCard, handle: ArticleHandle) {
    self.card = card
    self.handle = handle
  }

  package init(_ entry: CorpusArticle) {
    self.init(ArticleRecordCard(ArticleRecord(article: entry.article, file: entry.file)), handle: entry.handle)
  }

  package var id: ArticleID { card.id }
  package var metadata: ArticleMetadata { card.metadata }
  package var digest: Digest { card.digest }
  /// The length of the text in scalars.
  package var scalars: Int { card.scalars }
  /// See `CorpusArticle.file`.
  package var file: String { card.file }
}
