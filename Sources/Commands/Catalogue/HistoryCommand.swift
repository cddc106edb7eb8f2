import AssayModel
import AssayViews

package struct HistoryCommand: Command {
  package static let manual = Manual(
    "history", group: .session, usage: ["[COUNT|PATTERN]"],
    summary: "List the lines typed before, of earlier sittings too.",
    details: [
      "With a number the last so many; with words the lines that hold them, whatever their case. The numbers are for "
        + "'again'. What the session recorded, when and by whom, is in 'log'."
    ],
    examples: [("history", "every line"), ("history 5", "the last five"), ("history train", "those about a train")])

  private let part: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) { part = try arguments.text() }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    var lines = desk.shell.history()
    if let part {
      if !part.isQuoted, let count = Ordinal.number(part.text) {
        lines = lines.suffix(count)
      } else {
        let pattern = part.text.lowercased()
        lines = lines.filter { $0.line.lowercased().contains(pattern) }
      }
    }
    return Reply(HistoryPage.view(of: lines.map { HistoryPage.Row(number: $0.number, at: $0.at, line: $0.line) }))
  }
}
