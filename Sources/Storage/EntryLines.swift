import AssayConcurrency
import AssayJSON

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The entries of a file that has each of them on a line of its own, as this program writes them.
///
/// JSON has no line end inside a string, so that lines can be read apart from one another, on every core at once.
struct EntryLines {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  /// The offset of the bracket that ends the array.
  let end: Int

  /// The lines behind the opening bracket at `offset`; nil where the file is laid out in another way.
  init?(of bytes: [UInt8], behindBracketAt offset: Int) {
    var lines: [Range<Int>] = []
    var start = offset + 1
    guard start < bytes.count, bytes[start] == Self.newline else { return nil }
    start += 1
    var isLast = false
    while start < bytes.count, bytes[start] == UInt8(ascii: "{"), !isLast {
      guard let newline = Self.lineEnd(in: bytes, from: start) else { return nil }
      isLast = bytes[newline - 1] != UInt8(ascii: ",")
      lines.append(start..<(isLast ? newline : newline - 1))
      start = newline + 1
    }
    guard isLast, start < bytes.count, bytes[start] == UInt8(ascii: "]") else { return nil }
    self.bytes = bytes
    self.lines = lines
    end = start
  }

  /// The entries; nil where one of them is not as it must be, which a reader that goes from one to the next then names.
  func entries() -> [SealedEntry]? {
    let runs = concurrently(lines.count) { numbers -> [SealedEntry]? in
      var entries: [SealedEntry] = []
      entries.reserveCapacity(numbers.count)
      for number in numbers {
        guard let entry = entry(number) else { return nil }
        entries.append(entry)
      }
      return entries
    }
    guard runs.allSatisfy({ $0 != nil }) else { return nil }
    return runs.flatMap { $0 ?? [] }
  }

  private func entry(_ index: Int) -> SealedEntry? {
    var reader = JSONReader(bytes, at: lines[index].lowerBound, depth: 2)
    guard let value = try? reader.value(), reader.isCanonical, reader.offset == lines[index].upperBound else {
      return nil
    }
    return try? SealedEntry(value, bytes: Array(bytes[lines[index]]), number: index + 1)
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(newline), bytes.count - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  private static let newline = UInt8(ascii: "\n")
}
