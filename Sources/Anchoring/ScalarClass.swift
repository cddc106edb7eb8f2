/// What a scalar does to the token it stands in or beside.
enum ScalarClass: UInt8 {
  /// A letter or a digit of a script that parts its words by spaces: goes on with the word before it.
  case word
  /// A letter of a script without spaces between words: a token of its own.
  case lone
  /// A combining mark: belongs to whatever stands before it.
  case mark
  /// A punctuation mark or a symbol: a token of its own.
  case symbol
  case space
  case newline
  /// Soft hyphens, joiners, variation selectors, directional marks: nothing a reader sees.
  case invisible

  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      self = Self.ascii[Int(scalar.value)]
    } else {
      self = Self.fast(scalar.value) ?? Self.slow(scalar)
    }
  }

  static let ascii: [ScalarClass] = (0..<128).map { (value: UInt32) in
    switch value {
    case 0x0A...0x0D: .newline
    case 0x00...0x20, 0x7F: .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
    default: .symbol
    }
  }

  /// The ranges that most texts are made of, without a look into Unicode's tables.
  private static func fast(_ value: UInt32) -> ScalarClass? {
    switch value {
    case 0x85, 0x2028, 0x2029: .newline
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: .invisible
    case 0xD7, 0xF7: .symbol
    case 0xC0...0x24F, 0x400...0x481, 0x48A...0x52F, 0xAC00...0xD7A3: .word
    case 0x300...0x36F, 0x483...0x489: .mark
    case 0x2010...0x2027, 0x2030...0x205E: .symbol
    case 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      .lone
    default: nil
    }
  }

  private static func slow(_ scalar: Unicode.Scalar) -> ScalarClass {
    let category = scalar.properties.generalCategory
    switch category {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return isUnspaced(scalar.value) ? .lone : .word
    case .spaceSeparator, .control: return .space
    case .lineSeparator, .paragraphSeparator: return .newline
    case .format: return .invisible
    default: return .symbol
    }
  }

  /// Thai, Lao, Tibetan, Myanmar, Khmer and half-width kana: written without spaces between words.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E01...0x0E4E, 0x0E80...0x0ECF, 0x0EDC...0x0EFF, 0x0F40...0x0FFF, 0x1000...0x103F, 0x1050...0x109F,
      0x1780...0x17DF, 0xFF66...0xFF9F:
      true
    default: false
    }
  }
}
