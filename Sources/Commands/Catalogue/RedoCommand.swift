import AssayModel
import AssaySession
import AssayViews

package struct RedoCommand: Command {
  package static let manual = Manual(
    "redo", group: .session, usage: ["[COUNT]"], summary: "Bring back what 'undo' took away.",
    details: ["Possible until something else is changed."],
    examples: [("redo", "the change that was undone last"), ("redo 1", "the same, counted")])

  private let count: Int

  package init(_ arguments: inout Arguments) throws(Refusal) { count = try StepCount.read(&arguments) }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let entries = desk.state.redoableEntries
    guard count <= entries.count else { throw StepCount.tooMany(count, of: entries.count, "redo") }
    return [.redone(entries: entries.suffix(count).reversed())]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.steps("redone", Array(desk.state.undoableEntries.suffix(count)), desk.entries))
  }
}
