import AssayModel

/// An article as an index takes it in.
package struct IndexDocument: Sendable {
  /// What the store calls the article: a row, a position. Comes back with every hit.
  package let key: UInt64
  package let text: ScalarText
  package let title: String?
  package let outlet: String?
  package let published: PartialDate?
  /// A BCP 47 tag; where there is none, the words' language is guessed for their stems.
  package let language: String?

  package init(
    key: UInt64, text: ScalarText, title: String? = nil, outlet: String? = nil, published: PartialDate? = nil,
    language: String? = nil
  ) {
    self.key = key
    self.text = text
    self.title = title
    self.outlet = outlet
    self.published = published
    self.language = language
  }

  package init(_ article: Article, key: UInt64) {
    let metadata = article.metadata
    self.init(
      key: key, text: article.text, title: metadata.title, outlet: metadata.outlet, published: metadata.published,
      language: metadata.language)
  }
}
