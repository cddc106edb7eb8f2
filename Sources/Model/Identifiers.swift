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
  /// The number behind `letter` (either case), from 1 to 999,999,999; nil for anything else.
  package static func read(_ text: some StringProtocol, after letter: Character) -> Int? {
    guard let first = text.first, first.lowercased() == letter.lowercased() else { return nil }
    return number(text.dropFirst())
  }

  /// A positive decimal number of at most nine ASCII digits; nil for anything else.
  package static func number(_ digits: some StringProtocol) -> Int? {
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits).flatMap { $0 > 0 ? $0 : nil }
  }
}
