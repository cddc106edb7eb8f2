import AssayModel

/// A place where a passage may stand with other words, and how much speaks for it.
struct AlteredPlace {
  let span: Span
  let tokens: Range<Int>
  /// The weight of the quote's words that are there, as a share of the quote's weight.
  let similarity: Float
  /// Twice that weight as a share of both weights, the quote's and the place's: falls when words were put in.
  let dice: Float
  /// The weight of the words of the quote's sentence that are there, as a share of the sentence's weight.
  let sentence: Float
  let context: ContextScore

  /// What speaks for the place, to compare two places by.
  var score: Float { 2 * min(similarity, dice) + context.share }

  /// A place whose score is within this share of the best one's is as good.
  static let equallyGood: Float = 0.94

  /// Makes a place of the tokens a passage shares with a text; nil when they share none of the quote.
  init?(of passage: Passage, pairs: [(old: Int, new: Int)], in text: TokenisedText) {
    let own = pairs.filter { passage.quote.contains($0.old) }
    let run = Self.bestRun(own, in: text)
    guard let first = run.first, let last = run.last else { return nil }
    var low = first.new
    var high = last.new + 1
    let matched = run.reduce(Float(0)) { $0 + text.weight($1.new) }
    // Where the quote's first words are other ones now, they begin right behind what stood before them; the same at its end.
    if first.old > passage.quote.lowerBound, let before = pairs.last(where: { $0.old == passage.quote.lowerBound - 1 }),
      before.new < low, Self.isOneLine(before.new + 1..<low, in: text)
    {
      low = before.new + 1
    }
    if last.old + 1 < passage.quote.upperBound, let behind = pairs.first(where: { $0.old == passage.quote.upperBound }),
      behind.new >= high,
      Self.isOneLine(high..<behind.new, in: text)
    {
      high = behind.new
    }
    guard let span = text.span(low..<high) else { return nil }
    self.span = span
    tokens = low..<high
    similarity = passage.weight > 0 ? matched / passage.weight : 0
    dice = 2 * matched / max(passage.weight + text.weight(low..<high), .leastNonzeroMagnitude)
    let whole = passage.tokens.weight(passage.sentence)
    let reach = passage.sentence.count + 8
    let there = pairs.reduce(Float(0)) { sum, pair in
      passage.sentence.contains(pair.old) && (low - reach..<high + reach).contains(pair.new)
        ? sum + text.weight(pair.new) : sum
    }
    sentence = whole > 0 ? there / whole : 0
    context = ContextScore(of: passage, at: span, in: text)
  }

  private static func isOneLine(_ tokens: Range<Int>, in text: TokenisedText) -> Bool {
    !tokens.contains { text.kinds[$0] == .newline }
  }

  /// What a token of the text costs that stands between two matched ones: a common word that was
  /// matched far from the rest is no part of the place.
  private static let strayCost: Float = 0.15

  private static func bestRun(_ pairs: [(old: Int, new: Int)], in text: TokenisedText) -> ArraySlice<
    (old: Int, new: Int)
  > {
    var best: (sum: Float, range: Range<Int>) = (0, 0..<0)
    var sum: Float = 0
    var start = 0
    for at in pairs.indices {
      if at > 0 { sum -= strayCost * Float(pairs[at].new - pairs[at - 1].new - 1) }
      if sum <= 0 {
        sum = 0
        start = at
      }
      sum += text.weight(pairs[at].new)
      if sum > best.sum { best = (sum, start..<at + 1) }
    }
    return pairs[best.range]
  }
}
