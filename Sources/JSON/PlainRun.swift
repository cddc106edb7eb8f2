/// The bytes of a string up to its quote mark, a backslash or a control character: nearly always the whole string.
struct PlainRun {
  let start: Int
  /// Where the run ends; the text's end where nothing ends it before.
  let end: Int
  private let isASCII: Bool

  init(in bytes: [UInt8], from start: Int) {
    var end = start
    var all: UInt64 = 0
    bytes.withUnsafeBytes { bytes in
      // Eight bytes at a time, as long as none of them ends the run.
      while end + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
        if Self.endsRun(word) { break }
        all |= word
        end += 8
      }
      while end < bytes.count, bytes[end] != 0x22, bytes[end] != 0x5C, bytes[end] >= 0x20 {
        all |= UInt64(bytes[end])
        end += 1
      }
    }
    self.start = start
    self.end = end
    isASCII = all & Self.high == 0
  }

  /// The run as a text; nil where it is not UTF-8.
  func text(of bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { bytes in
      let run = UnsafeBufferPointer(rebasing: bytes[start..<end])
      var text = String(decoding: run, as: UTF8.self)
      // Decoding replaces what is not UTF-8, and so changes it.
      return isASCII || text.withUTF8 { ExactText.same($0, run) } ? text : nil
    }
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x0101_0101_0101_0101

  /// Whether any of eight bytes is a quote mark, a backslash or below 0x20.
  ///
  /// Source: Sean Eron Anderson, "Bit Twiddling Hacks", "Determine if a word has a byte less than n".
  private static func endsRun(_ word: UInt64) -> Bool {
    let quote = word ^ (low &* 0x22)
    let backslash = word ^ (low &* 0x5C)
    let found = (word &- low &* 0x20) & ~word | (quote &- low) & ~quote | (backslash &- low) & ~backslash
    return found & high != 0
  }
}
