import AssayModel
import AssaySession
import AssayViews

package struct DetachCommand: Command {
  package static let manual = Manual(
    "detach", group: .verdicts, usage: ["EVIDENCE"], summary: "Take an evidence off its claim.",
    details: ["The log keeps it, 'undo' brings it back, and its number is not given again."],
    examples: [("detach e1", "takes it off"), ("det e2", "another one")])

  private let evidence: Word

  package init(_ arguments: inout Arguments) throws(Refusal) { evidence = try arguments.next("the evidence") }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { [.evidenceDetached(try desk.evidence(evidence).id)] }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.detached(evidence.text.lowercased()))
  }
}
