import AssayModel
import AssayViews

package struct OpenCommand: Command {
  package static let manual = Manual(
    "open", group: .session, usage: ["FILE"], takes: ["FILE": .sessionFile],
    summary: "Leave this session, which is saved, for another.",
    details: ["A file that is not there yet is begun."],
    examples: [
      ("open Sessions/summit.json", "goes on with a saved session"), ("open Sessions/tomorrow.json", "begins one"),
    ])

  private let file: Word

  package init(_ arguments: inout Arguments) throws(Refusal) {
    file = try arguments.next("the file")
    if file.text.isEmpty { throw Refusal("the file's name is empty", at: file.span) }
  }

  package func request(on desk: Desk) throws(Refusal) -> Request? {
    if desk.sessionPath == nil, !desk.entries.isEmpty {
      throw Refusal(
        "this session has no file yet, so leaving it would lose \(WordList.count(desk.entries.count, "entry", "entries"))",
        remedy: "Save it first: save Sessions/NAME.json")
    }
    return .open(path: file.text)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.opened(desk.sessionPath ?? file.text, state: desk.state, entries: desk.entries.count))
  }
}
