import AssayModel

/// A figure with what it counts: `12 carriages`.
package struct Quantity: Hashable, Sendable {
  /// In digits where that is possible: `12`, `2.5 million`, `dozens`.
  package let value: String
  /// What is counted, as it stands; empty where nothing is told.
  package let noun: String
  /// The noun's singular, by which two figures are compared; nil where nothing is told.
  package let unit: String?

  /// The figure itself, by which two are compared: 1500 for `1.5 thousand`.
  package var amount: String {
    let parts = value.split(separator: " ")
    guard parts.count == 2, let scale = Self.scales[String(parts[1])] else { return value }
    let digits = parts[0].split(separator: ".")
    guard digits.count == 2, let number = Int(digits[0] + digits[1]), digits[1].utf8.count < 7 else { return value }
    let (product, isTooMuch) = number.multipliedReportingOverflow(by: scale)
    let divisor = digits[1].reduce(1) { ten, _ in ten * 10 }
    return isTooMuch || product % divisor != 0 ? value : "\(product / divisor)"
  }

  /// The figure that begins at a token, and where it ends; nil where none does.
  static func read(
    from start: Int, in range: Range<Int>, of reading: ArticleReading
  ) -> (quantity: Quantity, end: Int)? {
    guard canBegin(reading.tokens[start], in: reading) else { return nil }
    if let (clock, end) = clock(from: start, in: range, of: reading) {
      return (Quantity(value: clock, noun: "", unit: "o'clock"), end)
    }
    guard let (value, end) = value(from: start, in: range, of: reading) else { return nil }
    if let harm = harm(around: start..<end, in: range, of: reading) {
      return (Quantity(value: value, noun: harm, unit: harm), end)
    }
    let noun =
      start > 0 && reading.folded(start - 1) == "$"
      ? "dollars" : noun(behind: end, in: range, of: reading) ?? ""
    let unit = noun.isEmpty ? nil : noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    return (Quantity(value: value, noun: noun, unit: unit), end)
  }

  /// Whether a token can be a figure's first: nearly none is, and to tell costs no string.
  private static func canBegin(_ token: Token, in reading: ArticleReading) -> Bool {
    switch token.kind {
    case .number: true
    case .word: beginnings.contains(token.key) || 0x30...0x39 ~= reading.scalars[Int(token.start)].value
    default: false
    }
  }

  /// Whether a word is a number: `fifty`, `dozens`.
  static func isNumeral(_ key: UInt64) -> Bool { beginnings.contains(key) }

  private static let beginnings: Set<UInt64> = {
    let joined = tens.flatMap { ten in (["one"] + units.prefix(8)).map { "\(ten)-\($0)" } }
    return Set((units + tens + joined + scales.keys + loose).map { WordKey.of($0) })
  }()

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
      if let short = shortened(first) { return (short, end) }
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

  /// "3.2bn", "400k".
  private static func shortened(_ word: String) -> String? {
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard !digits.isEmpty, let scale = shortScales[String(word.dropFirst(digits.count))] else { return nil }
    if let whole = Int(digits), let factor = scales[scale] {
      let (product, isTooMuch) = whole.multipliedReportingOverflow(by: factor)
      return isTooMuch ? nil : "\(product)"
    }
    return Double(digits) == nil ? nil : "\(digits) \(scale)"
  }

  private static let shortScales = [
    "k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion",
  ]

  /// "3 p.m.", "3:30pm".
  private static func clock(from start: Int, in range: Range<Int>, of reading: ArticleReading) -> (String, Int)? {
    let tokens = reading.tokens
    guard tokens[start].kind == .number || tokens[start].kind == .word else { return nil }
    var end = start + 1
    var digits = reading.folded(start)
    if range.contains(end + 1), tokens[end].kind == .colon, tokens[end].flags.contains(.attached),
      tokens[end + 1].flags.contains(.attached)
    {
      digits += ":" + reading.folded(end + 1)
      end += 2
    }
    for (spelling, half) in halves where digits.hasSuffix(spelling) {
      let hours = digits.dropLast(spelling.count)
      return isHours(hours) ? ("\(hours) \(half)", end) : nil
    }
    guard isHours(Substring(digits)), range.contains(end), let half = halves[reading.folded(end)] else { return nil }
    return ("\(digits) \(half)", end + 1)
  }

  private static func isHours(_ digits: Substring) -> Bool {
    guard let hours = digits.split(separator: ":").first.flatMap({ Int($0) }) else { return false }
    return (1...12).contains(hours) && digits.utf8.allSatisfy { $0 == UInt8(ascii: ":") || 48...57 ~= $0 }
  }

  private static let halves = [
    "p.m.": "p.m.", "a.m.": "a.m.", "pm": "p.m.", "am": "a.m.", "p.m": "p.m.", "a.m": "a.m.",
  ]

  /// Whom a figure counts where it counts the dead or the hurt, before it or behind it: "killed at least 14", "twelve
  /// people died".
  private static func harm(
    around figure: Range<Int>, in range: Range<Int>, of reading: ArticleReading
  ) -> String? {
    for index in (max(range.lowerBound, figure.lowerBound - 5)..<figure.lowerBound).reversed() {
      let word = reading.folded(index)
      if let harm = harms[word] { return isPeople(behind: figure.upperBound, of: reading) ? harm : nil }
      guard lead.contains(word) else { break }
    }
    for index in figure.upperBound..<max(figure.upperBound, min(range.upperBound, figure.upperBound + 6)) {
      guard reading.tokens[index].kind == .word else { return nil }
      let word = reading.folded(index)
      if let harm = harms[word] { return harm }
      guard people.contains(word) || carrying.contains(word) else { return nil }
    }
    return nil
  }

  /// Whether no other thing than people is counted: "destroyed 12 houses" kills nobody.
  private static func isPeople(behind end: Int, of reading: ArticleReading) -> Bool {
    guard end < reading.tokens.count, reading.tokens[end].kind == .word else { return true }
    let word = reading.folded(end)
    return people.contains(word) || !(word.hasSuffix("s") && word.utf8.count > 3)
      || word.hasSuffix("ers") || word.hasSuffix("ians")
  }

  private static let harms = [
    "killed": "killed", "killing": "killed", "kills": "killed", "dead": "killed", "died": "killed", "deaths": "killed",
    "die": "killed", "wounded": "hurt", "injured": "hurt", "hurt": "hurt", "wounding": "hurt", "injuring": "hurt",
  ]
  private static let lead: Set<String> = [
    "at", "least", "more", "than", "about", "some", "nearly", "almost", "up", "to", "as", "many", "around", "over",
    "only", "another", "left",
  ]
  private static let people: Set<String> = [
    "people", "men", "women", "children", "civilians", "soldiers", "workers", "passengers", "residents", "others",
  ]
  private static let carrying: Set<String> = [
    "were", "was", "had", "have", "been", "are", "reported", "reportedly", "also", "more",
  ]

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
