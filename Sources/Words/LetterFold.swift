/// Text reduced to what a person cares for who begins to type it: letters and digits without case and accents.
package enum LetterFold {
  /// The letters and digits in UTF-8, everything else left out: `Can’t` is `cant`.
  package static func folded(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars where isLetter(scalar) { ScalarFold.append(scalar, to: &bytes) }
    return bytes
  }

  /// Whether a scalar belongs to a word: a letter, an accent on one, a digit.
  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetter(UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// The same for an ASCII scalar.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Appends the words of a text, folded, and calls `begin` with the place where each begins.
  package static func append(wordsOf text: String, to bytes: inout [UInt8], begin: (Int) -> Void) {
    var isInside = false
    var text = text
    let isASCII = text.withUTF8 { utf8 in
      guard utf8.allSatisfy({ $0 < 0x80 }) else { return false }
      for byte in utf8 {
        if isLetter(byte) {
          if !isInside { begin(bytes.count) }
          isInside = true
          bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        } else if byte != apostrophe {
          isInside = false
        }
      }
      return true
    }
    if isASCII { return }
    for scalar in text.unicodeScalars {
      if isLetter(scalar) {
        if !isInside { begin(bytes.count) }
        isInside = true
        ScalarFold.append(scalar, to: &bytes)
      } else if scalar != "'", scalar != "\u{2019}" {
        isInside = false
      }
    }
  }

  /// An apostrophe is inside its word.
  private static let apostrophe = UInt8(ascii: "'")
}
