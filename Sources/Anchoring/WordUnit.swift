import AssayModel

/// A word as a reader sees it: `3.5`, `doesn’t` and `user@example.org` are one each; a mark
/// beside a word is one of its own.
struct WordUnit {
  /// As written, without the white space behind it.
  let text: String
  /// The white space behind it.
  let space: String
  /// What it is compared by, case and marks folded.
  let key: UInt64
  let isWord: Bool

  static func units(of string: String) -> [WordUnit] {
    let tokens = TokenisedText(string)
    let visible = (0..<tokens.count).filter { tokens.kinds[$0] != .newline }
    var groups: [Range<Int>] = []
    var at = 0
    while at < visible.count {
      var end = at + 1
      // A single mark between two words without space joins them.
      while end + 1 < visible.count,
        tokens.kinds[visible[end - 1]] == .word || tokens.kinds[visible[end - 1]] == .light,
        tokens.kinds[visible[end]] == .mark, tokens.kinds[visible[end + 1]].isWord,
        tokens.starts[visible[end]] == tokens.ends[visible[end - 1]],
        tokens.starts[visible[end + 1]] == tokens.ends[visible[end]], isJoining(visible[end], in: tokens)
      {
        end += 2
      }
      groups.append(at..<end)
      at = end
    }
    return groups.enumerated().map { number, group in
      let start = Int(tokens.starts[visible[group.lowerBound]])
      let end = Int(tokens.ends[visible[group.upperBound - 1]])
      let next =
        number + 1 < groups.count ? Int(tokens.starts[visible[groups[number + 1].lowerBound]]) : tokens.text.count
      let key = group.reduce(UInt64(0)) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ tokens.keys[visible[$1]] }
      return WordUnit(
        text: String(tokens.text[Span(start..<end)]), space: String(tokens.text[Span(end..<next)]), key: key,
        isWord: tokens.kinds[visible[group.lowerBound]].isWord)
    }
  }

  private static func isJoining(_ token: Int, in tokens: TokenisedText) -> Bool {
    let mark = tokens.text[Span(Int(tokens.starts[token])..<Int(tokens.ends[token]))]
    return mark.unicodeScalars.first.map { "'’.,:@-_/".unicodeScalars.contains($0) } ?? false
  }
}
