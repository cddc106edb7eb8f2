/// The punctuation that sentences end with, and what may stand around it.
enum Marks {
  /// Ends a sentence only when white space, or closing marks and white space, follow.
  static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    // Every scalar of every article is asked about; most are letters.
    guard scalar.value >= 0x80 else { return scalar.value == 0x2E || scalar.value == 0x21 || scalar.value == 0x3F }
    return switch scalar {
    case "\u{2026}", "\u{2025}", "\u{203C}", "\u{2047}", "\u{2048}", "\u{2049}", "\u{203D}": true
    default: false
    }
  }

  /// Ends a sentence wherever it stands: the full stops of scripts that have no other use for them.
  static func isFullStop(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x0589 else { return false }
    return switch scalar.value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61: true  // 。！？｡
    case 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589, 0x1362, 0x1367, 0x104B, 0x17D4: true  // ؟ ۔ । ॥ ։ ። ፧ ။ ។
    default: false
    }
  }

  static func isEllipsis(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2026}" || scalar == "\u{2025}" }

  /// A quote mark that may close. Straight and German ones look like those that open; only their place tells.
  static func isClosingQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0xBB, 0xAB, 0x203A, 0x2039, 0x300D, 0x300F, 0x301E, 0x301F, 0xFF02,
      0xFF07, 0xFF63, 0x2033, 0x2032:
      true
    default: false
    }
  }

  static func isClosingBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011, 0x3015, 0x300B, 0x3009, 0x3017, 0x3019, 0xFF3D, 0xFF5D: true
    default: false
    }
  }

  /// What may stand before a sentence's first word.
  static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0xAB, 0xBB, 0xBF, 0xA1, 0x2018...0x201F, 0x2039, 0x203A, 0x2026, 0x2A, 0x5F: true
    case 0x300C, 0x300E, 0x3010, 0x3014, 0x300A, 0x3008, 0xFF08, 0xFF62: true
    default: isDash(scalar)
    }
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (97...122).contains(scalar.value) : scalar.properties.isLowercase
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }
}
