import AssayModel

/// A figure with what it counts: `12 carriages`.
package struct Quantity: Hashable, Sendable {
  /// In digits where that is possible: `12`, `2.5 million`, `dozens`.
  package let value: String
  /// What is counted, as it stands; empty where nothing is told.
  package let noun: String
  /// The noun's singular, by which two figures are compared; nil where nothing is told.
  package let unit: String?

  /// The figure that begins at a token, and where it ends; nil where none does.
  static func read(
    from start: Int, in range: Range<Int>, of reading: ArticleReading
  ) -> (quantity: Quantity, end: Int)? {
    guard let (value, end) = value(from: start, in: range, of: reading) else { return nil }
    let noun =
      start > 0 && reading.folded(start - 1) == "$"
      ? "dollars" : noun(behind: end, in: range, of: reading) ?? ""
    let unit = noun.isEmpty ? nil : noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    return (Quantity(value: value, noun: noun, unit: unit), end)
  }

  private static func value(
    from start: Int, in range: Range<Int>, of reading: ArticleReading
  ) -> (String, Int)? {
    let first = reading.folded(start)
    var end = start + 1
    var number: Int
    switch reading.tokens[start].kind {
    case .number:
      let digits = first.filter { $0 != "," }
      guard let whole = Int(digits) else {
        if range.contains(end), scales[reading.folded(end)] != nil {
          return ("\(digits) \(reading.folded(end))", end + 1)
        }
        return (digits, end)
      }
      number = whole
    case .word:
      if loose.contains(first) { return (first, end) }
      guard let known = small(first) ?? scales[first] else { return nil }
      number = known
    default: return nil
    }
    while end < range.upperBound, reading.tokens[end].kind == .word {
      let word = reading.folded(end)
      if let scale = scales[word] {
        let (product, isTooMuch) = number.multipliedReportingOverflow(by: scale)
        guard !isTooMuch else { break }
        number = product
      } else if let more = small(word), more < 100, number % 100 == 0, number > 0, reading.tokens[start].kind == .word {
        number += more
      } else {
        break
      }
      end += 1
    }
    return ("\(number)", end)
  }

  /// "fifty", "twenty-five".
  private static func small(_ word: String) -> Int? {
    if let unit = units.firstIndex(of: word) { return unit + 2 }
    if let ten = tens.firstIndex(of: word) { return (ten + 2) * 10 }
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2, let ten = tens.firstIndex(of: parts[0]) else { return nil }
    if parts[1] == "one" { return (ten + 2) * 10 + 1 }
    return units.prefix(8).firstIndex(of: parts[1]).map { (ten + 2) * 10 + $0 + 2 }
  }

  /// The first plural behind a figure, adjectives passed over.
  private static func noun(behind end: Int, in range: Range<Int>, of reading: ArticleReading) -> String? {
    for index in end..<max(end, min(reading.tokens.count, end + 4)) {
      let token = reading.tokens[index]
      if token.kind == .other, reading.folded(index) == "%" { return "percent" }
      guard token.kind == .word,
        token.sense.classes.isDisjoint(with: [.preposition, .conjunction, .determiner, .pronoun, .relative, .be, .have])
      else { return nil }
      let word = reading.folded(index)
      if plurals.contains(word) { return word }
      if word.hasSuffix("s"), !word.hasSuffix("ss"), word.utf8.count > 3 { return word }
    }
    return nil
  }

  private static let units = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  private static let scales = [
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12,
  ]
  private static let loose: Set<String> = ["dozens", "hundreds", "thousands", "millions", "billions"]
  private static let plurals: Set<String> = ["people", "men", "women", "children", "police", "percent", "km", "dead"]
}
