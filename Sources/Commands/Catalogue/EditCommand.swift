import AssayJSON
import AssayModel
import AssaySession
import AssayViews

package struct EditCommand: Command {
  package static let manual = Manual(
    "edit", group: .claims, usage: ["CLAIM", "why CLAIM"],
    summary: "Change a claim's text, or the reason of its verdict, in an editor.",
    details: [
      "The editor is $VISUAL, else $EDITOR, else vi. What is saved becomes a 'claim edit' or a 'mark' with --why, and "
        + "stands in the log as such; line ends become spaces. A text that is saved unchanged, or empty, changes nothing."
    ],
    examples: [("edit c1", "its text"), ("edit why c2", "the reason of its verdict")])

  private let claim: Word
  private let isReason: Bool

  package init(_ arguments: inout Arguments) throws(Refusal) {
    let first = try arguments.next("the claim")
    isReason = !first.isQuoted && first.text.lowercased() == "why"
    claim = isReason ? try arguments.next("the claim") : first
  }

  package func errand(on desk: Desk) throws(Refusal) -> Errand? {
    let claim = try desk.claim(claim)
    guard desk.shell.hasTerminal else {
      let other = isReason ? "mark \(claim.id) VERDICT --why \"TEXT\"" : "claim edit \(claim.id) \"TEXT\""
      throw Refusal("an editor needs a terminal, and there is none", remedy: "Type: \(other)")
    }
    if desk.isReadOnly {
      throw Refusal("the session is open read-only", remedy: "Save it under another name to go on: save FILE")
    }
    guard isReason else { return .edit(TextEdit(claim.id, .statement, text: claim.statement.text)) }
    guard let judgement = claim.judgement else {
      throw Refusal(
        "\(claim.id) has no verdict yet, and so no reason for one", remedy: "Mark it first: mark \(claim.id) VERDICT")
    }
    return .edit(TextEdit(claim.id, .rationale(judgement.verdict), text: judgement.rationale ?? ""))
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(View([], fields: ["claim": .string(try desk.claim(claim).id.description)]))
  }
}
