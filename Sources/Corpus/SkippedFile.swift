/// A file, or one line of it, that was left out of the corpus.
package struct SkippedFile: Hashable, Sendable {
  /// The path relative to the corpus.
  package let file: String
  /// The line, 1-based, where it can be known.
  package let line: Int?
  /// Why, as a sentence without capital and full stop: `published '2023-13-40' is not a date (expected …)`.
  package let reason: String

  package init(file: String, line: Int?, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

extension SkippedFile {
  /// A file of another kind with an article's ending may be refused line by line; nobody reads a million reasons.
  package static let reasonLimit = 100

  package static func more(_ count: Int) -> String { "\(count) more of its parts are left out" }

  package static func noReader(for path: String) -> String {
    let type = FilePath.type(of: path)
    return type.isEmpty ? "no reader for files without an ending" : "no reader for .\(type) files"
  }
}

extension SkippedFile: CustomStringConvertible {
  package var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(reason)" }
}
