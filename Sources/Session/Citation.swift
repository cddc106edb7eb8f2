import AssayAnchoring
import AssayModel

/// A span of an article, kept so that it can be shown without the article and found again in a changed one.
package struct Citation: Sendable {
  /// One citation stands in its event, in its evidence and in every step of undo that touches it: they share it.
  private let parts: Parts

  private final class Parts: Sendable {
    let article: ArticleCard
    let description: Description

    init(article: ArticleCard, description: Description) {
      self.article = article
      self.description = description
    }
  }

  package init(article: ArticleCard, description: Description) {
    parts = Parts(article: article, description: description)
  }

  package var article: ArticleCard { parts.article }
  /// The exact words with their surroundings, and where they stood.
  package var description: Description { parts.description }
  package var quote: String { description.quote }
  package var span: Span { description.span }

  /// Whether it was cited from just there, in whichever version of the article.
  package func isAt(_ span: Span, of article: ArticleID) -> Bool { self.span == span && self.article.id == article }
}

extension Citation: Hashable {
  package static func == (one: Self, other: Self) -> Bool {
    one.parts === other.parts || (one.article == other.article && one.description == other.description)
  }

  /// Where it stands tells nearly all of them apart; the surroundings are long, and compared where that is the same.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(article.id)
    hasher.combine(article.digest)
    hasher.combine(span)
  }
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
