/// Why bytes are not taken for text.
package enum EncodingProblem: Error, Hashable, Sendable {
  case binary
  /// Marked as UTF-8 by a byte order mark, and not UTF-8 from this line on.
  case notUTF8(line: Int)
  /// Marked as UTF-16 by a byte order mark, and half a character somewhere.
  case notUTF16
}

extension EncodingProblem {
  package var line: Int? { if case .notUTF8(let line) = self { line } else { nil } }

  /// The reason as a sentence without capital and full stop.
  package var words: String {
    switch self {
    case .binary: "it looks like binary data, not text"
    case .notUTF8: "its byte order mark says UTF-8, but this line is not UTF-8"
    case .notUTF16: "its byte order mark says UTF-16, but it is not UTF-16"
    }
  }
}
