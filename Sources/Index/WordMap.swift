/// Small numbers for some of a segment's words, in a table with open addressing that stays in the nearest cache.
package final class WordMap {
  private let slots: UnsafeMutablePointer<UInt64>
  private let mask: Int

  /// What a word has that was never set.
  package static let nothing: Int32 = -1

  /// Room for so many words.
  package init(capacity: Int) {
    var size = 256
    while size < capacity * 4 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0, count: size)
  }

  deinit { slots.deallocate() }

  /// Sets a word's number; more words than there is room for are dropped.
  package func set(_ word: UInt32, _ value: Int32) {
    guard word != 0 else { return }
    var slot = Self.slot(word) & mask
    var tries = 0
    while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot]) != word {
      slot = (slot + 1) & mask
      tries += 1
      guard tries < mask / 2 else { return }
    }
    slots[slot] = UInt64(UInt32(bitPattern: value)) << 32 | UInt64(word)
  }

  @inline(__always) private static func slot(_ word: UInt32) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B1) >> 12)
  }

  package subscript(word: UInt32) -> Int32 {
    @inline(__always) get {
      var slot = Self.slot(word) & mask
      while true {
        let entry = slots[slot]
        if UInt32(truncatingIfNeeded: entry) == word {
          return word == 0 ? Self.nothing : Int32(bitPattern: UInt32(truncatingIfNeeded: entry >> 32))
        }
        if entry == 0 { return Self.nothing }
        slot = (slot + 1) & mask
      }
    }
  }
}

extension WordMap {
  /// Calls `body` with the place and the number of each word of a list that has one.
  package func each(
    _ words: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, _ body: (Int, Int32) -> Void
  ) {
    for index in range {
      let value = self[words[index]]
      if value != Self.nothing { body(index, value) }
    }
  }
}
