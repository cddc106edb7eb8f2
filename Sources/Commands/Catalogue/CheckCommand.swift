import AssayViews

package struct CheckCommand: Command {
  package static let manual = Manual(
    "check", summary: "List what does not hold together yet; say nothing when all is well.",
    details: [
      "Found are: claims still open, verdicts without evidence, evidence that speaks against its claim's verdict, and "
        + "evidence whose article is missing or has changed. In a script the exit status is 1 when something is found."
    ],
    examples: [("check", "before a session is handed over")])

  package init(_ arguments: inout Arguments) throws(Refusal) {}

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let findings = SessionCheck.findings(in: desk.state, corpus: desk.corpus)
    return Reply(CheckPage.view(of: findings, state: desk.state), isFailure: !findings.isEmpty)
  }
}
