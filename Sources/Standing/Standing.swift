import AssayAnchoring
import AssayModel

/// Where an evidence stands in the corpus as it is now.
package struct Standing: Hashable, Sendable {
  package let fidelity: Fidelity
  /// The article as the corpus has it; nil where it is gone.
  package let article: ArticleHandle?
  /// The one place: taken up where the fidelity is exact or moved, proposed to the reviewer where it is altered.
  package let span: Span?
  /// The places that are equally good; empty unless ambiguous.
  package let candidates: [Span]
  /// What changed in the words; nil unless altered.
  package let difference: WordDifference?

  package init(
    _ fidelity: Fidelity, article: ArticleHandle? = nil, span: Span? = nil, candidates: [Span] = [],
    difference: WordDifference? = nil
  ) {
    self.fidelity = fidelity
    self.article = article
    self.span = span
    self.candidates = candidates
    self.difference = difference
  }

  /// Whether the place waits for the reviewer's word: `reattach`.
  package var needsReviewer: Bool { fidelity == .altered || fidelity == .ambiguous }

  /// The place that needs nobody's word; nil where there is none.
  package var settledSpan: Span? { needsReviewer ? nil : span }
}
