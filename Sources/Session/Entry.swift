import AssayModel

/// One line that was submitted, its time, its reviewer and what came of it.
package struct Entry: Hashable, Sendable {
  /// 1 for the first.
  package let number: Int
  package let at: Instant
  package let by: String
  /// The line as it was typed.
  package let input: String
  package let events: [Event]

  package init(number: Int, at: Instant, by: String, input: String, events: [Event]) {
    self.number = number
    self.at = at
    self.by = by
    self.input = input
    self.events = events
  }
}
