import AssayIndex

/// Documents of one chunk of a segment, a bit each.
struct DocumentSet {
  var bits: [UInt64]

  init() { bits = [UInt64](repeating: 0, count: Segment.chunk / 64) }

  /// The first `count` of the chunk.
  init(first count: Int) {
    self.init()
    for index in 0..<count / 64 { bits[index] = .max }
    if count % 64 > 0 { bits[count / 64] = 1 << UInt64(count % 64) - 1 }
  }

  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ document: Int) -> Bool { bits[document >> 6] >> UInt64(document & 63) & 1 == 1 }

  mutating func insert(_ document: Int) { bits[document >> 6] |= 1 << UInt64(document & 63) }

  mutating func remove(_ document: Int) { bits[document >> 6] &= ~(1 << UInt64(document & 63)) }

  mutating func formUnion(_ other: DocumentSet) { for index in bits.indices { bits[index] |= other.bits[index] } }

  mutating func formIntersection(_ other: DocumentSet) {
    for index in bits.indices { bits[index] &= other.bits[index] }
  }

  mutating func subtract(_ other: DocumentSet) { for index in bits.indices { bits[index] &= ~other.bits[index] } }

  /// Calls `body` with each document, until it returns false.
  func each(_ body: (Int) -> Bool) {
    for (index, word) in bits.enumerated() where word != 0 {
      var left = word
      while left != 0 {
        guard body(index << 6 | left.trailingZeroBitCount) else { return }
        left &= left - 1
      }
    }
  }

  /// Adds a term's documents of the chunk.
  mutating func insert(_ postings: PostingsCursor) { bits.withUnsafeMutableBufferPointer { postings.mark($0) } }
}
