import AssayModel

/// A text cut into the words it is compared by. Made once per article, for all its evidences.
///
/// Tokens are runs of letters and digits, every other visible scalar by itself, and a run of line
/// ends as one. Their keys fold case, compatibility forms, quote marks, dashes and ellipses; their
/// spans are scalars of the text as stored.
package struct TokenisedText: Sendable {
  package let text: ScalarText
  let keys: [UInt64]
  let starts: [Int32]
  let ends: [Int32]
  let kinds: [TokenKind]

  package init(_ text: ScalarText) {
    self.text = text
    var tokeniser = Tokeniser(capacity: text.string.utf8.count / 5)
    tokeniser.read(text.string)
    keys = tokeniser.keys
    starts = tokeniser.starts
    ends = tokeniser.ends
    kinds = tokeniser.kinds
  }

  package init(_ string: String) { self.init(ScalarText(string)) }

  /// The number of tokens.
  package var count: Int { keys.count }

  func weight(_ token: Int) -> Float { kinds[token].weight }

  func weight(_ tokens: Range<Int>) -> Float {
    var sum: Float = 0
    for token in tokens { sum += kinds[token].weight }
    return sum
  }

  /// The span from the first token's first scalar to the last one's last; nil for no tokens.
  func span(_ tokens: Range<Int>) -> Span? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return Span(start: Int(starts[first]), end: Int(ends[last]))
  }

  /// The tokens that share at least a scalar with a span.
  func tokens(in span: Span) -> Range<Int> {
    let first = firstToken(endingAfter: span.start)
    return first..<max(first, firstToken(startingAt: span.end))
  }

  /// The first token that ends behind an offset, or the count of tokens.
  func firstToken(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
  /// The first token that begins at or behind an offset, or the count of tokens.
  func firstToken(startingAt offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
