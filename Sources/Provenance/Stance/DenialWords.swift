import AssayModel

/// Words by which a passage denies something.
enum DenialWords {
  /// The first in a span. "Did not deny" is none.
  static func first(in span: Span, of reading: ArticleReading) -> Span? {
    let range = reading.tokens(in: span)
    for index in range {
      let token = reading.tokens[index]
      guard token.kind == .word else { continue }
      if verbs.contains(token.key), !isNegated(index, range, reading) { return reading.span(index..<index + 1) }
      if adjectives.contains(token.key), !isNegated(index, range, reading), index > range.lowerBound,
        !reading.tokens[index - 1].sense.classes.isDisjoint(with: [.be, .adverb])
      {
        return reading.span(index..<index + 1)
      }
      if token.key == not, index + 1 < range.upperBound, truths.contains(reading.tokens[index + 1].key) {
        return reading.span(index..<index + 2)
      }
    }
    return nil
  }

  private static func isNegated(_ index: Int, _ range: Range<Int>, _ reading: ArticleReading) -> Bool {
    (max(range.lowerBound, index - 3)..<index).contains { reading.tokens[$0].sense.classes.contains(.negation) }
  }

  private static func keys(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { WordKey.of($0) }) }

  private static let verbs = keys(
    "denied denies deny denying denial rejected rejects dismissed dismisses refuted refutes disputed disputes rebutted contradicted debunked retracted withdrew"
  )
  private static let adjectives = keys(
    "false untrue wrong baseless fabricated fake unfounded incorrect bogus nonsense inaccurate")
  private static let truths = keys("true correct accurate so right happened")
  private static let not = WordKey.of("not")
}
