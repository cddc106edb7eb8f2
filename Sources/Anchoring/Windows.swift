/// Where in a text a passage could stand, judged by the rare tokens both share.
///
/// Each shared token votes for the place where the quote would begin if that token were in its old
/// position to it; a token's vote is worth less the more often it occurs. Linear in the text.
struct Windows {
  /// Votes are gathered in bins of so many tokens; a bin's neighbours count too, so that words put
  /// in or taken out between two votes do not part them.
  private static let bin = 16
  /// Tokens of the text taken in beyond the passage's own length on each side.
  private static let slack = 32
  /// How many windows are given, and the share of the best one's votes each must have.
  private static let most = 3
  private static let least: Float = 0.25

  /// Ranges of text tokens, the likeliest first.
  static func likeliest(for passage: Passage, in text: TokenisedText) -> [Range<Int>] {
    var positions: [UInt64: [Int]] = [:]
    for token in 0..<passage.tokens.count where passage.tokens.kinds[token].isWord {
      positions[passage.tokens.keys[token], default: []].append(token)
    }
    var shared: [(token: Int, key: UInt64)] = []
    var counts: [UInt64: Int] = [:]
    for token in 0..<text.count where text.kinds[token].isWord {
      let key = text.keys[token]
      guard positions[key] != nil else { continue }
      shared.append((token, key))
      counts[key, default: 0] += 1
    }
    // A place may lie before the text's beginning, by as much as the passage is long.
    let shift = passage.tokens.count
    var votes = [Float](repeating: 0, count: (text.count + 2 * shift) / bin + 1)
    for (token, key) in shared {
      guard let old = positions[key], let count = counts[key] else { continue }
      let vote = text.weight(token) / Float(count * old.count)
      for position in old.prefix(8) { votes[(token - position + passage.quote.lowerBound + shift) / bin] += vote }
    }
    var windows: [Range<Int>] = []
    var first: Float = 0
    for _ in 0..<most {
      var best: (bin: Int, votes: Float) = (0, 0)
      for at in votes.indices {
        let sum = votes[at] + (at > 0 ? votes[at - 1] : 0) + (at + 1 < votes.count ? votes[at + 1] : 0)
        if votes[at] > 0, sum > best.votes { best = (at, sum) }
      }
      guard best.votes > 0, best.votes >= least * first else { break }
      first = max(first, best.votes)
      for at in max(0, best.bin - 1)...min(votes.count - 1, best.bin + 1) { votes[at] = 0 }
      let start = best.bin * bin - shift
      let low = start - passage.quote.lowerBound - slack
      let high = start + bin + passage.tokens.count - passage.quote.lowerBound + slack
      let window = max(0, low)..<max(max(0, low), min(text.count, high))
      if !window.isEmpty { windows.append(window) }
    }
    return windows
  }
}
