import AssayModel

/// Words between quotation marks.
package struct QuotedRun: Hashable, Sendable {
  /// With the marks.
  package let span: Span
  /// Without the marks.
  package let inner: Span
  /// Whether the closing mark is missing: the run then ends with its paragraph.
  package let isUnclosed: Bool
}
