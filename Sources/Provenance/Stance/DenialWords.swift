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
    let before = between(max(range.lowerBound, index - 6), index)
    if before.suffix(3).contains(where: { reading.tokens[$0].sense.classes.contains(.negation) }) { return true }
    // "Nobody denies", "few dispute", "stopped short of either confirming or denying".
    return before.contains { nobody.contains(reading.tokens[$0].key) && isClose($0, index, reading) }
  }

  /// Whether no mark stands between.
  private static func isClose(_ word: Int, _ index: Int, _ reading: ArticleReading) -> Bool {
    between(word, index).allSatisfy { reading.tokens[$0].kind == .word }
  }

  private static let verbs = WordKey.all(
    "denied denies deny denying denial rejected rejects dismissed dismisses refuted refutes disputed disputes rebutted contradicted debunked retracted withdrew"
  )
  private static let adjectives = WordKey.all(
    "false untrue wrong baseless fabricated fake unfounded incorrect bogus nonsense inaccurate")
  private static let truths = WordKey.all("true correct accurate so right happened")
  private static let nobody = WordKey.all("nobody none few short no-one")
  private static let not = WordKey.of("not")
}
