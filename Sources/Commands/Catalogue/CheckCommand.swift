import AssayViews

package struct CheckCommand: Command {
  package static let manual = Manual(
    "check", group: .verdicts, summary: "List what does not hold together yet; say nothing when all is well.",
    details: [
      "Found are: claims still open, verdicts without evidence, confirmed claims with fewer "
        + "origins than the session asks for ('set independence'), evidence that speaks against its claim's verdict, and "
        + "evidence whose words have changed, stand in several places now, or are gone, and sentences that say something else around the same words. In a script the exit status is 1 when something is found."
    ],
    examples: [
      ("check", "before a session is handed over"), ("chec", "as with every command, its beginning is enough"),
    ])

  package init(_ arguments: inout Arguments) throws(Refusal) {}

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    try desk.findStandings()
    let cited = desk.cited
    let findings = SessionCheck.findings(on: desk, cited: cited)
    let notes = SessionCheck.lockerNotes(of: cited, on: desk)
    return Reply(CheckPage.view(of: findings, cited: cited, notes: notes), isFailure: !findings.isEmpty)
  }
}
