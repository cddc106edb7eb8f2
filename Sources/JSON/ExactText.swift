/// A text that equals another only when their scalars are the same, and sorts by them.
struct ExactText: Hashable, Comparable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (one: Self, other: Self) -> Bool { same(one.text, other.text) }

  /// Without the wrapping, for names that are looked up often.
  static func same(_ one: String, _ other: String) -> Bool {
    // Swift's comparison is quick to tell texts apart; those it finds equal may still differ in form.
    one.utf8.count == other.utf8.count && one == other && bytes(of: one, other) { $0.elementsEqual($1) }
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
