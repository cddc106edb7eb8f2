import AssayAnchoring
import AssayModel

/// A span of an article, kept so that it can be shown without the article and found again in a changed one.
package struct Citation: Hashable, Sendable {
  package let article: ArticleCard
  /// The exact words with their surroundings, and where they stood.
  package let description: Description

  package init(article: ArticleCard, description: Description) {
    self.article = article
    self.description = description
  }

  package var quote: String { description.quote }
  package var span: Span { description.span }
}

/// What a session keeps of an article that it cites: enough to name it years later without the corpus.
package struct ArticleCard: Hashable, Sendable {
  package let id: ArticleID
  /// The SHA-256 of the text the citation was taken from.
  package let digest: Digest
  package let title: String?
  package let outlet: String?
  package let published: PartialDate?
  package let url: String?
  package let language: String?
  /// The short handle the reviewer saw, so that a later sitting can give the article the same one.
  package let handle: ArticleHandle?

  package init(
    id: ArticleID, digest: Digest, title: String? = nil, outlet: String? = nil, published: PartialDate? = nil,
    url: String? = nil, language: String? = nil, handle: ArticleHandle? = nil
  ) {
    self.id = id
    self.digest = digest
    self.title = title
    self.outlet = outlet
    self.published = published
    self.url = url
    self.language = language
    self.handle = handle
  }

  package init(_ article: Article, handle: ArticleHandle? = nil) {
    let metadata = article.metadata
    self.init(
      id: article.id, digest: article.digest, title: metadata.title, outlet: metadata.outlet,
      published: metadata.published, url: metadata.url, language: metadata.language, handle: handle)
  }
}
