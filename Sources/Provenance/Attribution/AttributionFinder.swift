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
    let source = found.source.map { trimmed(reading.span($0), tokens: $0) }
    return Attribution(
      source: source, cue: reading.span(found.cue),
      content: found.content.filter { !$0.isEmpty }.map { reading.span($0) },
      kind: found.source.map { SourceTyping(reading: reading).kind(of: $0) } ?? .unknown, rule: found.rule,
      category: found.category, isNegated: found.isNegated, sentence: sentence)
  }

  /// A possessive source without its ending.
  private func trimmed(_ span: Span, tokens: Range<Int>) -> Span {
    guard let last = tokens.last, reading.tokens[last].flags.contains(.possessive) else { return span }
    return Span(start: span.start, end: max(span.start, span.end - 2)) ?? span
  }
}
