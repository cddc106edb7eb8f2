/// What a scalar is compared as: case, compatibility forms, quote marks and dashes folded.
///
/// Folding serves comparing only; what is recorded is always the article's own text.
enum Folding {
  /// The one quote mark, apostrophe, dash and ellipsis that all others are compared as.
  static let doubleQuote: UInt32 = 0x22
  static let singleQuote: UInt32 = 0x27
  static let dash: UInt32 = 0x2D
  static let ellipsis: UInt32 = 0x2026

  /// The folded scalar; where folding gives several (ligatures), the first, with the rest in `more`.
  static func fold(_ scalar: Unicode.Scalar) -> (first: UInt32, more: [UInt32]) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return (value + 0x20, [])
    case 0x60: return (singleQuote, [])
    case 0..<0x80: return (value, [])
    // The Russian letter that print may write with or without its dots.
    case 0x401, 0x451: return (0x435, [])
    case 0x410...0x42F: return (value + 0x20, [])
    case 0x400...0x40F: return (value + 0x50, [])
    case 0x430...0x45F: return (value, [])
    case 0xD7, 0xF7: return (value, [])
    case 0xC0...0xDE: return (value + 0x20, [])
    case 0xDF...0xFF: return (value, [])
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: return (value, [])
    default:
      if let mark = punctuation(value) { return (mark, []) }
      return compatible(scalar)
    }
  }

  /// The one mark that stands for a quote mark, a dash or an ellipsis; nil for everything else.
  static func punctuation(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x60, 0xB4, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x2BC, 0xFF07: singleQuote
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F, 0x300C...0x300F, 0xFF02: doubleQuote
    case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D: dash
    case 0x2026, 0x22EF: ellipsis
    default: nil
    }
  }

  private static func compatible(_ scalar: Unicode.Scalar) -> (first: UInt32, more: [UInt32]) {
    let value = scalar.value
    switch value {
    case 0xB9: return (0x31, [])
    case 0xB2, 0xB3: return (value - 0xB2 + 0x32, [])
    case 0xFB00: return (0x66, [0x66])
    case 0xFB01: return (0x66, [0x69])
    case 0xFB02: return (0x66, [0x6C])
    case 0xFB03: return (0x66, [0x66, 0x69])
    case 0xFB04: return (0x66, [0x66, 0x6C])
    case 0xFB05, 0xFB06: return (0x73, [0x74])
    // Full-width forms of ASCII.
    case 0xFF01...0xFF5E:
      let plain = value - 0xFF01 + 0x21
      return ((0x41...0x5A).contains(plain) ? plain + 0x20 : plain, [])
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
      return (lower.first ?? value, Array(lower.dropFirst()))
    }
  }
}
