import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

package struct ChainCommand: Command {
  package static let manual = Manual(
    "chain", group: .origins, usage: ["ADDRESS [\"QUOTE\"]"],
    summary: "Show the way a passage came: outlet, cited outlet, source.",
    details: [
      "Of an evidence (e3) or of any other place. Each link has its words in the text and the rule that found it; what the "
        + "text does not say itself is marked as suggested. Credits at the article's foot are shown as credits: they "
        + "prove no copy. Articles in other languages than English have no chain yet, and it says so."
    ],
    examples: [
      ("chain e1", "the way of an evidence"), ("chain a4 \"citing U.S. and allied officials\"", "of any words"),
    ])

  private let word: Word
  private let quote: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    word = try arguments.next("the evidence or the place")
    quote = arguments.next(where: \.isQuoted)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let place = try desk.place(word, quote: quote)
    return Reply(
      ChainPage.view(
        of: desk.provenance.chain(of: place.span, in: place.article), named: word.text.lowercased(), at: place.span,
        in: place.article, credits: desk.provenance.credits(in: place.article)))
  }
}
