import AssayModel

/// One word of a line, or one quotation.
package struct Word: Hashable, Sendable {
  /// The word's text: without its quote marks, its escapes resolved.
  package let text: String
  package let isQuoted: Bool
  /// Its place in the line, in scalars, quote marks included.
  package let span: Span

  package init(_ text: String, isQuoted: Bool = false, span: Span) {
    self.text = text
    self.isQuoted = isQuoted
    self.span = span
  }
}
