import AssayIndex

/// Which term of a claim a word of one segment is a form of.
struct FormTable {
  enum Meaning {
    static let stopWord: Int32 = -2
    /// Added to what a letter means that pairs may begin with.
    static let letter: Int32 = 1 << 16
    static let nothingAlone: Int32 = letter + 0xFFFF
  }

  let map: WordMap
  /// Pairs of letters with their terms.
  private var pairs: [UInt64: Int32] = [:]

  init(_ terms: [ClaimTerm], ranked: [RankedTerm], part: Int, segment: Segment, stopWords: [UInt32]) {
    let count = ranked.reduce(stopWords.count + 2 * terms.count) {
      $0 + $1.terms[part].reduce(0) { $0 + $1.words.count }
    }
    map = WordMap(capacity: count)
    for word in stopWords { map.set(word, Meaning.stopWord) }
    for (number, term) in terms.enumerated() where !term.letters.isEmpty {
      guard let first = segment.word(term.letters[0])?.number, let second = segment.word(term.letters[1])?.number
      else { continue }
      pairs[UInt64(first) << 32 | UInt64(second)] = Int32(number)
      map.set(first, Meaning.nothingAlone)
    }
    for (number, term) in terms.enumerated() where term.letters.isEmpty {
      for its in ranked[number].terms[part] {
        for word in its.words {
          map.set(word, map[word] == Meaning.nothingAlone ? Meaning.letter + Int32(number) : Int32(number))
        }
      }
    }
  }

  func pair(_ first: UInt32, _ second: UInt32) -> Int32 {
    pairs[UInt64(first) << 32 | UInt64(second)] ?? WordMap.nothing
  }
}
