import AssayModel

/// A stance that the words of a passage propose; the reviewer decides.
package struct StanceProposal: Hashable, Sendable {
  package let stance: Stance
  /// The words that propose it.
  package let cue: Span
  /// The kind of non-denial, where it is one.
  package let nonDenial: NonDenial.Kind?

  /// A proposal for a passage: a non-denial declines, words of denial refute; nil when neither is there.
  ///
  /// - Parameter nonDenials: those of the article, where they have been found already.
  package static func proposal(
    for span: Span, in reading: ArticleReading, nonDenials: [NonDenial]? = nil
  ) -> StanceProposal? {
    let nonDenials = nonDenials ?? NonDenialFinder.nonDenials(in: reading)
    if let found = nonDenials.first(where: { $0.cue.overlaps(span) }) {
      // "He confirmed it but declined to comment on the date": what the passage tells, only its claim decides.
      if tells(before: found.cue, in: span, of: reading) { return nil }
      return StanceProposal(stance: .declines, cue: found.cue, nonDenial: found.kind)
    }
    guard reading.isEnglish, let cue = DenialWords.first(in: span, of: reading) else { return nil }
    return StanceProposal(stance: .refutes, cue: cue, nonDenial: nil)
  }

  /// Whether the speaker has told something in the passage that a "but", "and" or "who" ties to his silence.
  private static func tells(before cue: Span, in span: Span, of reading: ArticleReading) -> Bool {
    let range = reading.tokens(in: Span(start: span.start, end: max(span.start, cue.start)) ?? span)
    guard
      let link = range.suffix(4).last(where: {
        !reading.tokens[$0].sense.classes.isDisjoint(with: [.conjunction, .relative])
      }),
      link + 1 >= range.upperBound - 2
    else { return false }
    for index in between(range.lowerBound, link).reversed() {
      let token = reading.tokens[index]
      if token.kind == .stop, reading.quoteOfToken[index] < 0 { return false }
      guard token.kind == .word, reading.quoteOfToken[index] < 0, token.sense.verb >= 0,
        !token.sense.forms.isDisjoint(with: [.past, .third])
      else { continue }
      let before = between(max(range.lowerBound, index - 3), index)
      if before.contains(where: { reading.tokens[$0].sense.classes.contains(.negation) }) { continue }
      // "…, said Doll, who declined": he told it; "they said that Doll, who declined, …" did not hear it from him.
      if reading.tokens[link].sense.classes.contains(.relative),
        index == range.lowerBound
          || reading.tokens[index - 1].kind != .comma && reading.tokens[index - 1].kind != .quote
      {
        continue
      }
      if Lexicon.english.lemmas[Int(token.sense.verb)].categories.contains(.saying) { return true }
    }
    return false
  }
}
