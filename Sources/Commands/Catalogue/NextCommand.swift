import AssayModel
import AssaySession
import AssayViews

package struct NextCommand: Command {
  package static let manual = Manual(
    "next", group: .claims, summary: "Go to the next claim that nobody has judged.",
    details: ["Begins behind the claim in focus and goes round to the first."],
    examples: [("next", "the next open claim"), ("n", "the same")])

  package init(_ arguments: inout Arguments) throws(Refusal) {}

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    guard let next = Self.next(in: desk.state) else { return [] }
    return next == desk.state.focus ? [] : [.claimFocused(next)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let focus = desk.state.focus, let claim = desk.state.claims[focus], claim.verdict == nil else {
      return Reply(Acknowledgement.nothingOpen(in: desk.state))
    }
    return Reply(ClaimPage.view(of: claim, in: desk.shown))
  }

  /// The first open claim behind the one in focus, else the first of all, the focused one itself last.
  private static func next(in state: SessionState) -> ClaimID? {
    let open = state.claims.values.filter { $0.verdict == nil }.map(\.id)
    guard let focus = state.focus else { return open.first }
    return open.first { $0 > focus } ?? open.first
  }
}
