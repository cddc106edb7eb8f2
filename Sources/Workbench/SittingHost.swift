import AssayCommands

/// What a sitting leaves to the program around it: everything that is seen, and everything that needs a terminal.
package protocol SittingHost: AnyObject {
  /// Has a command worked at, and shows meanwhile how far it is.
  func watch(_ work: () -> Answer) -> Answer
  /// Shows an answer. `line` is the line that a refusal's span points into, `place` where it stood.
  func show(_ answer: Answer, of line: String, at place: String?)
  /// Opens a file of commands. `name` is how it was called.
  func script(at path: String, named name: String) throws(Refusal) -> Script
  /// Does what needs a terminal.
  func perform(_ errand: Errand) throws(Refusal) -> ErrandOutcome
}

extension SittingHost {
  package func watch(_ work: () -> Answer) -> Answer { work() }
}

/// What came of an errand.
package struct ErrandOutcome: Hashable, Sendable {
  /// Commands that are to be submitted now.
  package var commands: [String]
  /// A sentence for the person, without its full stop; nil where there is nothing to say.
  package var note: String?

  package init(commands: [String] = [], note: String? = nil) {
    self.commands = commands
    self.note = note
  }
}
