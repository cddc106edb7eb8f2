/// Where a sentence begins and ends, as far as tokens tell: good enough to know what a quote belongs with.
enum SentenceBounds {
  private static let ends: Set<UInt64> = Set([".", "!", "?", "\u{2026}", "。", "！", "？", "｡"].map { TokenKey.of($0) })

  private static let closers: Set<UInt64> = Set(["'", "\"", ")", "]", "}"].map { TokenKey.of($0) })

  /// The tokens from the beginning of the sentence that holds the first token to the end of the one that holds
  /// the last, at most `Limits.contextTokens` beyond the range on each side.
  static func around(_ range: Range<Int>, in tokens: TokenisedText) -> Range<Int> {
    var low = range.lowerBound
    let lowest = max(0, low - Description.Limits.contextTokens)
    while low > lowest, !isEnd(low - 1, in: tokens) { low -= 1 }
    var high = range.upperBound
    let highest = min(tokens.count, high + Description.Limits.contextTokens)
    while high < highest, high == 0 || !isEnd(high - 1, in: tokens), tokens.kinds[high] != .newline { high += 1 }
    return low..<high
  }

  /// Whether a sentence ends with a token: a line end, or an end mark with a space or a closing mark behind it.
  static func isEnd(_ token: Int, in tokens: TokenisedText) -> Bool {
    if tokens.kinds[token] == .newline { return true }
    guard ends.contains(tokens.keys[token]) else { return false }
    return token + 1 == tokens.count || tokens.starts[token + 1] > tokens.ends[token]
      || closers.contains(tokens.keys[token + 1])
  }
}
