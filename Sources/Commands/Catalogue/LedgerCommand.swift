import AssayBacking
import AssayModel
import AssaySession
import AssayViews

package struct LedgerCommand: Command {
  package static let manual = Manual(
    "ledger", group: .origins, usage: ["[CLAIM]"],
    summary: "Show what was searched and read for a claim, and when.",
    details: [
      "'unverified' rests on what was looked for and not found. Searches made, and articles opened with 'show' and 'read', "
        + "while a claim is in focus are kept as entries; undo passes over them, and they cannot be taken back."
    ],
    examples: [("ledger c1", "what was done for a claim"), ("ledger", "for the one in focus")])

  private let claim: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) { claim = arguments.next() }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let claim = try desk.claimOrFocus(claim)
    return Reply(LedgerPage.view(of: Ledger(of: claim.id, in: desk.entries + desk.looks), claim: claim))
  }
}
