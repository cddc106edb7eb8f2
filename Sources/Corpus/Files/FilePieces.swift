#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file that is read piece by piece, in any order.
package struct FilePieces: ~Copyable {
  private let descriptor: Int32
  /// In bytes, when the file was opened.
  package let size: Int

  package init(_ file: CorpusFile) throws(FileProblem) {
    (descriptor, size) = try file.open()
  }

  deinit { close(descriptor) }

  /// The bytes of a range; fewer where the file ends before.
  package func read(_ range: Range<Int>) throws(FileProblem) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = 0
      while count < range.count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, range.count - count, off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if failure != 0 { throw FilePath.problem(failure) }
    return bytes
  }

  /// All bytes, however many.
  package func whole() throws(FileProblem) -> [UInt8] { try read(0..<size) }

  /// How many line feeds a range holds.
  package func lineEnds(_ range: Range<Int>) throws(FileProblem) -> Int {
    var count = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let bytes = try read(start..<min(range.upperBound, start + 1 << 20))
      guard !bytes.isEmpty else { break }
      count += Self.lineEnds(in: bytes)
      start += bytes.count
    }
    return count
  }

  package static func lineEnds(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes where byte == UInt8(ascii: "\n") { count &+= 1 }
      return count
    }
  }
}
