import AssayBacking
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

package struct SourcesCommand: Command {
  package static let manual = Manual(
    "sources", group: .origins, usage: ["[CLAIM]"],
    summary: "Show how many independent origins stand behind a claim, and why.",
    details: [
      "Five articles may relay one newspaper's unnamed officials. Evidence is taken together where its articles are "
        + "copies, where it rests on the same medium or the same speaker by name (facts), and, as a suggestion only, "
        + "where it has the same words, a family name alone in common, or unnamed sources of one state within a week. "
        + "Outlets that cite one another in a circle have no origin that is known. The number is a range: with every merge, and "
        + "with the facts alone; the gate ('help provenance') uses the smaller one.",
      "An outlet's own voice counts only once you say that it is its own reporting. What you might say is listed: merge, "
        + "split, own and background.",
    ],
    examples: [("sources c1", "what stands behind a claim"), ("sources", "behind the one in focus")])

  private let claim: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) { claim = arguments.next() }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let claim = try desk.claimOrFocus(claim)
    return Reply(
      SourcesPage.view(
        of: desk.provenance.backing(of: claim, in: desk.state, at: desk.standings),
        independence: Gate(of: desk.state).independence))
  }
}
