/// Moves a block that was put in or taken out to where a writer would have begun it.
///
/// When a sentence goes whose first words the next one shares, a difference may as well say that
/// the first words stayed and the rest went with the next one's first words. Both keep as many words, but only
/// one tells which sentence went. So a block slides to begin behind a line end, else behind a
/// sentence's end. (The idea is Michael Haggerty's for `git diff`, with indentation in its place.)
enum BlockSliding {
  /// - Parameters:
  ///   - tokens: the text in which the blocks stand alone.
  ///   - partners: for each of its tokens the partner in the other text, or -1.
  ///   - back: the same the other way round.
  static func slide(blocksOf tokens: TokenisedText, partners: inout [Int32], back: inout [Int32]) {
    var at = 0
    while at < tokens.count {
      guard partners[at] < 0 else {
        at += 1
        continue
      }
      var end = at
      while end < tokens.count, partners[end] < 0 { end += 1 }
      let isPure = at == 0 || end == tokens.count || partners[end] == partners[at - 1] + 1
      if isPure { move(at..<end, of: tokens, &partners, &back) }
      at = end
    }
  }

  private static func move(
    _ block: Range<Int>, of tokens: TokenisedText, _ partners: inout [Int32], _ back: inout [Int32]
  ) {
    let keys = tokens.keys
    var best = (shift: 0, score: score(block.lowerBound, in: tokens))
    var shift = 0
    while block.lowerBound + shift > 0, partners[block.lowerBound + shift - 1] >= 0,
      keys[block.lowerBound + shift - 1] == keys[block.upperBound + shift - 1],
      isUnbroken(block.lowerBound + shift - 1, partners)
    {
      shift -= 1
      let score = score(block.lowerBound + shift, in: tokens)
      if score > best.score { best = (shift, score) }
    }
    shift = 0
    while block.upperBound + shift < tokens.count, partners[block.upperBound + shift] >= 0,
      keys[block.lowerBound + shift] == keys[block.upperBound + shift],
      isUnbroken(block.upperBound + shift + 1, partners)
    {
      shift += 1
      let score = score(block.lowerBound + shift, in: tokens)
      if score > best.score { best = (shift, score) }
    }
    apply(best.shift, to: block, &partners, &back)
  }

  /// Whether the token before another is paired with the one before its partner, so that what slides over them stays one block.
  private static func isUnbroken(_ token: Int, _ partners: [Int32]) -> Bool {
    guard token > 0, token < partners.count else { return true }
    return partners[token] < 0 || partners[token - 1] < 0 || partners[token] == partners[token - 1] + 1
  }

  private static func apply(_ shift: Int, to block: Range<Int>, _ partners: inout [Int32], _ back: inout [Int32]) {
    for step in 0..<abs(shift) {
      let from = shift < 0 ? block.lowerBound - 1 - step : block.upperBound + step
      let to = shift < 0 ? block.upperBound - 1 - step : block.lowerBound + step
      let partner = partners[from]
      partners[to] = partner
      partners[from] = -1
      back[Int(partner)] = Int32(to)
    }
  }

  /// How natural a beginning is: behind a line end, a sentence's end, any mark, or in the middle.
  private static func score(_ token: Int, in tokens: TokenisedText) -> Int {
    guard token > 0 else { return 3 }
    if tokens.kinds[token - 1] == .newline { return 3 }
    if SentenceBounds.isEnd(token - 1, in: tokens) { return 2 }
    return tokens.kinds[token - 1] == .mark ? 1 : 0
  }
}
