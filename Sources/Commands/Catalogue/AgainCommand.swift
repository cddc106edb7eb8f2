import AssayModel
import AssayViews

package struct AgainCommand: Command {
  package static let manual = Manual(
    "again", usage: ["[NUMBER]"], takes: ["NUMBER": .pastLine],
    summary: "Run a line of the history again, or the last one.",
    details: ["The line is shown first. 'history' lists the numbers. At a prompt only: a script says what it does."],
    examples: [("again", "the last line"), ("again 1", "a line by its number")])

  private let number: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    number = arguments.next()
    if let number, Ordinal.number(number.text) == nil {
      throw Refusal(
        "'\(number.text)' is not the number of a line", remedy: "Type 'history' to see the numbers.", at: number.span)
    }
  }

  package func errand(on desk: Desk) throws(Refusal) -> Errand? { .again(try line(on: desk)) }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let line = try line(on: desk)
    return Reply(HistoryPage.again(HistoryPage.Row(number: line.number, at: line.at, line: line.line)))
  }

  /// A line that says 'again' itself would go round in a circle.
  private func line(on desk: Desk) throws(Refusal) -> PastLine {
    let lines = desk.shell.history()
    guard let number else {
      guard let last = lines.last(where: { !Self.isAgain($0.line) }) else {
        throw Refusal("there is no line to run again", remedy: "Type 'history' to see the lines.")
      }
      return last
    }
    guard let line = lines.first(where: { $0.number == Ordinal.number(number.text) }) else {
      let last = lines.last.map { " (the last is \($0.number))" } ?? " (the history is empty)"
      throw Refusal("no line \(number.text)\(last)", remedy: "Type 'history' to see the numbers.", at: number.span)
    }
    guard !Self.isAgain(line.line) else {
      throw Refusal("line \(number.text) is an 'again' itself", remedy: "Name the line that it ran.", at: number.span)
    }
    return line
  }

  /// Whether a line asks for nothing else than a line to be run again.
  package static func isAlone(_ line: String) -> Bool {
    TypedCommand.split(line, inScript: false).count == 1 && isAgain(line)
  }

  /// Whether a line asks, in one of its commands, for a line to be run again.
  package static func isAgain(_ line: String) -> Bool {
    TypedCommand.split(line, inScript: false).contains { CommandRegistry.name(for: $0.text) == manual.name }
  }
}
