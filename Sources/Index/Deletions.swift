/// The documents of a segment that are no longer there; kept beside the segment, which never changes.
package struct Deletions: Hashable, Sendable {
  private var bits: [UInt64]
  package private(set) var count = 0

  /// None of so many documents.
  package init(documents: Int) { bits = [UInt64](repeating: 0, count: (documents + 63) / 64) }

  package func contains(_ document: Int) -> Bool {
    let word = document >> 6
    return word >= 0 && word < bits.count && bits[word] >> UInt64(document & 63) & 1 == 1
  }

  package mutating func insert(_ document: Int) {
    guard document >= 0, document >> 6 < bits.count, !contains(document) else { return }
    bits[document >> 6] |= 1 << UInt64(document & 63)
    count += 1
  }

  /// Takes the deleted documents of a chunk out of a set of bits.
  package func remove(from set: inout [UInt64], chunk: Int) {
    let first = chunk * SegmentFormat.chunk / 64
    for index in set.indices where first + index < bits.count { set[index] &= ~bits[first + index] }
  }

  /// The bits with their checksum, for a file.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for word in bits { bytes.appendNumber(word) }
    let sum = bytes.withUnsafeBytes { Checksum.of($0) }
    bytes.appendNumber(sum)
    return bytes
  }

  /// Nil for bytes that are damaged or belong to another number of documents.
  package init?(_ bytes: [UInt8], documents: Int) {
    self.init(documents: documents)
    guard bytes.count == bits.count * 8 + 8 else { return nil }
    let isSound = bytes.withUnsafeBytes { source in
      for index in bits.indices {
        bits[index] = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      let sum = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: bits.count * 8, as: UInt64.self))
      return sum == Checksum.of(UnsafeRawBufferPointer(rebasing: source[..<(bits.count * 8)]))
    }
    guard isSound else { return nil }
    if documents % 64 > 0, let last = bits.indices.last { bits[last] &= 1 << UInt64(documents % 64) - 1 }
    count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
  }
}
