/// A word or a mark of a text.
struct Token {
  enum Kind: UInt8 {
    case word, number, comma, stop, colon, semicolon, dash, quote, bracket, other
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let capital = Flags(rawValue: 1)
    static let allCapitals = Flags(rawValue: 2)
    static let possessive = Flags(rawValue: 4)
    /// Nothing stands between this token and the one before.
    static let attached = Flags(rawValue: 8)
    static let ly = Flags(rawValue: 16)
    static let ed = Flags(rawValue: 32)
    static let ing = Flags(rawValue: 64)
  }

  /// Scalar offsets.
  var start: Int32
  var end: Int32
  var kind: Kind
  var flags: Flags
  /// The folded word without its possessive ending.
  var key: UInt64
  var sense: WordSense
  /// The last three letters, packed; 0 for shorter words.
  var lastLetters: UInt32

  static func letters(_ text: String) -> UInt32 { text.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
