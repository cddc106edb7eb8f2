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
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Appends the words of a text, each behind a space, to bytes in which words are looked for.
  static func append(wordsOf text: String, to bytes: inout [UInt8]) {
    var isInside = false
    for scalar in text.unicodeScalars {
      guard isLetter(scalar) else {
        // An apostrophe is inside its word.
        if scalar != "'", scalar != "\u{2019}" { isInside = false }
        continue
      }
      if !isInside { bytes.append(0x20) }
      isInside = true
      ScalarFold.append(scalar, to: &bytes)
    }
  }
}
