import AssayModel

/// Words that two texts have in common, in the same order without a gap.
package struct SharedRun: Hashable, Sendable {
  package let first: Span
  package let second: Span
  package let words: Int
  /// Whether most of the words stand in quotation marks in the first text.
  package let isQuotation: Bool
}
