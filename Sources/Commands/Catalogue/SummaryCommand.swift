import AssayCorpus
import AssayViews

package struct SummaryCommand: Command {
  package static let manual = Manual(
    "summary", group: .verdicts, summary: "Show how the session stands: the tally, and each claim with its evidence.",
    examples: [("summary", "the whole session at a glance"), ("sum", "the same")])

  package init(_ arguments: inout Arguments) throws(Refusal) {}

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    try desk.findStandings()
    return Reply(SummaryPage.view(of: desk.shown, articles: desk.corpus.count))
  }
}
