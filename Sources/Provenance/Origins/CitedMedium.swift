import AssayModel

/// A medium that an evidence cites, as the counting of origins compares media.
package struct CitedMedium: Hashable, Sendable {
  package let key: String
  /// As the text has it.
  package let words: String
  /// Whether the sentence itself names it.
  let isFact: Bool

  /// - Parameter media: the outlets of the corpus, of which a text may give the last word alone.
  init(of link: ChainLink, in reading: ArticleReading, media: MediumNames) {
    words = link.words
    isFact = link.standing.isFact
    guard let span = link.span, link.rule != .carriedOver else {
      key = MediumKey.key(link.key ?? link.words)
      return
    }
    let tokens = reading.tokens(in: span)
    let known = media.name(in: tokens, of: reading)
    guard let run = Self.name(in: tokens, around: known?.range, of: reading) else {
      key = MediumKey.key(known?.name ?? link.key ?? link.words)
      return
    }
    // Where more of the name stands around the known one, it is another's: the Times in "The New York Times".
    let isWhole = known?.range == run
    let words = run.map { reading.folded($0) }.joined(separator: " ")
    key = MediumKey.key(isWhole ? known?.name ?? words : words)
  }

  /// Whether a source is a medium by what it is called, "the Kite news agency", though an agency may be an office.
  static func isNamed(by link: ChainLink, in reading: ArticleReading) -> Bool {
    guard link.kind == .organisation, let span = link.span else { return false }
    let tokens = reading.tokens(in: span)
    return zip(tokens, tokens.dropFirst()).contains {
      reading.tokens[$0].key == news && reading.tokens[$1].key == agency
    }
  }

  private static let news = WordKey.of("news")
  private static let agency = WordKey.of("agency")

  /// The words of the medium's name: those that hold the known one, else the run with a medium's word in it.
  private static func name(
    in tokens: Range<Int>, around known: Range<Int>?, of reading: ArticleReading
  ) -> Range<Int>? {
    if let known { return widened(known, reading) }
    var runs: [Range<Int>] = []
    for index in tokens where !(runs.last?.contains(index) ?? false) && isName(index, reading) {
      runs.append(widened(index..<index + 1, reading))
    }
    return runs.first { $0.contains { reading.tokens[$0].sense.classes.contains(.medium) } } ?? runs.last
  }

  private static func widened(_ range: Range<Int>, _ reading: ArticleReading) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low > 0, isName(low - 1, reading), !reading.tokens[low - 1].flags.contains(.possessive) { low -= 1 }
    while high < reading.tokens.count, !reading.tokens[high - 1].flags.contains(.possessive) {
      if isName(high, reading) {
        high += 1
      } else if reading.tokens[high].key == of, high + 1 < reading.tokens.count, isName(high + 1, reading),
        reading.tokens[high - 1].sense.classes.contains(.medium)
      {
        high += 2
      } else {
        break
      }
    }
    return low..<high
  }

  private static func isName(_ index: Int, _ reading: ArticleReading) -> Bool {
    let token = reading.tokens[index]
    return token.kind == .word && token.flags.contains(.capital)
      && token.sense.classes.isDisjoint(with: [
        .determiner, .preposition, .time, .pronoun, .role, .plural, .conjunction,
      ])
      && token.lastLetters != hyphenated
  }

  private static let of = WordKey.of("of")
  /// "Moscow-based" tells where, and is no part of the name.
  private static let hyphenated = Token.letters("sed")
}
