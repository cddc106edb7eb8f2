import AssayModel
import AssaySession
import AssayViews

package struct UndoCommand: Command {
  package static let manual = Manual(
    "undo", group: .session, usage: ["[COUNT]"], summary: "Take back the last change, or the last few.",
    details: ["Searches and changes of focus are passed over. Nothing is erased: the log shows both."],
    examples: [("undo", "the last change"), ("undo 2", "the last two")])

  private let count: Int

  package init(_ arguments: inout Arguments) throws(Refusal) { count = try StepCount.read(&arguments) }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let entries = desk.state.undoableEntries
    guard count <= entries.count else { throw StepCount.tooMany(count, of: entries.count, "undo") }
    return [.undone(entries: entries.suffix(count).reversed())]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.steps("undone", Array(desk.state.redoableEntries.suffix(count)), desk.entries))
  }
}

/// How many steps `undo` and `redo` go.
enum StepCount {
  static func read(_ arguments: inout Arguments) throws(Refusal) -> Int {
    guard let word = arguments.next() else { return 1 }
    guard let count = Ordinal.number(word.text) else {
      throw Refusal(
        "'\(word.text)' is not a number of steps", remedy: "Write it in digits, from 1, or leave it out for one step.",
        at: word.span)
    }
    return count
  }

  static func tooMany(_ count: Int, of most: Int, _ verb: String) -> Refusal {
    guard most > 0 else { return Refusal("there is nothing to \(verb)") }
    return Refusal("there \(most == 1 ? "is" : "are") only \(WordList.count(most, "change")) to \(verb)")
  }
}
