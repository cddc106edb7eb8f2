import AssayViews

package struct QuitCommand: Command {
  package static let manual = Manual(
    "quit", summary: "Leave. Nothing is lost: the session is saved.",
    details: ["Ctrl-D on an empty line does the same."], examples: [("quit", "leaves"), ("q", "the same")])

  package init(_ arguments: inout Arguments) throws(Refusal) {}
  package func request(on desk: Desk) throws(Refusal) -> Request? { .leave }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { Reply(View()) }
}
