import AssayModel
import AssaySession
import AssayViews

package struct ClaimDropCommand: Command {
  package static let manual = Manual(
    "claim drop", group: .claims, usage: ["CLAIM"], summary: "Take a claim and its evidence out of the session.",
    details: ["The log keeps it, 'undo' brings it back, and its number is not given again."],
    examples: [("claim drop c2", "drops it"), ("claim d c1", "drops another, in fewer letters")])

  private let claim: Word

  package init(_ arguments: inout Arguments) throws(Refusal) { claim = try arguments.next("the claim") }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { [.claimDropped(try desk.claim(claim).id)] }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.dropped(claim.text.lowercased()))
  }
}
