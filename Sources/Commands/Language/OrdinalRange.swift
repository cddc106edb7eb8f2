import AssayModel

/// Several things of one kind, named by the first and the last: `c3..c5`, `e1..e4`, `#1..#5`.
struct OrdinalRange {
  let first: Int
  let last: Int

  /// Reads a range of names that begin with `letter`; nil for any other word. The last may be a bare number.
  init?(_ word: Word, of letter: Unicode.Scalar) {
    guard !word.isQuoted, let dots = word.text.firstRange(of: "..") else { return nil }
    let end = word.text[dots.upperBound...]
    guard let first = Self.number(word.text[..<dots.lowerBound], letter),
      let last = Self.number(end, letter) ?? Ordinal.number(end)
    else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// The range; refused where it runs backwards.
  func checked(_ word: Word) throws(Refusal) -> ClosedRange<Int> {
    guard first <= last else {
      throw Refusal("\(word.text) runs backwards", remedy: "Name the smaller number first.", at: word.span)
    }
    return first...last
  }

  private static func number(_ text: some StringProtocol, _ letter: Unicode.Scalar) -> Int? {
    guard letter == "#" else { return Ordinal.read(text, after: letter) }
    return text.first == "#" ? Ordinal.number(text.dropFirst()) : nil
  }

  /// Numbers as a reader takes them in: `c1, c3..c5`.
  static func text(_ numbers: [Int], _ letter: String) -> String {
    var parts: [String] = []
    var at = 0
    while at < numbers.count {
      var end = at
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
      parts +=
        end > at + 1
        ? ["\(letter)\(numbers[at])..\(letter)\(numbers[end])"] : numbers[at...end].map { "\(letter)\($0)" }
      at = end + 1
    }
    return parts.joined(separator: ", ")
  }
}
