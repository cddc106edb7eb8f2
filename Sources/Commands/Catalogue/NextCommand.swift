import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayViews

package struct NextCommand: Command {
  package static let manual = Manual(
    "next", group: .claims, summary: "Go to the next claim that nobody has judged, with passages that may settle it.",
    details: [
      "Begins behind the claim in focus and goes round to the first. The passages hold the claim's own words, the best "
        + "first, without what it has as evidence already; they are numbered, so that 'next', 'attach #1' and 'confirm' "
        + "go from nothing to a marked claim with an evidence. 'search' looks for others."
    ],
    examples: [("next", "the next open claim"), ("n", "the same")])

  /// The look that was made for the entry, so that the answer need not make it again.
  private final class Look {
    var suggestions: (claim: ClaimID, found: Suggestions)?
  }

  private let look = Look()

  package init(_ arguments: inout Arguments) throws(Refusal) {}

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    guard let next = desk.state.nextOpenClaim, next != desk.state.focus, let claim = desk.state.claims[next] else {
      return []
    }
    let found = try suggestions(for: claim, on: desk)
    return [.claimFocused(next), found.result.event(of: found.query, in: desk.corpus)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let focus = desk.state.focus, let claim = desk.state.claims[focus], claim.verdict == nil else {
      return Reply(Acknowledgement.nothingOpen(in: desk.state))
    }
    let found = try suggestions(for: claim, on: desk)
    return Reply(
      HitsPage.view(of: found.result, for: claim, in: desk.corpus, state: desk.shown), hits: found.result.hits,
      audit: found.result.event(of: found.query, in: desk.corpus))
  }

  private func suggestions(for claim: Claim, on desk: Desk) throws(Refusal) -> Suggestions {
    if let suggestions = look.suggestions, suggestions.claim == claim.id { return suggestions.found }
    let found = try Suggestions(for: claim, on: desk)
    look.suggestions = (claim.id, found)
    return found
  }
}
