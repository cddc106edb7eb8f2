import AssayModel

/// Words as CommonMark shows them and does nothing else with them.
enum MarkdownText {
  /// Text in which nothing is markup: one line, no control characters, every mark of Markdown escaped.
  static func escaped(_ text: String) -> String {
    let text = SafeText.make(text)
    if isPlain(text) { return text }
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    // `12.` and `12)` begin a list; the mark to escape is the one behind the digits.
    let digits = scalars[first...].prefix { ("0"..."9").contains($0) }
    var result = ""
    for (index, scalar) in scalars.enumerated().dropFirst(first) {
      let isFirst = index == first || index == digits.endIndex && !digits.isEmpty
      if isMarkup(scalar, first: isFirst) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Whether a text of ASCII that begins with a letter has no mark of Markdown in it: nearly all are so.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    guard (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      guard byte < 0x80 else { return false }
      return switch Unicode.Scalar(byte) {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": false
      default: true
      }
    }
  }

  /// Stops, hyphens and brackets mean nothing inside a line; escaping them there would only spoil the reading.
  private static func isMarkup(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": true
    case "+", "-", ".", ")", "#", "=": first
    default: false
    }
  }

  /// Words inside a pair of backticks.
  static func code(_ text: String) -> String {
    String(SafeText.make(text).map { $0 == "`" ? "'" : $0 })
  }
}
