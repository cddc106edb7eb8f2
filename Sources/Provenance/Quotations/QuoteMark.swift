/// The quotation marks of every script, and which closes which.
enum QuoteMark {
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F, 0xFF02,
      0xFF62,
      0xFF63:
      true
    default: false
    }
  }

  /// Whether a mark may open a quotation. Straight ones may; their place decides.
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018, 0x201A, 0x201B, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A, 0x300C,
      0x300E, 0x301D, 0xFF02, 0xFF62:
      true
    default: false
    }
  }

  /// Whether `closer` may close what `opener` opened.
  static func closes(_ closer: Unicode.Scalar, _ opener: Unicode.Scalar) -> Bool {
    switch opener.value {
    case 0x22, 0xFF02: closer == opener || closer == "\u{201D}"
    case 0x27, 0x60: closer == "'" || closer == "\u{2019}"
    case 0x201C, 0x201F: closer == "\u{201D}" || closer == "\""
    // A Swedish or Finnish quotation opens with the mark that closes elsewhere.
    case 0x201D: closer == "\u{201D}"
    case 0x201E: closer == "\u{201C}" || closer == "\u{201D}" || closer == "\""
    case 0x2018, 0x201B: closer == "\u{2019}" || closer == "'"
    case 0x201A: closer == "\u{2018}" || closer == "\u{2019}"
    case 0xAB: closer == "\u{BB}"
    case 0xBB: closer == "\u{AB}" || closer == "\u{BB}"
    case 0x2039: closer == "\u{203A}"
    case 0x203A: closer == "\u{2039}" || closer == "\u{203A}"
    case 0x300C: closer == "\u{300D}"
    case 0x300E: closer == "\u{300F}"
    case 0x301D: closer == "\u{301E}" || closer == "\u{301F}"
    case 0xFF62: closer == "\u{FF63}"
    default: false
    }
  }

  static func isSingle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0x2018, 0x2019, 0x201B: true
    default: false
    }
  }
}
