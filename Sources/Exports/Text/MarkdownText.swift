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
    let places = bytes.indices.filter { beginsLink(bytes, behind: $0) }
    guard !places.isEmpty else { return text }
    var result: [UInt8] = []
    var start = 0
    for place in places {
      result += bytes[start...place]
      result += "<!-- -->".utf8
      start = place + 1
    }
    return String(decoding: result + bytes[start...], as: UTF8.self)
  }

  private static func beginsLink(_ bytes: [UInt8], behind index: Int) -> Bool {
    func letter(_ index: Int) -> UInt8 { index >= 0 ? bytes[index] | 0x20 : 0 }
    let rest = bytes[(index + 1)...]
    let isNumber = rest.first.map { (0x30...0x39).contains($0) } ?? false
    switch bytes[index] {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: "#"): return isNumber
    case UInt8(ascii: "-"): return isNumber && letter(index - 1) == 0x68 && letter(index - 2) == 0x67
    case UInt8(ascii: ":"): return rest.starts(with: "//".utf8)
    case UInt8(ascii: "w"), UInt8(ascii: "W"):
      return rest.first == UInt8(ascii: ".") && letter(index - 1) == 0x77 && letter(index - 2) == 0x77
    default: return false
    }
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
