/// The readers, in the order in which they are asked.
package enum ArticleReaders {
  package static let all: [any ArticleReader] = [
    PlainTextReader(),
    MarkdownReader(),
    JSONArticleReader(),
    JSONLinesReader(),
  ]

  /// Whether a location is a folder, or a file that a reader is for.
  package static func canRead(_ location: String) -> Bool {
    CorpusFile.isFolder(location) || reader(for: location) != nil
  }

  /// The reader for a path's ending, in either case; nil for an unknown type.
  package static func reader(for path: String) -> (any ArticleReader)? {
    let type = FilePath.type(of: path)
    return all.first { $0.extensions.contains(type) }
  }
}
