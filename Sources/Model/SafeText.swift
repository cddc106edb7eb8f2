/// Makes text from an article, a session or a file name safe to show in a terminal.
///
/// Control characters could move the cursor or rename the window, bidirectional overrides could show
/// words in another order than they are stored in, tag characters could hide words. All are left out;
/// line ends and tabs become spaces.
package enum SafeText {
  package static func make(_ text: String) -> String {
    guard !isSafe(text) else { return text }
    var safe = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where wasReturn: break
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: safe.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      case 0x202A...0x202E, 0x2066...0x2069: break
      case 0xAD, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: break
      default: safe.append(scalar)
      }
      wasReturn = scalar.value == 0x0D
    }
    return String(safe)
  }

  /// Whether a text is safe as it is, by the bytes of its UTF-8: nearly all text is.
  ///
  /// - Parameter keepsLines: line feeds may stay.
  package static func isSafe(_ text: String, keepsLines: Bool = false) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.allSatisfy { place in
        switch bytes[place] {
        case 0x20..<0x7F, 0x80..<0xC2: true
        case 0x0A: keepsLines
        case 0..<0x20, 0x7F: false
        // What follows such a byte in UTF-8 is there: a text's bytes are well formed.
        case 0xC2: bytes[place + 1] >= 0xA0 && bytes[place + 1] != 0xAD
        case 0xE2:
          switch bytes[place + 1] {
          case 0x80: !(0xA8...0xAE).contains(bytes[place + 2])
          case 0x81: !(0xA6...0xA9).contains(bytes[place + 2])
          default: true
          }
        case 0xEF:
          switch bytes[place + 1] {
          case 0xBB: bytes[place + 2] != 0xBF
          case 0xBF: !(0xB9...0xBB).contains(bytes[place + 2])
          default: true
          }
        case 0xF3: bytes[place + 1] != 0xA0 || bytes[place + 2] >= 0x82
        default: true
        }
      }
    }
  }
}
