/// One text with what is known of it.
package struct Article: Hashable, Sendable {
  package let id: ArticleID
  package let metadata: ArticleMetadata
  package let text: ScalarText
  /// The SHA-256 of the text.
  package let digest: Digest

  package init(id: ArticleID, metadata: ArticleMetadata, text: ScalarText) {
    self.id = id
    self.metadata = metadata
    self.text = text
    digest = Digest(of: text.string)
  }
}
