import AssayModel

/// Finds who says what in an article.
///
/// English only: for a text in another language quotations are found, and their speakers stay unknown.
package struct AttributionFinder {
  private let reading: ArticleReading

  package static func attributions(in reading: ArticleReading) -> [Attribution] {
    guard reading.isEnglish else { return [] }
    return AttributionFinder(reading: reading).found()
  }

  private init(reading: ArticleReading) { self.reading = reading }

  /// More words without an end are no sentence: a table, a list, a text without stops. Nothing is read into them.
  package static let longestSentence = 600

  private func found() -> [Attribution] {
    var all: [Attribution] = []
    for (number, range) in reading.sentences.enumerated() where !range.isEmpty && range.count <= Self.longestSentence {
      let grammar = Grammar(tokens: reading.tokens, quoteOfToken: reading.quoteOfToken, range: range)
      let isFirst = number == 0 || reading.paragraphOfSentence[number - 1] != reading.paragraphOfSentence[number]
      var sentence = SentenceReader(grammar, isAtParagraphStart: isFirst)
      sentence.read()
      for reading in sentence.readings { all.append(attribution(reading, in: number)) }
    }
    return QuoteContinuation(reading: reading).continued(all)
  }

  private func attribution(_ found: CueReading, in sentence: Int) -> Attribution {
    let phrase = found.source.map(withoutTime)
    let source = phrase.map { trimmed(reading.span($0), tokens: $0) }
    return Attribution(
      source: source, cue: reading.span(found.cue),
      content: found.content.filter { !$0.isEmpty }.map { reading.span($0) },
      kind: phrase.map { SourceTyping(reading: reading).kind(of: $0) } ?? .unknown, rule: found.rule,
      category: found.category, isNegated: found.isNegated || isUnsaid(found, in: reading.sentences[sentence]),
      sentence: sentence)
  }

  /// "Nobody said", "no official said", "has Doll said …?", "if Doll said …": by nobody, or only asked or supposed.
  private func isUnsaid(_ found: CueReading, in sentence: Range<Int>) -> Bool {
    guard let source = found.source, let first = source.first else { return false }
    let tokens = reading.tokens
    if Self.nobody.contains(tokens[first].key) { return true }
    if found.rule == .gerund, isHeldBack(found.cue.lowerBound, in: sentence) { return true }
    let before = first - 1
    guard sentence.contains(before), tokens[before].kind == .word, reading.quoteOfToken[before] < 0 else {
      return false
    }
    // "Neither Lind nor Doll said"
    if Self.supposing.contains(tokens[before].key) || Self.neither.contains(tokens[before].key) { return true }
    guard let last = sentence.last, tokens[last].kind == .stop, reading.scalars[Int(tokens[last].start)] == "?" else {
      return false
    }
    return !tokens[before].sense.classes.isDisjoint(with: .auxiliary) && found.rule == .subject
  }

  /// "stopped short of saying", "avoided saying".
  private func isHeldBack(_ cue: Int, in sentence: Range<Int>) -> Bool {
    let before = cue - 1
    guard sentence.contains(before - 1) else { return false }
    let (last, other) = (reading.tokens[before].key, reading.tokens[before - 1].key)
    return Self.avoiding.contains(last) || last == Grammar.of && other == Self.short
      || last == NounPhrases.from && Self.refraining.contains(other)
  }

  private static let nobody = WordKey.all("nobody no none neither nor no-one few")
  private static let neither = WordKey.all("neither nor")
  private static let avoiding = WordKey.all("avoided avoiding avoids avoid without before")
  private static let refraining = WordKey.all("refrained refraining refrain refrains shied")
  private static let short = WordKey.of("short")
  private static let supposing = WordKey.all("if unless whether")

  /// "The Kremlin on Tuesday" without the day.
  private func withoutTime(_ source: Range<Int>) -> Range<Int> {
    var end = source.upperBound
    while end > source.lowerBound + 1, reading.tokens[end - 1].sense.classes.contains(.time) { end -= 1 }
    guard end < source.upperBound, end > source.lowerBound + 1,
      reading.tokens[end - 1].sense.classes.contains(.preposition), !reading.tokens[end - 1].flags.contains(.capital)
    else { return source }
    return source.lowerBound..<end - 1
  }

  /// A possessive source without its ending.
  private func trimmed(_ span: Span, tokens: Range<Int>) -> Span {
    guard let last = tokens.last, reading.tokens[last].flags.contains(.possessive) else { return span }
    return Span(start: span.start, end: max(span.start, span.end - 2)) ?? span
  }
}
