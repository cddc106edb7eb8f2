import AssayBacking
import AssayCorpus
import AssayModel
import AssaySession
import AssayViews

package struct CopiesCommand: Command {
  package static let manual = Manual(
    "copies", group: .origins, usage: ["ARTICLE"],
    summary: "Find the articles that are copies of one, or share passages with it.",
    details: [
      "A copy has three fifths of the shorter text, or three tenths of both, quotations left out: that is a fact. A "
        + "partial copy has a fifth, or 60 words; a shared passage 20 words in a row: suggestions. Shared words (12 to 19) "
        + "and shared quotations are only shown."
    ],
    examples: [("copies a5", "who has the same text"), ("copies a13", "an article that shares little")])

  private let word: Word

  package init(_ arguments: inout Arguments) throws(Refusal) { word = try arguments.next("the article") }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let entry = try desk.article(word)
    guard let copies = desk.provenance.copies(of: entry, isCancelled: desk.isCancelled, tell: desk.tell) else {
      throw Refusal("the comparison was stopped")
    }
    return Reply(CopiesPage.view(of: entry, copies: copies))
  }
}
