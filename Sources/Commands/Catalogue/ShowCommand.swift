import AssayBacking
import AssayCorpus
import AssayModel
import AssaySession
import AssayViews

package struct ShowCommand: Command {
  package static let manual = Manual(
    "show", group: .reading, usage: ["ADDRESS [\"QUOTE\"] [--speakers]"], takes: ["ADDRESS": .address],
    summary: "Read an article, a part of it, a claim or an evidence.",
    details: [
      "Paragraphs are numbered; what is attached as evidence is marked with its id. With an evidence the quote is shown "
        + "in its paragraph, also where its article is no longer in the corpus.",
      "With --speakers what somebody is said to have said stands between ⟦ and ⟧, with the ‹speaker› behind it; a "
        + "name that the sentence does not give itself has a question mark. English articles only.",
      "An article that is shown while a claim is in focus is noted for 'ledger'.",
    ],
    options: [.init("--speakers", nil, "Mark who speaks.")],
    examples: [
      ("show a3", "the whole article"),
      ("show a3.4", "its fourth paragraph"),
      ("show c1", "a claim with its evidence"), ("show a4 --speakers", "who says what in an article"),
    ])

  private let word: Word
  private let quote: Word?
  private let isMarkingSpeakers: Bool

  package init(_ arguments: inout Arguments) throws(Refusal) {
    isMarkingSpeakers = arguments.flag("--speakers") != nil
    word = try arguments.next("what to show")
    quote = arguments.next(where: \.isQuoted)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let address = Address(word.text) else { throw Refusal.notAnAddress(word) }
    if case .claim = address, let quote { throw Self.noWords(in: word, quote) }
    if case .evidence = address, let quote { throw Self.noWords(in: word, quote) }
    switch address {
    case .claim:
      let claim = try desk.claim(word)
      let backing =
        claim.judgement?.override == nil
        ? nil : desk.provenance.backing(of: claim, in: desk.state, at: desk.standings)
      return Reply(ClaimPage.view(of: claim, in: desk.shown, support: backing?.support))
    case .evidence: return Reply(EvidencePage.view(of: try desk.evidence(word), at: desk.standings, in: desk.shown))
    case .article(let handle) where quote == nil:
      return page(of: try desk.article(handle, at: word), part: nil, on: desk)
    default:
      let place = quote == nil ? try desk.place(address, at: word) : try desk.place(word, quote: quote)
      return page(of: place.article, part: place.span, on: desk)
    }
  }

  private func page(of entry: CorpusArticle, part: Span?, on desk: Desk) -> Reply {
    Reply(
      ArticlePage.view(
        of: entry, cited: desk.cited, part: part,
        said: isMarkingSpeakers ? desk.provenance.speeches(in: entry) : []),
      audit: desk.reading(of: entry))
  }

  private static func noWords(in word: Word, _ quote: Word) -> Refusal {
    Refusal("words are looked for in articles, and \(word.text) is none", at: quote.span)
  }
}
