/// A word folded to lower case and hashed, so that a text's words are looked up without making strings.
///
/// FNV-1a, 64 bits (Fowler, Noll and Vo), over the scalars' UTF-8-like bytes; curly apostrophes count as straight ones.
enum WordKey {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  static func of(_ word: some StringProtocol) -> UInt64 {
    word.unicodeScalars.reduce(seed) { adding($1.value, to: $0) }
  }

  static func of(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var key = seed
    for scalar in scalars { key = adding(scalar.value, to: key) }
    return key
  }

  /// The keys of words that stand apart by spaces.
  static func all(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { of($0) }) }

  @inline(__always)
  static func adding(_ scalar: UInt32, to key: UInt64) -> UInt64 {
    var value = scalar
    if value < 0x80 {
      if value &- 65 < 26 { value |= 0x20 }
      return (key ^ UInt64(value)) &* 0x100_0000_01B3
    }
    value = folded(value)
    var key = key
    while value > 0 {
      key = (key ^ UInt64(value & 0xFF)) &* 0x100_0000_01B3
      value >>= 8
    }
    return key
  }

  /// Lower case for Latin-1, Greek and Cyrillic, and one apostrophe for three.
  private static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2019, 0x02BC, 0x2018: 0x27
    case 0xC0...0xDE where value != 0xD7: value + 0x20
    case 0x391...0x3A9, 0x410...0x42F: value + 0x20
    case 0x400...0x40F: value + 0x50
    default: value
    }
  }
}
