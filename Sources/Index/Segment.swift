import Synchronization

/// An index of some articles that never changes: opened from a file or from memory in no time, read without loading.
///
/// Opening checks the header; `verify` checks everything. Damage that was not verified away never crashes a reader: what
/// lies outside its bounds counts as nothing, and `isDamaged` tells.
package final class Segment: @unchecked Sendable {
  // Everything is constant but the flag, which is atomic.
  private let storage: SegmentBytes
  private let sections: [UnsafeRawBufferPointer]
  private let checksums: [UInt64]
  private let damage = Atomic<Bool>(false)

  /// Documents that are searched at a time.
  package static var chunk: Int { SegmentFormat.chunk }

  /// The number of documents.
  package let count: Int
  /// The sum of all documents' lengths in content words.
  package let totalLength: Int
  /// The sum of all documents' words, stop words too, a title's counted double.
  package let totalWords: Int
  /// The languages that stems were made by, as bits by `WordLanguage.rawValue`.
  package let stemming: Int
  let words: DictionaryReader
  let terms: DictionaryReader
  let names: NameTable

  /// Maps a segment's file.
  package convenience init(mapping path: String) throws(SegmentError) {
    try self.init(SegmentBytes(mapping: path))
  }

  package convenience init(bytes: [UInt8]) throws(SegmentError) {
    try self.init(bytes.withUnsafeBytes { SegmentBytes(copying: $0) })
  }

  private init(_ storage: SegmentBytes) throws(SegmentError) {
    let bytes = storage.bytes
    let size = SegmentFormat.headerSize
    func number(_ at: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    guard bytes.count >= size else { throw .damaged("length") }
    guard number(0) == SegmentFormat.magic else { throw .notASegment }
    let version = UInt32(truncatingIfNeeded: number(8))
    guard version == SegmentFormat.version else { throw .version(version) }
    guard Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<(size - 8)])) == number(size - 8) else {
      throw .damaged("header")
    }
    let known = SegmentSection.allCases.count
    guard number(8) >> 32 == known, number(16) == bytes.count else { throw .damaged("length") }
    var sections: [UnsafeRawBufferPointer] = []
    var checksums: [UInt64] = []
    for index in 0..<known {
      let place = 24 + index * 24
      guard let start = Int(exactly: number(place)), let length = Int(exactly: number(place + 8)), start >= size,
        start <= bytes.count, length <= bytes.count - start
      else { throw .damaged("header") }
      sections.append(UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]))
      checksums.append(number(place + 16))
    }
    self.storage = storage
    self.sections = sections
    self.checksums = checksums
    func section(_ section: SegmentSection) -> UnsafeRawBufferPointer { sections[section.rawValue] }
    // Small, and everything hangs on them: checked at once.
    for small in [SegmentSection.counts, .names] where Checksum.of(section(small)) != checksums[small.rawValue] {
      throw .damaged("\(small)")
    }
    let counts = section(.counts)
    guard counts.count == 48, let names = NameTable(section(.names)) else { throw .damaged("counts") }
    func count(_ index: Int) -> Int {
      Int(truncatingIfNeeded: UInt64(littleEndian: counts.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)))
    }
    self.names = names
    self.count = count(0)
    totalLength = count(3)
    stemming = count(4)
    totalWords = count(5)
    words = DictionaryReader(bytes: section(.words), index: section(.wordIndex), count: count(1))
    terms = DictionaryReader(bytes: section(.terms), index: section(.termIndex), count: count(2))
    guard self.count >= 0, self.count < 1 << 32, section(.keys).count == self.count * 8,
      section(.lengths).count == self.count * 2, section(.days).count == self.count * 8,
      section(.labels).count == self.count * 6, section(.forwardEnds).count == self.count * 8
    else { throw .damaged("counts") }
  }

  /// Reads everything and compares it with the checksums.
  package func verify(isCancelled: () -> Bool = { false }) throws(SegmentError) {
    for section in SegmentSection.allCases {
      var checksum = Checksum()
      let bytes = self[section]
      var start = 0
      while start < bytes.count {
        if isCancelled() { throw .cancelled }
        let end = min(bytes.count, start + Checksum.block)
        checksum.take(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
      guard checksum.value == checksums[section.rawValue] else {
        noteDamage()
        throw .damaged("\(section)")
      }
    }
  }

  /// The bytes on disk or in memory.
  package var size: Int { storage.bytes.count }

  /// The bytes of each section, for measuring.
  package var sizes: [(name: String, bytes: Int)] { SegmentSection.allCases.map { ("\($0)", self[$0].count) } }

  /// Whether a reader has met bytes that cannot be right.
  package var isDamaged: Bool { damage.load(ordering: .relaxed) }

  package func noteDamage() { damage.store(true, ordering: .relaxed) }

  subscript(section: SegmentSection) -> UnsafeRawBufferPointer { sections[section.rawValue] }

  /// Gives pages of a mapped file back; they are read again when they are needed.
  func release() { storage.release() }
}
