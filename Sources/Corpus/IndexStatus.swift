import AssayModel

/// What there is to know of the index that a corpus has on the disk.
package struct IndexStatus: Hashable, Sendable {
  /// Where it lies.
  package let folder: String
  /// Of all its files.
  package let bytes: Int
  package let articles: Int
  /// The corpus's files that it was made of, those that were left out counted.
  package let files: Int
  /// In how many parts the words are kept: a large one or two, and small ones for what came later.
  package let parts: Int
  /// When it was last brought up to date.
  package let written: Instant

  package init(folder: String, bytes: Int, articles: Int, files: Int, parts: Int, written: Instant) {
    self.folder = folder
    self.bytes = bytes
    self.articles = articles
    self.files = files
    self.parts = parts
    self.written = written
  }
}
