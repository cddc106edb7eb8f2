import AssayModel

/// What a passage commits itself to: its figures, its dates, and how sure it is.
package struct Wording: Hashable, Sendable {
  /// Numbers in digits or words as one value, `fifty` as 50, each once.
  package let figures: [String]
  /// The same with what is counted, where that is told.
  package let quantities: [Quantity]
  /// Names of days and months with the number beside them, years, each once.
  package let dates: [String]
  /// The days that the dates mean, `2023-09-12`, in the same order; nil where that cannot be told.
  package let days: [String?]
  /// Nil where the text's language is not read, and where the passage commits itself to nothing.
  package private(set) var certainty: Certainty?
  /// The words that make it less than certain; nil for what is told as a fact.
  package private(set) var cue: Span?
  /// The first word that negates; nil where there is none, and where the text's language is not read.
  package let negation: Span?

  /// Takes time proportional to the passage.
  ///
  /// - Parameter published: the article's date, from which "on Tuesday" is counted.
  package init(of span: Span, in reading: ArticleReading, published: PartialDate? = nil) {
    let tokens = reading.tokens(in: span)
    var quantities: [Quantity] = []
    var dates: [(words: String, place: Int)] = []
    var found: (certainty: Certainty, cue: Span)?
    var negation: Span?
    var isAside = false
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let token = reading.tokens[index]
      if reading.isEnglish {
        if let certainty = Self.certainty(index, tokens, reading), found.map({ certainty < $0.certainty }) ?? true {
          found = (certainty, reading.span(index..<index + 1))
        }
        // "officials whom it did not name": what is told beside does not turn the passage round.
        if token.kind == .comma { isAside = false }
        if token.kind == .word, token.sense.classes.contains(.relative) { isAside = true }
        if negation == nil, !isAside, token.kind == .word, Self.negating.contains(token.key) {
          negation = reading.span(index..<index + 1)
        }
      }
      if let date = Self.date(index, tokens, reading) {
        if !dates.contains(where: { $0.words == date }) { dates.append((date, index)) }
      } else if let read = Quantity.read(from: index, in: tokens, of: reading) {
        let isOfDate = Self.isMonth(index - 1, tokens, reading) || Self.isMonth(read.end, tokens, reading)
        if !isOfDate, !quantities.contains(read.quantity) { quantities.append(read.quantity) }
        index = read.end
        continue
      }
      index += 1
    }
    self.quantities = quantities
    figures = quantities.map(\.value).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.dates = dates.map(\.words)
    certainty = reading.isEnglish ? found?.certainty ?? .did : nil
    cue = found?.cue
    self.negation = negation
    days = dates.map { date in
      WrittenDay(
        date.words, before: date.place > 0 ? reading.folded(date.place - 1) : "",
        isComing: Self.isComing(date.place, tokens, reading)
      ).resolved(published)
    }
  }

  /// Whether a day is told of what is to come: "will open on Monday", and not "would open, it said on Monday".
  private static func isComing(_ place: Int, _ range: Range<Int>, _ reading: ArticleReading) -> Bool {
    for index in (range.lowerBound..<place).reversed() {
      let token = reading.tokens[index]
      guard token.kind == .word else { continue }
      if coming.contains(token.key) || planned.contains(token.key) { return true }
      // "will come", "to say", "be told": the verb is the one that is to come.
      if token.sense.verb >= 0, index == range.lowerBound || !leading.contains(reading.tokens[index - 1].key) {
        return false
      }
    }
    return false
  }

  /// The same of words that neither confirm nor deny: they are sure of nothing.
  package var ungraded: Wording {
    var wording = self
    wording.certainty = nil
    wording.cue = nil
    return wording
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

  private static let negating = WordKey.all(
    "not never no neither nobody cannot can't won't didn't doesn't don't isn't aren't wasn't weren't wouldn't couldn't hasn't haven't hadn't"
  )
  private static let possible = WordKey.all(
    "may might could possibly perhaps maybe reportedly allegedly apparently appears seems suspected rumoured rumored")
  private static let planned = WordKey.all(
    "plans planned intends intended expected expects likely probably hopes considering scheduled due preparing aims wants"
  )
  private static let coming = WordKey.all("will would shall won't wouldn't")
  private static let leading = coming.union(WordKey.all("to be not"))
  private static let days = WordKey.all("monday tuesday wednesday thursday friday saturday sunday")
  private static let relative = WordKey.all("today yesterday tomorrow tonight")
  private static let months = WordKey.all(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
  )
}
