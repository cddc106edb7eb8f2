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

  /// Whether the surroundings are the old ones: half of them on one side is enough, since a sentence
  /// stays where it was when the one before it is rewritten.
  var isSameSurroundings: Bool { max(share, left.share, right.share) >= 0.5 }

  /// Tokens of the text that are looked at: half as many again as of the passage, for what was put in.
  private static let reach = Description.Limits.contextTokens * 3 / 2
  /// How much less each token counts than the one nearer to the place: half after 17 tokens.
  private static let decay: Float = 0.96
  /// What passing over a token of the text costs: enough to prefer the nearest match, no more.
  private static let skip: Float = 0.02
  /// The key of a text's beginning or end; it weighs as much as a line end.
  private static let edge: UInt64 = 0

  init(of passage: Passage, at place: Span, in text: TokenisedText) {
    let before = text.firstToken(endingAfter: place.start)
    let behind = text.firstToken(startingAt: place.end)
    left = Self.align(
      Outward(
        passage.tokens, from: passage.left.upperBound, step: -1, isWhole: passage.beginsText,
        limit: Description.Limits.contextTokens),
      Outward(text, from: before, step: -1, isWhole: true, limit: Self.reach))
    right = Self.align(
      Outward(
        passage.tokens, from: passage.right.lowerBound, step: 1, isWhole: passage.endsText,
        limit: Description.Limits.contextTokens),
      Outward(text, from: behind, step: 1, isWhole: true, limit: Self.reach))
  }

  /// The tokens from an edge outward, with the text's own edge as the last where it is reached.
  private struct Outward {
    var keys: [UInt64] = []
    var weights: [Float] = []

    init(_ tokens: TokenisedText, from edge: Int, step: Int, isWhole: Bool, limit: Int) {
      keys.reserveCapacity(limit)
      weights.reserveCapacity(limit)
      var at = step < 0 ? edge - 1 : edge
      while keys.count < limit, at >= 0, at < tokens.count {
        keys.append(tokens.keys[at])
        weights.append(tokens.kinds[at].weight)
        at += step
      }
      if isWhole, keys.count < limit {
        keys.append(ContextScore.edge)
        weights.append(TokenKind.newline.weight)
      }
    }
  }

  private static func align(_ context: Outward, _ text: Outward) -> Side {
    var discount: Float = 1
    var weights = context.weights
    var possible: Float = 0
    for at in weights.indices {
      weights[at] *= discount
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
    for (key, weight) in zip(context.keys, weights) {
      var diagonal = row[0]
      for at in text.keys.indices {
        let above = row[at + 1]
        var cell = max(above, row[at] - skip)
        if text.keys[at] == key { cell = max(cell, diagonal + weight) }
        diagonal = above
        row[at + 1] = cell
        best = max(best, cell)
      }
    }
    return Side(matched: best, possible: possible)
  }
}
