/// The readers, in the order in which they are asked.
package enum ArticleReaders {
  package static let all: [any ArticleReader] = [
    PlainTextReader(),
    MarkdownReader(),
    JSONArticleReader(),
    JSONLinesReader(),
  ]

  /// The reader for a path's ending, in either case; nil for an unknown type.
  package static func reader(for path: String) -> (any ArticleReader)? {
    let type = FilePath.type(of: path)
    return all.first { $0.extensions.contains(type) }
  }
}
