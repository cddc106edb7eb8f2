import AssayModel
import AssaySession
import AssayViews

package struct FocusCommand: Command {
  package static let manual = Manual(
    "focus", group: .claims, usage: ["CLAIM"], summary: "Make a claim the one that is meant where none is named.",
    details: ["The prompt shows the claim in focus. 'undo' passes over changes of focus."],
    examples: [("focus c1", "works on the first claim"), ("foc c2", "and on the second")])

  private let claim: Word

  package init(_ arguments: inout Arguments) throws(Refusal) { claim = try arguments.next("the claim") }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let id = try desk.claim(claim).id
    return desk.state.focus == id ? [] : [.claimFocused(id)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(ClaimPage.view(of: try desk.claim(claim), in: desk.shown))
  }
}
