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
  /// What changed in the sentence around the words, where it changes what they say: a negation, a name, a number. Nil
  /// otherwise.
  package let surroundings: WordDifference?
  /// Whether the session says of the very text it names what that text does not hold: the quote does not stand where it
  /// says. No program of ours writes such a record.
  package private(set) var isContradicted = false
  /// Why the article's file was left out of the corpus; nil where it is there or unknown.
  package let leftOut: String?

  package init(
    _ fidelity: Fidelity, article: ArticleHandle? = nil, span: Span? = nil, candidates: [Span] = [],
    difference: WordDifference? = nil, surroundings: WordDifference? = nil,
    leftOut: String? = nil
  ) {
    self.fidelity = fidelity
    self.article = article
    self.span = span
    self.candidates = candidates
    self.difference = difference
    self.surroundings = surroundings
    self.leftOut = leftOut
  }

  /// The same of a citation that its own text contradicts.
  var contradicted: Standing {
    var standing = self
    standing.isContradicted = true
    return standing
  }

  /// Whether the place waits for the reviewer's word: `reattach`.
  package var needsReviewer: Bool { isUnsettled || isContradicted || surroundings != nil }

  private var isUnsettled: Bool { fidelity == .altered || fidelity == .ambiguous }

  /// The place that needs nobody's word; nil where there is none.
  package var settledSpan: Span? { isUnsettled ? nil : span }
}
