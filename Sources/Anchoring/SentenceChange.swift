import AssayModel

/// What became of the sentence around a quote.
///
/// "resigned on Friday" says the opposite behind "never", and something else behind another name. The quote stays
/// what it is; the reviewer is told.
enum SentenceChange {
  /// The difference of the old sentence and the new one, where it is one that turns what the quote says; nil otherwise.
  ///
  /// - Parameter own: what changed in the quote itself, which is no news; nil where its words are the same.
  static func alarming(
    around passage: Passage, at place: Span, in text: TokenisedText, beyond own: WordDifference? = nil
  ) -> WordDifference? {
    let old = passage.sentence
    let new = SentenceBounds.around(text.tokens(in: place), in: text)
    guard !passage.tokens.keys[old].elementsEqual(text.keys[new]) else { return nil }
    // A sentence that was cut short on either side is compared as far as both reach.
    let before = min(passage.quote.lowerBound - old.lowerBound, Description.Limits.contextTokens)
    let behind = min(old.upperBound - passage.quote.upperBound, Description.Limits.contextTokens)
    let isCut = before == Description.Limits.contextTokens || behind == Description.Limits.contextTokens
    guard let oldSpan = passage.tokens.span(old), let newSpan = text.span(new) else { return nil }
    let difference = WordDifference(
      from: String(passage.tokens.text[oldSpan]), to: String(text.text[newSpan]))
    if let own {
      let beyond = difference.changes.subtracting(own.changes)
      return beyond.contains(.negation) || !isCut && !beyond.isDisjoint(with: [.number, .name]) ? difference : nil
    }
    if isCut { return difference.changes.contains(.negation) ? difference : nil }
    let said = nextWord(before: passage.quote.lowerBound, in: passage.tokens, old)
    let says = nextWord(before: text.tokens(in: place).lowerBound, in: text, new)
    return difference.severity == .meaning || said != says ? difference : nil
  }

  /// The nearest word before the quote in its sentence that says anything: a verb, a person, an office.
  private static func nextWord(before token: Int, in tokens: TokenisedText, _ sentence: Range<Int>) -> UInt64? {
    guard token > sentence.lowerBound else { return nil }
    return (sentence.lowerBound..<token).reversed().first { tokens.kinds[$0] == .word }.map { tokens.keys[$0] }
  }
}
