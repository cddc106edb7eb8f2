/// A term's documents, chunk by chunk.
package struct PostingsCursor {
  private var directory: ByteReader
  private var data: ByteReader
  private var next = -1

  /// The chunk that was read last; its entries lie within the segment.
  package private(set) var chunk = -1
  private(set) var isDense = false
  private(set) var entries = 0
  /// The entries' documents, or their steps in a dense chunk; behind them the frequencies.
  private(set) var bytes = UnsafeRawBufferPointer(start: nil, count: 0)

  init(_ bytes: UnsafeRawBufferPointer) {
    var reader = ByteReader(bytes)
    let length = reader.varint()
    directory = ByteReader(reader.take(length))
    data = ByteReader(reader.take(reader.left))
  }

  /// Whether the bytes ended before the directory said so.
  package var isBroken: Bool { directory.isBroken || data.isBroken }

  /// Goes to the next chunk; false at the end or where the bytes are damaged.
  mutating func advance() -> Bool {
    guard directory.left > 0 else {
      chunk = Int.max
      return false
    }
    next += directory.varint()
    let size = directory.varint()
    isDense = size & 1 == 1
    entries = size >> 1
    guard next >= 0, next < 1 << 32, entries > 0, entries <= SegmentFormat.chunk else { return false }
    bytes = data.take(entries * (isDense ? 2 : 3))
    guard !data.isBroken, !directory.isBroken else { return false }
    chunk = next
    return true
  }

  /// Goes on to a chunk; false when the term has no document there.
  package mutating func advance(to wanted: Int) -> Bool {
    while chunk < wanted { if !advance() { return false } }
    return chunk == wanted
  }

  /// Sets the bit of each document of the chunk.
  package func mark(_ bits: UnsafeMutableBufferPointer<UInt64>) {
    guard bits.count * 64 >= SegmentFormat.chunk, let base = bits.baseAddress else { return }
    each { document, _ in base[document >> 6] |= 1 << UInt64(document & 63) }
  }

  /// Calls `body` with each document's number within the chunk and its frequency.
  @inline(__always) func each(_ body: (Int, UInt8) -> Void) {
    guard let base = bytes.baseAddress else { return }
    if isDense {
      let frequencies = base + entries
      var document = -1
      for index in 0..<entries {
        document += Int(base.load(fromByteOffset: index, as: UInt8.self))
        let frequency = frequencies.load(fromByteOffset: index, as: UInt8.self)
        if frequency != 0 { body(document & (SegmentFormat.chunk - 1), frequency) }
      }
    } else {
      let frequencies = base + entries * 2
      for index in 0..<entries {
        let document = UInt16(littleEndian: base.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
        body(
          Int(document) & (SegmentFormat.chunk - 1), frequencies.load(fromByteOffset: index, as: UInt8.self))
      }
    }
  }
}
