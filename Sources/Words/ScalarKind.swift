/// What a scalar is to the tokeniser.
enum ScalarKind {
  case letter
  case digit
  /// Belongs to the letter before it: a combining accent, an Indic vowel sign.
  case mark
  /// Invisible inside a word: a soft hyphen, a joiner, a direction mark.
  case invisible
  /// A letter of a script that puts no spaces between words, or hangs particles on them.
  case spaceless
  case separator

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      switch value {
      case 0x30...0x39: self = .digit
      case 0x41...0x5A, 0x61...0x7A: self = .letter
      default: self = .separator
      }
      return
    }
    switch value {
    case 0xC0...0x24F: self = value == 0xD7 || value == 0xF7 ? .separator : .letter
    case 0x400...0x481, 0x48A...0x52F: self = .letter
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: self = .invisible
    case 0x300...0x36F: self = .mark
    case 0x2010...0x2027: self = .separator
    case 0xAC00...0xD7A3, 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .spaceless
    default: self = Self.looked(up: scalar)
    }
  }

  private static func looked(up scalar: Unicode.Scalar) -> ScalarKind {
    let value = scalar.value
    let properties = scalar.properties
    if properties.numericType == .decimal { return .digit }
    switch value {
    // Jamo, kana, ideographs.
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB, 0x3131...0x318E, 0x3041...0x3096, 0x309D...0x309F,
      0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D, 0x3005...0x3007, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      return .spaceless
    // The sound marks of kana, joined by the tokeniser to the letter before.
    case 0x3099, 0x309A, 0xFF9E, 0xFF9F: return .mark
    default: break
    }
    let isMark: Bool
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: isMark = true
    default: isMark = false
    }
    // Thai, Lao, Burmese and Khmer, vowel signs included.
    switch value {
    case 0xE01...0xE4E, 0xE81...0xECD, 0x1000...0x109F, 0x1780...0x17D3:
      return isMark || properties.isAlphabetic ? .spaceless : .separator
    default: break
    }
    if isMark { return .mark }
    return properties.isAlphabetic ? .letter : .separator
  }
}
