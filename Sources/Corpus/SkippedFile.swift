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

extension SkippedFile: CustomStringConvertible {
  package var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(reason)" }
}
