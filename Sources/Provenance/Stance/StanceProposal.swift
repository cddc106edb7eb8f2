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
      return StanceProposal(stance: .declines, cue: found.cue, nonDenial: found.kind)
    }
    guard reading.isEnglish, let cue = DenialWords.first(in: span, of: reading) else { return nil }
    return StanceProposal(stance: .refutes, cue: cue, nonDenial: nil)
  }
}
