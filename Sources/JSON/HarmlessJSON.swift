/// JSON text that is safe to look at in a terminal, and means the same to a program.
package enum HarmlessJSON {
  /// The text with DEL, C1 controls, line separators, bidirectional overrides and tag characters as `\u` escapes.
  ///
  /// In JSON they can stand in strings alone, where an escape is read as the character itself. The other control
  /// characters are escaped in any JSON.
  package static func text(_ json: String) -> String {
    guard mayHarm(json) else { return json }
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      guard isHarmful(scalar) else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }

  /// The same for a page, between whose script tags no text of it may end them.
  package static func textForPage(_ json: String) -> String {
    var text = text(json)
    return text.withUTF8 { bytes in
      bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\\u003c")
    }
  }

  /// Whether a byte stands in the text with which a harmful scalar begins, by its UTF-8: a quick look at megabytes.
  private static func mayHarm(_ json: String) -> Bool {
    var json = json
    return json.withUTF8 { bytes in
      var place = 0
      while let found = bytes[place...].firstIndex(where: { $0 >= 0x7F }) {
        let (second, third) = (byte(found + 1, of: bytes), byte(found + 2, of: bytes))
        switch bytes[found] {
        case 0x7F, 0xF3: return true
        case 0xC2 where second < 0xA0: return true
        case 0xE2 where second == 0x80 && third >= 0xA8 || second == 0x81: return true
        case 0xEF where second == 0xBF: return true
        default: place = found + 1
        }
      }
      return false
    }
  }

  private static func byte(_ place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
