/// The stable name of an article: a URI or a path inside its corpus. What a session stores.
package struct ArticleID: Hashable, Sendable, CustomStringConvertible {
  package let value: String
  package init(_ value: String) { self.value = value }
  package var description: String { value }
}

/// A short number for an article in this sitting: `a3`. For people; never stored as a reference.
package struct ArticleHandle: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package var description: String { "a\(number)" }
  package static func < (one: Self, other: Self) -> Bool { one.number < other.number }

  /// Reads `a3`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard let number = Ordinal.read(text, after: "a") else { return nil }
    self.number = number
  }
}

/// `c4`, the session's fourth claim. A dropped claim's number is never given again.
package struct ClaimID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let ordinal: Int
  package init(_ ordinal: Int) { self.ordinal = ordinal }
  package var description: String { "c\(ordinal)" }
  package static func < (one: Self, other: Self) -> Bool { one.ordinal < other.ordinal }

  /// Reads `c4`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard let ordinal = Ordinal.read(text, after: "c") else { return nil }
    self.ordinal = ordinal
  }
}

/// `e7`, the session's seventh evidence. A detached evidence's number is never given again.
package struct EvidenceID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let ordinal: Int
  package init(_ ordinal: Int) { self.ordinal = ordinal }
  package var description: String { "e\(ordinal)" }
  package static func < (one: Self, other: Self) -> Bool { one.ordinal < other.ordinal }

  /// Reads `e7`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard let ordinal = Ordinal.read(text, after: "e") else { return nil }
    self.ordinal = ordinal
  }
}

/// Reading of a letter and a positive number, as in `c4`.
package enum Ordinal {
  /// The number behind an ASCII letter (either case), from 1 to 999,999,999; nil for anything else.
  package static func read(_ text: some StringProtocol, after letter: Unicode.Scalar) -> Int? {
    var text = String(text)
    return text.withUTF8 { bytes in
      guard let first = bytes.first, UInt32(first | 0x20) == letter.value | 0x20 else { return nil }
      return number(UnsafeBufferPointer(rebasing: bytes.dropFirst()))
    }
  }

  /// A positive decimal number of at most nine ASCII digits; nil for anything else.
  package static func number(_ digits: some StringProtocol) -> Int? {
    var digits = String(digits)
    return digits.withUTF8(number)
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number > 0 ? number : nil
  }
}
