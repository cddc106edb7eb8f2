/// What an article says, or is said, to be. A field that is not known is nil, never guessed.
package struct ArticleMetadata: Hashable, Sendable {
  package var title: String?
  /// The organisation that published the article.
  package var outlet: String?
  package var authors: [String]
  /// When it was published, with the precision it was given.
  package var published: PartialDate?
  package var url: String?
  /// A BCP 47 tag such as `en` or `ko`.
  package var language: String?
  /// The place a dateline names, as written: `MOSCOW`.
  package var dateline: String?
  /// The agency that the text credits in its dateline or its closing line.
  package var agency: String?
  /// The encoding the article was read with, where it is another than UTF-8.
  package var encoding: String?

  package init(
    title: String? = nil, outlet: String? = nil, authors: [String] = [], published: PartialDate? = nil,
    url: String? = nil, language: String? = nil, dateline: String? = nil, agency: String? = nil,
    encoding: String? = nil
  ) {
    self.title = title
    self.outlet = outlet
    self.authors = authors
    self.published = published
    self.url = url
    self.language = language
    self.dateline = dateline
    self.agency = agency
    self.encoding = encoding
  }
}
