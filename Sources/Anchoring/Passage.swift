import AssayModel

/// A quote between its surroundings, cut into tokens: the piece of the old text that a description kept.
struct Passage {
  let tokens: TokenisedText
  /// The quote's tokens, those it holds only in part included.
  let quote: Range<Int>
  /// The tokens wholly before the quote and wholly behind it.
  let left: Range<Int>
  let right: Range<Int>
  /// The sentence the quote stands in, as far as it was kept; from the first one to the last when there are several.
  let sentence: Range<Int>
  let edges: WordEdge
  /// Whether the piece begins where the old text began, and ends where it ended.
  let beginsText: Bool
  let endsText: Bool
  /// The quote's weight.
  let weight: Float

  /// The piece with all the surroundings that were kept.
  init(_ description: Description) {
    let prefix = description.prefix
    let suffix = description.suffix
    let paragraph = ScalarText(description.paragraph)
    let quoteCount = description.quote.unicodeScalars.count
    // A description read from a file may say anything.
    let offset = min(max(0, description.offset), paragraph.count)
    let head = Span(0..<offset)
    let tail = Span(min(paragraph.count, offset + quoteCount)..<paragraph.count)
    self.init(
      quote: description.quote,
      left: Self.wider(prefix, description.preceding + paragraph[head]),
      right: Self.wider(suffix, paragraph[tail] + description.following),
      beginsText: Self.isWhole(prefix), endsText: Self.isWhole(suffix))
  }

  init(_ rival: Rival) {
    self.init(
      quote: rival.quote, left: rival.prefix, right: rival.suffix,
      beginsText: Self.isWhole(rival.prefix), endsText: Self.isWhole(rival.suffix))
  }

  /// The whole of an old text around a span of it.
  init(of span: Span, in old: TokenisedText) {
    tokens = old
    quote = old.tokens(in: span)
    left = 0..<old.firstToken(endingAfter: span.start)
    right = old.firstToken(startingAt: span.end)..<old.count
    edges = WordEdge(of: span, in: old)
    beginsText = true
    endsText = true
    weight = old.weight(quote)
    sentence = SentenceBounds.around(quote, in: old)
  }

  init(quote: String, left: String, right: String, beginsText: Bool, endsText: Bool) {
    let start = left.unicodeScalars.count
    let span = Span(start..<start + quote.unicodeScalars.count)
    let tokens = TokenisedText(left + quote + right)
    self.tokens = tokens
    self.quote = tokens.tokens(in: span)
    self.left = 0..<tokens.firstToken(endingAfter: span.start)
    self.right = tokens.firstToken(startingAt: span.end)..<tokens.count
    self.edges = WordEdge(of: span, in: tokens)
    self.beginsText = beginsText
    self.endsText = endsText
    self.weight = tokens.weight(self.quote)
    sentence = SentenceBounds.around(self.quote, in: tokens)
  }

  /// The weight of what the quote's sentence holds beside the quote.
  var sentenceWeight: Float { tokens.weight(sentence) - weight }

  /// Whether the quote is all its paragraph says, so that there is nothing of its own to know it by but itself.
  var isWithoutHome: Bool { homeWeight < 2 }

  /// Whether the same words stand around a place in its paragraph, all of them and no others, as far as it is looked at.
  func standsWhole(at place: Span, in text: TokenisedText) -> Bool {
    let before = text.firstToken(endingAfter: place.start)
    let behind = text.firstToken(startingAt: place.end)
    return isSameLine(from: left.upperBound - 1, text, from: before - 1, step: -1)
      && isSameLine(from: right.lowerBound, text, from: behind, step: 1)
  }

  private func isSameLine(from own: Int, _ text: TokenisedText, from other: Int, step: Int) -> Bool {
    for distance in 0..<Self.longestLine {
      let (one, two) = (own + distance * step, other + distance * step)
      let isEnd = !tokens.keys.indices.contains(one) || tokens.kinds[one] == .newline
      guard isEnd == (!text.keys.indices.contains(two) || text.kinds[two] == .newline) else { return false }
      if isEnd { return true }
      if tokens.keys[one] != text.keys[two] { return false }
    }
    return true
  }

  /// Tokens on each side that a paragraph is compared by: more are not there by chance.
  private static let longestLine = 200

  /// The weight of what stands beside the quote in its paragraph, as far as it is looked at.
  private var homeWeight: Float {
    var sum: Float = 0
    for token in left.reversed().prefix(Description.Limits.contextTokens) {
      if tokens.kinds[token] == .newline { break }
      sum += tokens.weight(token)
    }
    for token in right.prefix(Description.Limits.contextTokens) {
      if tokens.kinds[token] == .newline { break }
      sum += tokens.weight(token)
    }
    return sum
  }

  /// A prefix shorter than what is kept reaches to the text's edge and is all there is.
  private static func isWhole(_ side: String) -> Bool { side.unicodeScalars.count < Description.Limits.context }

  private static func wider(_ side: String, _ more: String) -> String {
    isWhole(side) || side.utf8.count >= more.utf8.count ? side : more
  }
}
