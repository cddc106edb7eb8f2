/// The number a token is compared by: a hash of its folded scalars.
///
/// FNV-1a over whole scalars instead of bytes, with a last mix (Fowler, Noll and Vo; the finisher is
/// that of MurmurHash3). 64 bits: a collision between two words of one article is out of reach in
/// practice, and would at worst call a passage altered, never exact.
struct TokenKey {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var before: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var last: UInt32 = 0

  mutating func append(_ scalar: UInt32) {
    before = value
    last = scalar
    value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3
  }

  /// Puts another scalar in the place of the last one.
  mutating func replaceLast(by scalar: UInt32) {
    value = before
    append(scalar)
  }

  var finished: UInt64 {
    var mixed = value
    mixed ^= mixed >> 33
    mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 33
    return mixed
  }

  /// The key of a word that is folded already.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var key = TokenKey()
    for scalar in word.unicodeScalars { key.append(scalar.value) }
    return key.finished
  }

  /// The key of a run of line ends, and of an ellipsis however it is written.
  static let newline = of("\n")
  static let ellipsis = of("\u{2026}")
  static let dash = of("-")
}
