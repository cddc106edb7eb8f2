/// One worker's words: each read, spelled and stemmed once, then known by a number.
///
/// *Words* are folded words in one spelling (`SpellingFold`), *terms* what an index lists articles by: the words'
/// stems in their languages, and pairs of adjoining letters in scripts without spaces. Not for two threads at once.
package struct Lexicon: ~Copyable {
  private var folded = ByteTable(capacity: 1 << 15)
  /// The word of each folded form.
  private var wordOfFolded: [UInt32] = []
  private var wordTable = ByteTable(capacity: 1 << 15)
  private var termTable = ByteTable(capacity: 1 << 15)
  private var stopMasks: [UInt32] = []
  private var kinds: [Kind] = []
  /// For each language the term of each word, or `unknown`.
  private var terms: [[UInt32]] = Array(repeating: [], count: WordLanguage.allCases.count)
  private var stemmers: [Stemmer?] = Array(repeating: nil, count: WordLanguage.allCases.count)
  private var pairs: [UInt64: UInt32] = [:]

  private static let unknown = UInt32.max

  private enum Kind: UInt8 { case letters, other }

  package init() {}

  package var wordCount: Int { wordTable.count }
  package var termCount: Int { termTable.count }

  /// The number of a folded word; words that differ in spelling only share one.
  package mutating func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let (form, isNew) = folded.number(of: bytes)
    guard isNew else { return wordOfFolded[form] }
    let written = String(decoding: bytes, as: UTF8.self)
    let key = SpellingFold.key(of: written)
    let (word, isNewWord) = wordTable.number(of: Array(key.utf8))
    if isNewWord {
      stopMasks.append(StopWords.masks[key] ?? 0)
      kinds.append(key.utf8.contains { $0 < 0x61 && $0 >= 0x30 } ? .other : .letters)
    }
    wordOfFolded.append(UInt32(truncatingIfNeeded: word))
    return UInt32(truncatingIfNeeded: word)
  }

  package mutating func word(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { word($0) }
  }

  /// The term of a word in a language: its stem, or the word itself.
  package mutating func term(of word: UInt32, in language: WordLanguage) -> UInt32 {
    let row = Int(language.rawValue)
    let index = Int(word)
    if index < terms[row].count {
      let known = terms[row][index]
      if known != Self.unknown { return known }
    } else {
      terms[row].append(contentsOf: repeatElement(Self.unknown, count: wordTable.count - terms[row].count))
    }
    let term = UInt32(truncatingIfNeeded: stem(index, language))
    terms[row][index] = term
    return term
  }

  private mutating func stem(_ word: Int, _ language: WordLanguage) -> Int {
    guard language != .none, kinds[word] == .letters else { return termTable.number(of: wordTable[word]).number }
    let row = Int(language.rawValue)
    if stemmers[row] == nil { stemmers[row] = Stemmer(language) }
    guard let stemmer = stemmers[row] else { return termTable.number(of: wordTable[word]).number }
    if let other = StemForm.of(wordTable[word], language) {
      return termTable.number(of: other.withUnsafeBufferPointer { Array(stemmer.stem(of: $0)) }).number
    }
    return termTable.number(of: stemmer.stem(of: wordTable[word])).number
  }

  /// The term of two adjoining letters of scripts without spaces.
  package mutating func term(ofPair first: UInt32, _ second: UInt32) -> UInt32 {
    let pair = UInt64(first) << 32 | UInt64(second)
    if let known = pairs[pair] { return known }
    let term = UInt32(
      truncatingIfNeeded: termTable.number(of: Array(wordTable[Int(first)]) + Array(wordTable[Int(second)])).number)
    pairs[pair] = term
    return term
  }

  /// Whether a word is a stop word of a language.
  package func isStop(_ word: UInt32, in language: WordLanguage) -> Bool {
    stopMasks[Int(word)] >> UInt32(language.rawValue) & 1 == 1
  }

  /// The languages that have the word as a stop word, as bits.
  func stopLanguages(_ word: UInt32) -> UInt32 { stopMasks[Int(word)] }

  package func wordBytes(_ word: UInt32) -> UnsafeBufferPointer<UInt8> { wordTable[Int(word)] }
  package func termBytes(_ term: UInt32) -> UnsafeBufferPointer<UInt8> { termTable[Int(term)] }

  /// The language that most of a text's stop words belong to.
  ///
  /// Of a text too short to tell, Latin letters are taken for English and Cyrillic ones for Russian: a wrong stem still
  /// meets itself.
  package func language(of words: some Sequence<UInt32>) -> WordLanguage {
    var counts = [Int](repeating: 0, count: WordLanguage.allCases.count)
    var latin = 0
    var cyrillic = 0
    for word in words.prefix(Self.sample) {
      var mask = stopMasks[Int(word)]
      while mask != 0 {
        counts[mask.trailingZeroBitCount] += 1
        mask &= mask - 1
      }
      switch wordTable[Int(word)].first {
      case .some(0x61...0x7A): latin += 1
      case .some(0xD0), .some(0xD1): cyrillic += 1
      default: break
      }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
    if counts[best] >= 2 { return WordLanguage(rawValue: UInt8(best)) ?? .none }
    if cyrillic > latin { return .russian }
    return latin > 0 ? .english : .none
  }

  private static let sample = 400
}
