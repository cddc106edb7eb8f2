import AssayModel
import AssaySession
import AssayViews

package struct ClaimsCommand: Command {
  package static let manual = Manual(
    "claims", group: .claims, usage: ["[FILTER]"], summary: "List the claims, or some of them.",
    details: [
      "A filter is a verdict (confirmed, denied, unverified), 'open' for claims that nobody has judged, or words that "
        + "the claim's text or speaker holds."
    ],
    examples: [
      ("claims", "all of them"), ("claims open", "those that wait"), ("claims drones", "those that speak of drones"),
    ])

  private let filter: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) { filter = try arguments.text() }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    try desk.findStandings()
    return Reply(ClaimsPage.view(of: desk.state.claims.values.filter(fits), in: desk.shown, isFiltered: filter != nil))
  }

  private func fits(_ claim: Claim) -> Bool {
    guard let word = filter?.text.lowercased() else { return true }
    if word == "open" { return claim.verdict == nil }
    if let verdict = Verdict(rawValue: word) { return claim.verdict == verdict }
    return "\(claim.statement.text) \(claim.statement.speaker ?? "")".lowercased().contains(word)
  }
}
