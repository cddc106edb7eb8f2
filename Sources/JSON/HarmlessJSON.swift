/// JSON text that is safe to look at in a terminal, and means the same to a program.
package enum HarmlessJSON {
  /// The text with DEL, C1 controls, line separators, bidirectional overrides and tag characters as `\u` escapes.
  ///
  /// In JSON they can stand in strings alone, where an escape is read as the character itself. The other control
  /// characters are escaped in any JSON.
  package static func text(_ json: String) -> String {
    guard json.utf8.contains(where: { $0 >= 0x7F }), json.unicodeScalars.contains(where: isHarmful) else { return json }
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
    let text = text(json)
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") { bytes += Array("\\u003c".utf8) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
