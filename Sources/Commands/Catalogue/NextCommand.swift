import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayViews

package struct NextCommand: Command {
  package static let manual = Manual(
    "next", group: .claims, summary: "Go to the next claim that nobody has judged, with passages that may settle it.",
    details: [
      "Begins behind the claim in focus and goes round to the first. The passages are those of 'suggest': they are "
        + "numbered, so that 'next', 'attach #1' and 'confirm' go from nothing to a marked claim with an evidence. 'more' "
        + "lists others, 'suggest --why' says what brought them, 'search' looks for other words."
    ],
    examples: [("next", "the next open claim"), ("n", "the same")])

  /// The look that was made for the entry, so that the answer need not make it again.
  private final class Look {
    var suggestions: Suggestions?
  }

  private let look = Look()

  package init(_ arguments: inout Arguments) throws(Refusal) {}

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    guard let next = desk.state.nextOpenClaim, next != desk.state.focus, let claim = desk.state.claims[next] else {
      return []
    }
    return [.claimFocused(next), try suggestions(for: claim, on: desk).event(on: desk)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let focus = desk.state.focus, let claim = desk.state.claims[focus], claim.verdict == nil else {
      return Reply(Acknowledgement.nothingOpen(in: desk.state))
    }
    let found = try suggestions(for: claim, on: desk)
    var view = ClaimPage.view(of: claim, in: desk.shown)
    view.append(found.view(0..<found.shown, on: desk))
    return Reply(view, hits: found.hits(on: desk), listing: .suggestions(found), audit: found.event(on: desk))
  }

  private func suggestions(for claim: Claim, on desk: Desk) throws(Refusal) -> Suggestions {
    if let suggestions = look.suggestions, suggestions.claim?.id == claim.id { return suggestions }
    var found = try ClaimSearch(claim, on: desk).suggestions(on: desk)
    _ = found.turn()
    look.suggestions = found
    return found
  }
}
