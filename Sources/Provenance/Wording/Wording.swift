import AssayModel

/// What a passage commits itself to: its figures, its dates, and how sure it is.
package struct Wording: Hashable, Sendable {
  /// Numbers in digits or words, as they stand, each once.
  package let figures: [String]
  /// Names of days and months with the number beside them, years, each once.
  package let dates: [String]
  /// Nil where the text's language is not read.
  package let certainty: Certainty?
  /// The words that make it less than certain; nil for what is told as a fact.
  package let cue: Span?

  /// Takes time proportional to the passage.
  package init(of span: Span, in reading: ArticleReading) {
    let tokens = reading.tokens(in: span)
    var figures: [String] = []
    var dates: [String] = []
    var found: (certainty: Certainty, cue: Span)?
    for index in tokens {
      let token = reading.tokens[index]
      if reading.isEnglish, let certainty = Self.certainty(index, tokens, reading) {
        if found.map({ certainty < $0.certainty }) ?? true { found = (certainty, reading.span(index..<index + 1)) }
      }
      if let date = Self.date(index, tokens, reading) {
        if !dates.contains(date) { dates.append(date) }
      } else if token.kind == .number || Self.counts.contains(token.key) {
        let isOfDate = Self.isMonth(index - 1, tokens, reading) || Self.isMonth(index + 1, tokens, reading)
        let words = Self.figure(reading.folded(index))
        if !isOfDate, !figures.contains(words) { figures.append(words) }
      }
    }
    self.figures = figures
    self.dates = dates
    certainty = reading.isEnglish ? found?.certainty ?? .did : nil
    cue = found?.cue
  }

  private static func certainty(_ index: Int, _ range: Range<Int>, _ reading: ArticleReading) -> Certainty? {
    let token = reading.tokens[index]
    guard token.kind == .word else { return nil }
    // "May" the month, and a name.
    if token.flags.contains(.capital), index > range.lowerBound { return nil }
    if possible.contains(token.key) { return .may }
    if planned.contains(token.key) { return .plans }
    return coming.contains(token.key) ? .will : nil
  }

  private static func date(_ index: Int, _ range: Range<Int>, _ reading: ArticleReading) -> String? {
    let token = reading.tokens[index]
    if token.kind == .word, days.contains(token.key), token.flags.contains(.capital) { return reading.folded(index) }
    if token.kind == .word, relative.contains(token.key) { return reading.folded(index) }
    if token.kind == .word, isMonth(index, range, reading) {
      let name = reading.folded(index)
      for neighbour in [index + 1, index - 1] where range.contains(neighbour) {
        if reading.tokens[neighbour].kind == .number { return "\(name) \(reading.folded(neighbour))" }
        // "Sept. 12": the stop belongs to the shortened month.
        if neighbour > index, reading.tokens[neighbour].kind == .stop, range.contains(neighbour + 1),
          reading.tokens[neighbour + 1].kind == .number
        {
          return "\(name) \(reading.folded(neighbour + 1))"
        }
      }
      return name
    }
    return nil
  }

  private static func isMonth(_ index: Int, _ range: Range<Int>, _ reading: ArticleReading) -> Bool {
    guard range.contains(index) else { return false }
    let token = reading.tokens[index]
    if token.kind == .stop { return isMonth(index - 1, range, reading) && token.flags.contains(.attached) }
    return token.kind == .word && token.flags.contains(.capital) && months.contains(token.key)
  }

  /// "two" and "2" are one figure.
  private static func figure(_ word: String) -> String {
    smallNumbers.firstIndex(of: word).map { "\($0 + 2)" } ?? word
  }

  private static let smallNumbers = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private static func keys(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { WordKey.of($0) }) }

  private static let counts =
    keys("hundred thousand million billion dozen dozens hundreds thousands")
    .union(smallNumbers.map { WordKey.of($0) })
  private static let possible = keys(
    "may might could possibly perhaps maybe reportedly allegedly apparently appears seems suspected rumoured rumored")
  private static let planned = keys(
    "plans planned intends intended expected expects likely probably hopes considering scheduled due preparing aims wants"
  )
  private static let coming = keys("will would shall won't wouldn't")
  private static let days = keys("monday tuesday wednesday thursday friday saturday sunday")
  private static let relative = keys("today yesterday tomorrow tonight")
  private static let months = keys(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
  )
}
