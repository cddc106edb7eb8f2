/// What a scalar is, for splitting texts into words; ASCII without a look into the Unicode tables.
enum Glyph {
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122: true
    case 0..<0xAA, 0x2000...0x206F, 0x3000...0x303F: false
    case 0xC0...0x24F, 0x370...0x3FF, 0x400...0x52F, 0xAC00...0xD7A3, 0x3040...0x30FF, 0x4E00...0x9FFF:
      scalar.value != 0xD7 && scalar.value != 0xF7
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }

  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (97...122).contains(scalar.value) : scalar.properties.isLowercase
  }

  /// A letter of ASCII in lower case; anything else as it is.
  static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }
}
