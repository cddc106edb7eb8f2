import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

package struct AttributionsCommand: Command {
  package static let manual = Manual(
    "attributions", group: .origins, usage: ["ARTICLE"],
    summary: "List who says what in an article, with the words that hand over and the rule.",
    details: [
      "A source and a cue in one sentence are a fact of the text. Pronouns, and quotations that go on in later sentences, "
        + "are suggestions. English articles only; of others the quotations are found ('quotes')."
    ],
    examples: [("attributions a4", "in one article"), ("attributions a1", "in another")])

  private let word: Word

  package init(_ arguments: inout Arguments) throws(Refusal) { word = try arguments.next("the article") }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let entry = try desk.article(word)
    return Reply(AttributionsPage.view(of: desk.provenance.reading(of: entry), in: entry))
  }
}
