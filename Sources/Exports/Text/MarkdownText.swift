import AssayModel

/// Words as CommonMark shows them and does nothing else with them.
enum MarkdownText {
  /// Text in which nothing is markup: one line, no control characters, every mark of Markdown escaped.
  static func escaped(_ text: String) -> String {
    let text = SafeText.make(text)
    return parted(isPlain(text) ? text : marked(text))
  }

  private static func marked(_ text: String) -> String {
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

  /// A text in which nothing becomes a link by itself: pages that know GitHub's Markdown make links of addresses, names
  /// behind an @ and numbers behind a #, which no backslash prevents. A comment parts them, which no page shows.
  private static func parted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] | 0x20 : 0 }
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    var result: [UInt8] = []
    for (index, its) in bytes.enumerated() {
      result.append(its)
      let parts =
        switch its {
        case UInt8(ascii: "@"): true
        case UInt8(ascii: "#"): isDigit(index + 1)
        case UInt8(ascii: "-"): isDigit(index + 1) && byte(index - 1) == 0x68 && byte(index - 2) == 0x67
        case UInt8(ascii: ":"): bytes[(index + 1)...].starts(with: "//".utf8)
        case UInt8(ascii: "w"), UInt8(ascii: "W"):
          byte(index - 1) == 0x77 && byte(index - 2) == 0x77 && bytes[(index + 1)...].first == UInt8(ascii: ".")
        default: false
        }
      if parts { result += "<!-- -->".utf8 }
    }
    return String(decoding: result, as: UTF8.self)
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
