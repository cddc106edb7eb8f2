import AssayBacking
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

package struct CompareCommand: Command {
  package static let manual = Manual(
    "compare", group: .origins, usage: ["[CLAIM]"],
    summary: "Lay the wordings of a claim's evidence side by side, and mark where they differ.",
    details: [
      "Compared are figures that count the same thing, dates (a weekday is counted from the article's own day), who is "
        + "said to have said it, negations, and how sure it is: may, plans to, will, or told as a fact; words that neither "
        + "confirm nor deny are not graded. An outlet that is surer than the medium it cites is named. In languages other "
        + "than English only figures are compared."
    ],
    examples: [("compare c1", "a claim's evidence"), ("compare", "that of the claim in focus")])

  private let claim: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) { claim = arguments.next() }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let claim = try desk.claimOrFocus(claim)
    return Reply(ComparePage.view(of: desk.provenance.backing(of: claim, in: desk.shown, at: desk.standings)))
  }
}
