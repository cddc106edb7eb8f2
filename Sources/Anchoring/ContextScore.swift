import AssayModel

/// How much of a passage's surroundings stand around a place of a text.
///
/// From each edge of the place outward, the passage's nearest tokens are aligned with the text's. A
/// match counts its weight, less the farther it is; the sum is given as a share of what was possible.
struct ContextScore {
  private(set) var left: Side
  private(set) var right: Side

  struct Side {
    var matched: Float
    var possible: Float
    var share: Float { possible > 0 ? matched / possible : 0 }
  }

  /// From 0 to 1; 0 where there were no surroundings.
  var share: Float {
    let possible = left.possible + right.possible
    return possible > 0 ? (left.matched + right.matched) / possible : 0
  }

  /// Tokens of the text that are looked at: half as many again as of the passage, for what was put in.
  private static let reach = Description.Limits.contextTokens * 3 / 2
  /// How much less each token counts than the one nearer to the place: half after 17 tokens.
  private static let decay: Float = 0.96
  /// What passing over a token of the text costs: enough to prefer the nearest match, no more.
  private static let skip: Float = 0.02
  /// The key of a text's beginning or end; it weighs as much as a line end.
  private static let edge: UInt64 = 0

  init(of passage: Passage, at place: Span, in text: TokenisedText, zones: Zones = .weighed) {
    let before = text.firstToken(endingAfter: place.start)
    let behind = text.firstToken(startingAt: place.end)
    let limit = Description.Limits.contextTokens
    left = Self.align(
      Outward(passage.tokens, from: passage.left.upperBound, step: -1, isWhole: passage.beginsText, limit: limit),
      Outward(text, from: before, step: -1, isWhole: true, limit: Self.reach), passage.sentence, zones)
    right = Self.align(
      Outward(passage.tokens, from: passage.right.lowerBound, step: 1, isWhole: passage.endsText, limit: limit),
      Outward(text, from: behind, step: 1, isWhole: true, limit: Self.reach), passage.sentence, zones)
  }

  /// Whether the passage stands at a place as it stood: in its sentence and paragraph, and by a neighbour of old. One
  /// side of each is enough, since a sentence stays where it was when the one before it is rewritten.
  static func isSameSurroundings(of passage: Passage, at place: Span, in text: TokenisedText) -> Bool {
    [Zones.home, .beyond].allSatisfy { zones in
      let score = ContextScore(of: passage, at: place, in: text, zones: zones)
      let sides = [score.left, score.right].filter { $0.possible >= telling }
      return sides.isEmpty || score.share >= 0.5 || sides.contains { $0.share >= 0.5 }
    }
  }

  /// Whether a good part of the passage's own sentence and paragraph stands around a place; always, where the quote is
  /// all its paragraph says.
  static func isAtHome(_ passage: Passage, at place: Span, in text: TokenisedText) -> Bool {
    if passage.isWithoutHome { return true }
    // A part of a sentence is known by the rest of it; a whole one by what stood beside it.
    let needed: Float = passage.sentenceWeight >= 2 ? 0.7 : 0.3
    return ContextScore(of: passage, at: place, in: text, zones: .home).share >= needed
  }

  /// Surroundings weighing less tell nothing.
  private static let telling: Float = 1

  /// The tokens from an edge outward, with the text's own edge as the last where it is reached.
  private struct Outward {
    let tokens: TokenisedText
    /// The tokens' numbers; -1 for the text's edge.
    var numbers: [Int] = []
    var keys: [UInt64] = []
    /// How many of them stand before the first line end.
    var untilLineEnd: Int

    init(_ tokens: TokenisedText, from edge: Int, step: Int, isWhole: Bool, limit: Int) {
      self.tokens = tokens
      keys.reserveCapacity(limit)
      numbers.reserveCapacity(limit)
      untilLineEnd = limit
      var at = step < 0 ? edge - 1 : edge
      while keys.count < limit, at >= 0, at < tokens.count {
        if tokens.kinds[at] == .newline { untilLineEnd = min(untilLineEnd, keys.count) }
        keys.append(tokens.keys[at])
        numbers.append(at)
        at += step
      }
      if isWhole, keys.count < limit {
        untilLineEnd = min(untilLineEnd, keys.count)
        keys.append(ContextScore.edge)
        numbers.append(-1)
      }
    }

    func weight(_ at: Int, sentence: Range<Int>, _ zones: Zones) -> Float {
      let number = numbers[at]
      let weight = number < 0 ? TokenKind.newline.weight : tokens.kinds[number].weight
      if at >= untilLineEnd { return weight * zones.neighbours }
      return weight * (sentence.contains(number) ? zones.sentence : zones.paragraph)
    }
  }

  /// How much home and neighbours count where a passage is told from others of the same words: neighbours never
  /// outweigh what the passage's own paragraph says, however many of their words are looked at. Where it says next to
  /// nothing beside the quote, they are all there is.
  static func zones(telling passage: Passage) -> Zones {
    guard !passage.isWithoutHome else { return .weighed }
    let limit = Description.Limits.contextTokens
    var home: Float = 0
    var beyond: Float = 0
    for side in [
      Outward(passage.tokens, from: passage.left.upperBound, step: -1, isWhole: passage.beginsText, limit: limit),
      Outward(passage.tokens, from: passage.right.lowerBound, step: 1, isWhole: passage.endsText, limit: limit),
    ] {
      var discount: Float = 1
      for at in side.keys.indices {
        let weight = side.weight(at, sentence: passage.sentence, .weighed) * discount
        if at < side.untilLineEnd { home += weight } else { beyond += weight }
        discount *= decay
      }
    }
    let most = home * Zones.neighboursShare
    return beyond > most ? Zones.weighed.with(neighbours: most / beyond) : .weighed
  }

  private static func align(_ context: Outward, _ text: Outward, _ sentence: Range<Int>, _ zones: Zones) -> Side {
    var discount: Float = 1
    var weights = [Float](repeating: 0, count: context.keys.count)
    var possible: Float = 0
    for at in weights.indices {
      weights[at] = context.weight(at, sentence: sentence, zones) * discount
      possible += weights[at]
      discount *= decay
    }
    if context.keys.count <= text.keys.count, text.keys.starts(with: context.keys) {
      return Side(matched: possible, possible: possible)
    }
    // Each cell holds the best alignment of the context so far with the text so far.
    var row = [Float](repeating: 0, count: text.keys.count + 1)
    for at in text.keys.indices { row[at + 1] = -skip * Float(at + 1) }
    var best: Float = 0
    for (number, key) in context.keys.enumerated() {
      let weight = weights[number]
      let acrossLine = number < context.untilLineEnd ? weight * zones.acrossLine : weight
      var diagonal = row[0]
      for at in text.keys.indices {
        let above = row[at + 1]
        var cell = max(above, row[at] - skip)
        if text.keys[at] == key { cell = max(cell, diagonal + (at < text.untilLineEnd ? weight : acrossLine)) }
        diagonal = above
        row[at + 1] = cell
        best = max(best, cell)
      }
    }
    return Side(matched: best, possible: possible)
  }
}
