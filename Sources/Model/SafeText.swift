/// Makes text from an article, a session or a file name safe to show in a terminal.
///
/// Control characters could move the cursor or rename the window, bidirectional overrides could show
/// words in another order than they are stored in, tag characters could hide words. All are left out;
/// line ends and tabs become spaces.
package enum SafeText {
  package static func make(_ text: String) -> String {
    guard !isPlain(text) else { return text }
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

  /// Whether a text is safe as it is, by its bytes: nothing in it but what ASCII prints.
  package static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }
}
