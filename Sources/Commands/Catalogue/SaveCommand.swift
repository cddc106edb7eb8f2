import AssayModel
import AssayViews

package struct SaveCommand: Command {
  package static let manual = Manual(
    "save", group: .session, usage: ["[FILE] [--force]"], takes: ["FILE": .sessionFile],
    summary: "Write the session to its file, or to another from now on.",
    details: [
      "Every entry is on the disk before it is shown, so nothing is lost without saving: 'save' folds the journal into "
        + "the file that others read. It replaces the file in one step."
    ],
    options: [.init("--force", nil, "Replace a file that is there already.")],
    examples: [("save", "to the session's own file"), ("save Sessions/summit.json", "to a new one")])

  private let file: Word?
  private let isForced: Bool

  package init(_ arguments: inout Arguments) throws(Refusal) {
    isForced = arguments.flag("--force") != nil
    file = arguments.next()
    if let file, file.text.isEmpty { throw Refusal("the file's name is empty", at: file.span) }
  }

  package func request(on desk: Desk) throws(Refusal) -> Request? {
    if file == nil, desk.sessionPath == nil, desk.entries.isEmpty { throw Refusal("there is nothing to save yet") }
    if file == nil, desk.sessionPath == nil {
      throw Refusal("the session has no file yet", remedy: "Name one: save Sessions/NAME.json")
    }
    return .save(path: file?.text, overwriting: isForced)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.saved(desk.sessionPath ?? "", entries: desk.entries.count))
  }
}
