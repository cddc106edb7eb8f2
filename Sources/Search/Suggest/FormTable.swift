import AssayIndex

/// Which term of a claim a word of one segment is a form of.
///
/// A small table with open addressing that stays in the nearest cache.
struct FormTable {
  enum Meaning {
    static let nothing: Int32 = -1
    static let stopWord: Int32 = -2
    /// Added to what a letter means that pairs may begin with.
    static let letter: Int32 = 1 << 16
    static let nothingAlone: Int32 = letter + 0xFFFF
  }

  private var keys: [UInt32]
  private var meanings: [Int32]
  private let mask: Int
  /// Pairs of letters with their terms.
  private var pairs: [UInt64: Int32] = [:]

  init(_ terms: [ClaimTerm], ranked: [RankedTerm], part: Int, segment: Segment, stopWords: [String]) {
    let count = ranked.reduce(stopWords.count + 2 * terms.count) {
      $0 + $1.terms[part].reduce(0) { $0 + $1.words.count }
    }
    var size = 256
    while size < count * 4 { size *= 2 }
    mask = size - 1
    keys = [UInt32](repeating: 0, count: size)
    meanings = [Int32](repeating: Meaning.nothing, count: size)
    for word in stopWords {
      if let known = segment.word(Array(word.utf8)) { set(known.number, Meaning.stopWord) }
    }
    for (number, term) in terms.enumerated() where !term.letters.isEmpty {
      guard let first = segment.word(term.letters[0])?.number, let second = segment.word(term.letters[1])?.number
      else { continue }
      pairs[UInt64(first) << 32 | UInt64(second)] = Int32(number)
      set(first, Meaning.nothingAlone)
    }
    for (number, term) in terms.enumerated() where term.letters.isEmpty {
      for its in ranked[number].terms[part] {
        for word in its.words {
          set(word, self[word] == Meaning.nothingAlone ? Meaning.letter + Int32(number) : Int32(number))
        }
      }
    }
  }

  private mutating func set(_ word: UInt32, _ meaning: Int32) {
    guard word != 0 else { return }
    var slot = Self.slot(word) & mask
    while keys[slot] != 0, keys[slot] != word { slot = (slot + 1) & mask }
    keys[slot] = word
    meanings[slot] = meaning
  }

  @inline(__always) private static func slot(_ word: UInt32) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B1) >> 12)
  }

  @inline(__always) subscript(word: UInt32) -> Int32 {
    var slot = Self.slot(word) & mask
    while true {
      let key = keys[slot]
      if key == word { return meanings[slot] }
      if key == 0 { return Meaning.nothing }
      slot = (slot + 1) & mask
    }
  }

  func pair(_ first: UInt32, _ second: UInt32) -> Int32 {
    pairs[UInt64(first) << 32 | UInt64(second)] ?? Meaning.nothing
  }
}
