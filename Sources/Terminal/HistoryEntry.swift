import AssayModel

/// A line that was typed once, and when.
package struct HistoryEntry: Hashable, Sendable {
  /// Nil where the file does not say.
  package let at: Instant?
  package let line: String

  package init(at: Instant?, line: String) {
    self.at = at
    self.line = line
  }
}
