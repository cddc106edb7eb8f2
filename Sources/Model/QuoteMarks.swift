/// The marks that words are set in where a page or a document quotes them.
package enum QuoteMarks {
  /// Curly double marks; none where the words bring double marks of their own at both ends.
  package static func pair(for words: some StringProtocol) -> (open: String, close: String) {
    let scalars = words.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count > 2, own.contains(first), own.contains(last)
    else { return ("“", "”") }
    return ("", "")
  }

  /// The words in their marks.
  package static func around(_ words: some StringProtocol) -> String {
    let (open, close) = pair(for: words)
    return open + words + close
  }

  private static let own: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "「", "」", "『", "』"]
}
