import AssayModel

/// How an evidence stands in a corpus.
package struct Presence: Hashable, Sendable {
  package let fidelity: Fidelity
  /// The place that needs nobody's word; nil where there is none.
  package let span: Span?
  /// Whether the sentence around its words says something else.
  package let hasOtherSurroundings: Bool

  package init(_ fidelity: Fidelity, at span: Span? = nil, hasOtherSurroundings: Bool = false) {
    self.fidelity = fidelity
    self.span = span
    self.hasOtherSurroundings = hasOtherSurroundings
  }
}
