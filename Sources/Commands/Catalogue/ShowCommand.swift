import AssayCorpus
import AssayModel
import AssaySession
import AssayViews

package struct ShowCommand: Command {
  package static let manual = Manual(
    "show", group: .reading, usage: ["ADDRESS [\"QUOTE\"]"], takes: ["ADDRESS": .address],
    summary: "Read an article, a part of it, a claim or an evidence.",
    details: [
      "Paragraphs are numbered; what is attached as evidence is marked with its id. With an evidence the quote is shown "
        + "in its paragraph, also where its article is no longer in the corpus."
    ],
    examples: [
      ("show a3", "the whole article"),
      ("show a3.4", "its fourth paragraph"),
      ("show c1", "a claim with its evidence"),
    ])

  private let word: Word
  private let quote: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    word = try arguments.next("what to show")
    quote = arguments.next(where: \.isQuoted)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let address = Address(word.text) else { throw Refusal.notAnAddress(word) }
    if case .claim = address, let quote { throw Self.noWords(in: word, quote) }
    if case .evidence = address, let quote { throw Self.noWords(in: word, quote) }
    switch address {
    case .claim: return Reply(ClaimPage.view(of: try desk.claim(word), in: desk.shown))
    case .evidence: return Reply(EvidencePage.view(of: try desk.evidence(word), at: desk.standings, in: desk.shown))
    case .article(let handle) where quote == nil:
      return Reply(ArticlePage.view(of: try desk.article(handle, at: word), cited: desk.cited))
    default:
      let place = quote == nil ? try desk.place(address, at: word) : try desk.place(word, quote: quote)
      return Reply(ArticlePage.view(of: place.article, cited: desk.cited, part: place.span))
    }
  }

  private static func noWords(in word: Word, _ quote: Word) -> Refusal {
    Refusal("words are looked for in articles, and \(word.text) is none", at: quote.span)
  }
}
