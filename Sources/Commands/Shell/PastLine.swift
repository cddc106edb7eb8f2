import AssayModel

/// A line that was typed at a prompt once.
package struct PastLine: Hashable, Sendable {
  /// Its number in the history, which it keeps for as long as the shell runs.
  package let number: Int
  /// Nil where the history does not say.
  package let at: Instant?
  package let line: String

  package init(number: Int, at: Instant?, line: String) {
    self.number = number
    self.at = at
    self.line = line
  }
}
