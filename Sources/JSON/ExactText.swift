/// A text that equals another only when their scalars are the same, and sorts by them.
struct ExactText: Hashable, Comparable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (one: Self, other: Self) -> Bool { same(one.text, other.text) }

  /// Without the wrapping, for names that are looked up often.
  static func same(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && bytes(of: one, other, same)
  }

  /// Compares eight bytes at a time.
  static func same(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    let (words, others) = (UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(other))
    var index = 0
    while index + 8 <= words.count {
      guard
        words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          == others.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      else { return false }
      index += 8
    }
    while index < words.count {
      guard words[index] == others[index] else { return false }
      index += 1
    }
    return true
  }

  /// UTF-8 bytes sort as the scalars do.
  static func < (one: Self, other: Self) -> Bool { precedes(one.text, other.text) }

  static func precedes(_ one: String, _ other: String) -> Bool {
    bytes(of: one, other) { $0.lexicographicallyPrecedes($1) }
  }

  func hash(into hasher: inout Hasher) {
    // Texts of equal scalars are equal to Swift too, so its hash serves.
    hasher.combine(text)
  }

  private static func bytes(
    of one: String, _ other: String, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var (one, other) = (one, other)
    return one.withUTF8 { one in other.withUTF8 { other in body(one, other) } }
  }
}
