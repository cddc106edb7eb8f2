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
  /// What is known of each date, by which dates are compared: of "June" the month alone.
  package let dateParts: [DateParts?]
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
        if negation == nil, !isAside, Self.negates(index, reading) {
          negation = reading.span(index..<index + 1)
        }
      }
      if let (date, end) = Self.date(index, tokens, reading) {
        if !dates.contains(where: { $0.words == date }) { dates.append((date, index)) }
        index = max(index + 1, end)
        continue
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
    dateParts = dates.map { date in
      WrittenDay(
        date.words, before: date.place > 0 ? reading.folded(date.place - 1) : "",
        tense: Self.tense(at: date.place, tokens, reading)
      ).resolved(published)
    }
    days = dateParts.map { $0?.text }
  }

  /// What a day is told of: "will open on Monday", and not "would open, it said on Monday".
  private static func tense(at place: Int, _ range: Range<Int>, _ reading: ArticleReading) -> WrittenDay.Tense {
    for index in (range.lowerBound..<place).reversed() {
      let token = reading.tokens[index]
      guard token.kind == .word else { continue }
      if coming.contains(token.key) || planned.contains(token.key) { return .coming }
      let isPast = token.flags.contains(.ed) || token.sense.forms.contains(.past) || past.contains(token.key)
      // "will come", "to say", "be told": the verb is the one that is to come.
      let isLed = index > range.lowerBound && leading.contains(reading.tokens[index - 1].key)
      if !isLed, isPast { return .past }
      if !isLed, token.sense.verb >= 0 { return .unknown }
    }
    return .unknown
  }

  /// The same of words that neither confirm nor deny: they are sure of nothing.
  package var ungraded: Wording {
    var wording = self
    wording.certainty = nil
    wording.cue = nil
    return wording
  }

  private static func negates(_ index: Int, _ reading: ArticleReading) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, negating.contains(token.key) else { return false }
    // "There is no way back", "no doubt": a turn of phrase denies nothing.
    return token.key != no || index + 1 >= reading.tokens.count || !turns.contains(reading.tokens[index + 1].key)
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

  /// A date that begins or has its month at a token, and where it ends.
  private static func date(
    _ index: Int, _ range: Range<Int>, _ reading: ArticleReading
  ) -> (words: String, end: Int)? {
    let token = reading.tokens[index]
    if isYear(index, range, reading) { return (reading.folded(index), index + 1) }
    guard token.kind == .word else { return nil }
    if days.contains(token.key), token.flags.contains(.capital) { return (reading.folded(index), index + 1) }
    if relative.contains(token.key) { return (reading.folded(index), index + 1) }
    guard isMonth(index, range, reading) else { return nil }
    var words = reading.folded(index)
    var end = index + 1
    // "Sept. 12": the stop belongs to the shortened month.
    if range.contains(end + 1), reading.tokens[end].kind == .stop, reading.tokens[end + 1].kind == .number { end += 1 }
    if range.contains(end), reading.tokens[end].kind == .number {
      words += " \(reading.folded(end))"
      end += 1
    } else if index > range.lowerBound, reading.tokens[index - 1].kind == .number {
      words += " \(reading.folded(index - 1))"
    }
    // "June 3, 2022", "3 June 2022"
    var year = end
    if range.contains(year), reading.tokens[year].kind == .comma { year += 1 }
    if words.contains(" "), isFourDigits(year, range, reading), reading.folded(end - 1).utf8.count < 4 {
      words += " \(reading.folded(year))"
      end = year + 1
    }
    return (words, end)
  }

  /// "in 2022", "since 1999": a number that no noun follows.
  private static func isYear(_ index: Int, _ range: Range<Int>, _ reading: ArticleReading) -> Bool {
    guard isFourDigits(index, range, reading), index > 0, yearly.contains(reading.tokens[index - 1].key) else {
      return false
    }
    let next = index + 1
    guard range.contains(next), reading.tokens[next].kind == .word else { return true }
    return !reading.tokens[next].sense.classes.isDisjoint(with: [
      .preposition, .conjunction, .subordinator, .auxiliary, .determiner, .pronoun, .relative, .adverb,
    ])
  }

  private static func isFourDigits(_ index: Int, _ range: Range<Int>, _ reading: ArticleReading) -> Bool {
    guard range.contains(index), reading.tokens[index].kind == .number, let year = Int(reading.folded(index)) else {
      return false
    }
    return (1800...2100).contains(year)
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
  private static let no = WordKey.of("no")
  private static let turns = WordKey.all("way doubt matter sooner fewer less wonder")
  private static let possible = WordKey.all(
    "may might could possibly perhaps maybe reportedly allegedly apparently appears seems suspected rumoured rumored")
  private static let planned = WordKey.all(
    "plans planned intends intended expected expects likely probably hopes considering scheduled due preparing aims wants"
  )
  private static let coming = WordKey.all("will would shall won't wouldn't")
  private static let past = WordKey.all(
    "was were had did came went got made took gave kept left lost met paid ran sat sent stood began became brought built bought caught chose drew drove fell fought flew grew held laid led rose shot slept spent stuck struck taught threw won wore saw knew felt heard broke shut hit"
  )
  private static let yearly = WordKey.all("in since by until from during of before after")
  private static let leading = coming.union(WordKey.all("to be not"))
  private static let days = WordKey.all("monday tuesday wednesday thursday friday saturday sunday")
  private static let relative = WordKey.all("today yesterday tomorrow tonight")
  private static let months = WordKey.all(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
  )
}
