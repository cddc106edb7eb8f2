/// What a token is, and with it how much it says about a passage.
package enum TokenKind: UInt8, Sendable {
  /// A word or a number.
  case word
  /// A word that stands in every text, or one letter of a script without spaces.
  case light
  /// One or more line ends with the spaces around them.
  case newline
  /// A punctuation mark or a symbol.
  case mark

  var isWord: Bool { self == .word || self == .light }

  /// How much a match of this token counts: a word is the unit. An article, a preposition or one
  /// ideograph says about half as much; punctuation is what an editor changes first.
  var weight: Float {
    switch self {
    case .word: 1
    case .light: 0.5
    case .newline: 0.4
    case .mark: 0.2
    }
  }
}
