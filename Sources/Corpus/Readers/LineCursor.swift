/// Walks over the lines of bytes. A line ends with a line feed, which is no part of it.
struct LineCursor {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset = 0
  /// Where the second line begins.
  private(set) var firstLineEnd = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    offset = min(end + 1, bytes.count)
    if start == 0 { firstLineEnd = offset }
    return start..<end
  }
}
