import AssayModel
import AssayViews

package struct CorpusCommand: Command {
  package static let manual = Manual(
    "corpus", group: .reading, summary: "Show where the articles come from, and the digest of them all.",
    details: [
      "In the shell, files that change are noticed before the next command. The digest is the same for the same texts "
        + "under the same ids, wherever they lie."
    ],
    examples: [("corpus", "the corpus at a glance"), ("cor", "the same")])

  package init(_ arguments: inout Arguments) throws(Refusal) {}

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    try desk.findStandings()
    return Reply(CorpusPage.view(of: desk.corpus, cited: desk.cited))
  }
}
