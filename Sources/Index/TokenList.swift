import AssayWords

/// The words of one text, by their numbers in a lexicon, with their places.
struct TokenList {
  private(set) var words: [UInt32] = []
  /// Where each word begins, in scalars.
  private(set) var starts: [Int32] = []
  /// Whether the word is a letter that adjoins the one before it, in scripts without spaces.
  private(set) var adjoins: [Bool] = []
  /// Whether the word is a letter of a script without spaces.
  private(set) var isSpaceless: [Bool] = []

  mutating func read(_ text: String, _ lexicon: inout Lexicon) {
    words.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    adjoins.removeAll(keepingCapacity: true)
    isSpaceless.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      while scanner.next() {
        words.append(lexicon.word(scanner.word))
        starts.append(Int32(truncatingIfNeeded: scanner.start))
        adjoins.append(scanner.adjoins)
        isSpaceless.append(scanner.isSpaceless)
      }
    }
  }

  /// Whether a sign that two letters do not adjoin belongs before a word.
  func hasGap(before index: Int) -> Bool {
    index > 0 && isSpaceless[index] && !adjoins[index] && isSpaceless[index - 1]
  }
}
