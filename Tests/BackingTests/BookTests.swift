import AssayBacking
import AssayCommands
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// Facts and suggestions told apart, copies, the removal of a source, and what is kept between looks.
struct BookTests {
  private let pier =
    "The pier at Tern Bay will close on Monday for repairs, the harbour office said in a notice on its door. "
    + "Anglers have used it for ninety years without a single day of rest, and a kiosk at its end sells tea and bait. "
    + "The works are to last until the first storms of autumn, when the planks must bear the weight of waves again."

  private func corpus(_ texts: [(String, String)]) -> Corpus {
    SampleCorpus.of(
      texts.map { SampleCorpus.article($0.0, $0.1, outlet: "The \($0.0.prefix(1).uppercased())\($0.0.dropFirst())") })
  }

  @Test func `copies are grouped, listed, and counted once`() throws {
    let desk = try SampleDesk(
      corpus: corpus([("kite", pier), ("tern", pier + " Nobody complained."), ("gull", "The gulls were loud.")]))
    let groups = try #require(desk.bench.desk.provenance.copyGroups())
    #expect(groups.groups == [[ArticleHandle(1), ArticleHandle(2)]])
    #expect(groups.copies(of: ArticleHandle(2)) == [ArticleHandle(1)] && groups.copies(of: ArticleHandle(3)) == [])
    #expect(
      groups.areCopies(ArticleHandle(1), ArticleHandle(2)) && !groups.areCopies(ArticleHandle(1), ArticleHandle(3)))
    let book = desk.bench.desk.provenance
    let all = Array(desk.bench.desk.corpus.articles)
    #expect(book.areCopies(all[0], all[1]) && !book.areCopies(all[0], all[2]))
    #expect(desk.show("articles").contains("copy of"))
    try desk.run("claim add \"The pier closes\"", "attach a1.1.1", "attach a2.1.1")
    #expect(desk.show("sources").contains("1 origin in 2 articles"))
  }

  @Test func `a search names the hits of a copy by their numbers, and folds no article that is none`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", pier), ("gull", pier.replacing("ninety", with: "90") + " The kiosk was sold."),
        (
          "tern",
          "“The kiosk at its end sells tea and bait,” says a poem. Nobody knows who wrote the rest of it, or why."
        ),
      ]))
    let shown = desk.show("search kiosk")
    #expect(shown.contains("the words of #2 in a2, of which it is a copy"), "\(shown)")
    #expect(
      shown.contains("The *kiosk* was sold") && shown.contains("says a poem"), "what only the copy has stays: \(shown)")
    #expect(shown.ranges(of: "Anglers have used it").count == 1, "\(shown)")
    // Whoever wants the copy's hit can still attach it.
    try desk.run("claim add \"There is a kiosk\"", "attach #1 #2 #3 #4 --yes")
    #expect(desk.state.evidence.count == 4)
    #expect(desk.show("sources").contains("copies of one text"))
  }

  @Test func `a suggestion tells copies from articles with the same words, and proposes the stance of its words`()
    throws
  {
    let line = "The mayor of Tern Bay declined to comment on the closing of the pier."
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", pier + " " + line), ("gull", pier + " " + line),
        ("tern", "It rained on the harbour for a week without an end, and the boats stayed in. " + line),
      ]))
    try desk.run("claim add \"The mayor of Tern Bay commented on the closing of the pier\"")
    let shown = desk.show("suggest --copies")
    #expect(
      shown.contains("(+2 copies)") && shown.contains("copy: a1.1.4") && shown.contains("copied article: a2.1.1"),
      "\(shown)")
    #expect(shown.contains("“declined to comment” neither confirms nor denies: ~ declines? (suggested)"), "\(shown)")
    #expect(shown.contains("--declines' takes it"), "\(shown)")
    try desk.run("attach #1")
    #expect(desk.state.evidence.values.first?.stance == .supports, "nobody but the reviewer decides")
  }

  @Test func `without copies no column speaks of them`() throws {
    let desk = try SampleDesk(corpus: corpus([("kite", pier), ("gull", "The gulls were loud.")]))
    #expect(!desk.show("articles").contains("copy of"))
    #expect(desk.show("copies a1").contains("nothing of it stands in another article"))
  }

  @Test func `a stance is proposed with its words and never recorded`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "The mayor declined to comment on the pier. She denied that it was sold. The tea was hot.")
      ]))
    try desk.run("claim add \"The pier was sold\"")
    #expect(desk.show("attach a1.1.1").contains("“declined to comment” neither confirms nor denies: ~ declines"))
    #expect(desk.show("attach a1.1.2").contains("denies: - refutes"))
    #expect(!desk.show("attach a1.1.3").contains("?"))
    #expect(desk.state.evidence.values.allSatisfy { $0.stance == .supports })
    // Who names the stance is not contradicted.
    try desk.run("undo 3")
    #expect(!desk.show("attach a1.1.1 --supports").contains("suggested"))
    #expect(!desk.show("attach a1.1.2 --refutes").contains("suggested"))
  }

  @Test func `without a source verdicts fall, and the session stays as it is`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "\u{201C}The pier is safe,\u{201D} Ada Quill said on Monday."),
        ("tern", "Jo Orr said that the pier was safe."), ("gull", "Ada Quill said that the tea was hot."),
      ]))
    try desk.run(
      "claim add \"The pier is safe\"", "attach a1.1.1", "attach a2.1.1", "confirm", "claim add \"The tea was hot\"",
      "attach a3.1.1", "confirm")
    let before = (desk.state, desk.entries.count)
    let shown = desk.show("whatif drop Quill")
    #expect(shown.contains("c2   ✓ confirmed FALLS") && shown.contains("c1   ✓ confirmed is weaker"), "\(shown)")
    #expect(desk.state == before.0 && desk.entries.count == before.1)
    #expect(desk.show("whatif drop \"The Gull\"").contains("1 verdict falls"))
    #expect(desk.show("whatif drop Orr").contains("no verdict falls"))
    #expect(desk.show("whatif drop Nobody").contains("no evidence rests on Nobody"))
    try desk.run("set independence 2")
    #expect(desk.show("whatif drop a2").contains("c1   ✓ confirmed FALLS"))
  }

  @Test func `an outlet that is surer than the one it cites is named`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "The council plans to close the pier, officials said."),
        ("tern", "The Kite reported that the council will close the pier on 4 May for 3 weeks."),
      ]))
    try desk.run("claim add \"The pier closes\"", "attach a1.1.1", "attach a2.1.1")
    let shown = desk.show("compare")
    #expect(shown.contains("The Tern is surer than its source"), "\(shown)")
    #expect(shown.contains("degrees of certainty differ"), "\(shown)")
    #expect(desk.show("sources").contains("1 origin"))
  }

  @Test func `who speaks is marked by brackets and a name, and a pronoun with a question mark`() throws {
    let desk = try SampleDesk(
      corpus: corpus([("kite", "Ada Quill said that the pier was safe. She said that the tea was hot.")]))
    let shown = desk.show("show a1 --speakers")
    #expect(shown.contains("Ada Quill said ⟦that the pier was safe⟧ ‹Ada Quill›"), "\(shown)")
    #expect(shown.contains("⟦that the tea was hot⟧ ‹She?›"), "\(shown)")
    #expect(!desk.show("show a1").contains("⟦"))
  }

  @Test func `articles that are shown for a claim are noted once a claim is in focus`() throws {
    let desk = try SampleDesk()
    try desk.run("show a1", "claim add \"Kim came by train\"", "show a3", "show a3.1", "search zeppelin", "unverified")
    #expect(
      desk.entries.map(\.input) == [
        "claim add \"Kim came by train\"", "show a3", "show a3.1", "search zeppelin", "unverified",
      ])
    let ledger = Ledger(of: ClaimID(1), in: desk.entries)
    #expect(ledger.articles.map(\.handle) == [ArticleHandle(3)] && ledger.searches.count == 1)
    try desk.run("undo")
    #expect(desk.show("ledger").contains("1 search, 1 article read"))
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
  }

  @Test func `an article with another text is read anew, and the others are not`() throws {
    let before = corpus([("kite", "Ada Quill said that the pier was safe."), ("gull", "The gulls were loud.")])
    let after = corpus([("kite", "Jo Orr said that the pier was safe."), ("gull", "The gulls were loud.")])
    let book = ProvenanceBook(over: before)
    let span = Span(0..<30)
    let old = try #require(before.article(at: ArticleHandle(1)))
    #expect(book.chain(of: span, in: old).link(.source)?.words == "Ada Quill")
    let next = ProvenanceBook(over: after, after: book)
    let new = try #require(after.article(at: ArticleHandle(1)))
    #expect(next.chain(of: span, in: new).link(.source)?.words == "Jo Orr")
    #expect(next.print(of: old.article) == CopyPrint(of: old.article.text))
  }

  @Test func `evidence whose words are gone counts as unknown and not as an origin`() throws {
    let text = "Ada Quill said that the pier was safe."
    let desk = try SampleDesk(corpus: corpus([("kite", text)]))
    try desk.run("claim add \"The pier is safe\"", "attach a1.1.1")
    let other = try SampleDesk(corpus: corpus([("gull", "The gulls were loud.")]))
    let now = other.bench.desk
    let claim = try #require(desk.state.claims.values.first)
    let backing = now.provenance.backing(of: claim, in: desk.state, at: now.standings)
    #expect(backing.support.least == 0 && backing.support.unknown == [EvidenceID(1)])
  }

  @Test func `an empty text, an open quotation and an article that cites itself are no danger`() throws {
    let texts = [
      ("kite", "\u{201C}"), ("tern", "The Tern reported that The Tern reported that the pier, The Tern said, is safe."),
      ("gull", String(repeating: "said \u{201E}that \u{AB}he ", count: 400)),
    ]
    let desk = try SampleDesk(corpus: corpus(texts))
    try desk.run("claim add \"The pier is safe\"", "attach a2.1.1", "attach a1:0-1", "attach a3:0-900")
    for line in [
      "sources", "chain e1", "chain e2", "chain e3", "copies a3", "quotes", "compare", "attributions a3", "ledger",
      "show a3 --speakers", "whatif drop \"The Tern\"",
    ] { #expect(desk.refusal(of: line) == nil, "\(line)") }
  }
}
