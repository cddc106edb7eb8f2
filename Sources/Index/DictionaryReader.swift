/// Reads what `DictionaryWriter` wrote, by string, by number or in order, without loading anything.
struct DictionaryReader {
  let bytes: UnsafeRawBufferPointer
  let index: UnsafeRawBufferPointer
  let count: Int

  /// One entry as a walk meets it.
  struct Entry {
    var number = -1
    var string: [UInt8] = []
    /// The caller's number of the block's first entry.
    var base = 0
    var payload = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// Steps through entries in order.
  struct Walk {
    private let dictionary: DictionaryReader
    private var reader: ByteReader
    private(set) var entry = Entry()
    private var next: Int

    init(_ dictionary: DictionaryReader, fromBlock block: Int) {
      self.dictionary = dictionary
      next = block << SegmentFormat.blockShift
      reader = ByteReader(dictionary.bytes, at: dictionary.offset(ofBlock: block))
    }

    /// Whether every entry was met.
    var isAtEnd: Bool { next >= dictionary.count }

    /// Goes to the next entry; false at the end or where the bytes are damaged.
    mutating func advance() -> Bool {
      guard next < dictionary.count else { return false }
      if next % SegmentFormat.block == 0 {
        entry.string.removeAll(keepingCapacity: true)
        entry.base = dictionary.base(ofBlock: next >> SegmentFormat.blockShift)
      }
      let shared = reader.varint()
      let suffix = reader.take(reader.varint())
      entry.payload = reader.take(reader.varint())
      guard !reader.isBroken, shared <= entry.string.count else { return false }
      entry.string.removeSubrange(shared...)
      entry.string.append(contentsOf: suffix)
      entry.number = next
      next += 1
      return true
    }
  }

  private var blocks: Int { (count + SegmentFormat.block - 1) >> SegmentFormat.blockShift }

  private func number(_ place: Int) -> Int {
    guard place >= 0, (place + 1) * 8 <= index.count else { return -1 }
    return Int(
      truncatingIfNeeded: UInt64(littleEndian: index.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)))
  }

  fileprivate func offset(ofBlock block: Int) -> Int { number(block * 2) }
  fileprivate func base(ofBlock block: Int) -> Int { number(block * 2 + 1) }

  /// All entries from the first on.
  func walk() -> Walk { Walk(self, fromBlock: 0) }

  /// The last block whose first string is not behind `string`; nil when there is none.
  private func block(of string: [UInt8]) -> Int? {
    var low = 0
    var high = blocks
    while low < high {
      let middle = (low + high) / 2
      var reader = ByteReader(bytes, at: offset(ofBlock: middle))
      _ = reader.varint()
      let first = reader.take(reader.varint())
      if string.lexicographicallyPrecedes(first) { high = middle } else { low = middle + 1 }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The entry of a string; nil when it is not there. `passing` is called with the payload of each entry before it in
  /// its block.
  func find(_ string: [UInt8], passing: (UnsafeRawBufferPointer) -> Void = { _ in }) -> Entry? {
    guard let block = block(of: string) else { return nil }
    var walk = Walk(self, fromBlock: block)
    for _ in 0..<SegmentFormat.block {
      guard walk.advance() else { return nil }
      if walk.entry.string == string { return walk.entry }
      passing(walk.entry.payload)
    }
    return nil
  }

  /// The entry with a number; `passing` as above.
  func entry(_ number: Int, passing: (UnsafeRawBufferPointer) -> Void = { _ in }) -> Entry? {
    guard number >= 0, number < count else { return nil }
    var walk = Walk(self, fromBlock: number >> SegmentFormat.blockShift)
    for _ in 0..<number % SegmentFormat.block {
      guard walk.advance() else { return nil }
      passing(walk.entry.payload)
    }
    return walk.advance() ? walk.entry : nil
  }

  /// Calls `body` with every entry that begins so, in order, until it returns false.
  func each(beginningWith prefix: [UInt8], _ body: (Entry) -> Bool) {
    var walk = Walk(self, fromBlock: block(of: prefix) ?? 0)
    while walk.advance() {
      if walk.entry.string.starts(with: prefix) {
        guard body(walk.entry) else { return }
      } else if prefix.lexicographicallyPrecedes(walk.entry.string) {
        return
      }
    }
  }
}
