import AssayCommands
import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayStanding
import AssayWorkbench
import SampleDesk
import Testing

/// Passages for a claim: numbered, recorded, and gone once they are attached or dismissed.
struct SuggestTests {
  private func desk(_ texts: String...) throws -> SampleDesk {
    try SampleDesk(
      corpus: SampleCorpus.of(
        texts.enumerated().map { SampleCorpus.article("text-\($0)", $1, outlet: "Outlet \($0)") }))
  }

  private func quotes(_ desk: SampleDesk) -> [String] {
    desk.bench.desk.hits.map { hit in
      desk.bench.desk.corpus.article(at: hit.article).map { String($0.article.text[hit.span]) } ?? ""
    }
  }

  @Test func `suggested passages can be attached, shown and read by their numbers`() throws {
    let desk = try SampleDesk(hasScreen: true)
    try desk.run("claim add \"Kim was given a bulletproof vest\"", "suggest", "show #2", "read #2", "attach #1")
    let evidence = try #require(desk.state.evidence.values.first)
    #expect(evidence.citation.quote.contains("vest"))
  }

  @Test func `an attached passage and a dismissed one do not come back`() throws {
    let desk = try desk(
      "Six drones were given to the guest. It rained.", "The guest got drones as a present. Nobody minded.",
      "Drones, said the guest, are useful to farmers. They fly.")
    try desk.run("claim add \"The guest was given drones\"", "suggest")
    #expect(quotes(desk).count >= 3)
    let best = quotes(desk)[0]
    let second = quotes(desk)[1]
    try desk.run("attach #1", "suggest")
    #expect(!quotes(desk).contains(best) && quotes(desk)[0] == second)
    try desk.run("dismiss #1", "suggest")
    #expect(!quotes(desk).contains(best) && !quotes(desk).contains(second))
    try desk.run("undo", "suggest")
    #expect(quotes(desk)[0] == second)
    let place = try #require(desk.bench.desk.hits.first)
    try desk.run("redo", "dismiss --restore \(place.article):\(place.span)", "suggest")
    #expect(quotes(desk)[0] == second)
  }

  @Test func `the copies of a dismissed passage go with it`() throws {
    let sentence = "The envoy arrived by train on Monday with a large escort."
    let desk = try desk("\(sentence) It was cold.", "Reports said so. \(sentence)", "The envoy likes the train.")
    try desk.run("claim add \"The envoy arrived by train on Monday\"")
    #expect(desk.show("suggest").contains("(+1 copy)"))
    #expect(desk.show("suggest --copies").contains("copy: a"))
    try desk.run("dismiss #1", "suggest")
    #expect(!quotes(desk).contains(sentence))
  }

  @Test func `a dismissed passage stays dismissed in an article that was edited around it`() throws {
    let text = "Drones were given to the guest. It rained all day long in the city."
    let folder = TemporaryFolder()
    do {
      let desk = try SampleDesk(
        corpus: SampleCorpus.of([SampleCorpus.article("text", text)]), session: "$TMP/a.json", in: folder)
      try desk.run("claim add \"The guest was given drones\"", "dismiss a1.1.1", "save")
    }
    let edited = SampleCorpus.of([SampleCorpus.article("text", "A sentence of the editor's. \(text)")])
    let desk = try SampleDesk(corpus: edited, session: "$TMP/a.json", in: folder)
    try desk.run("suggest")
    #expect(!quotes(desk).contains { $0.hasPrefix("Drones") })
    #expect(desk.show("dismiss --list").hasPrefix("a1.1.2"))
  }

  @Test func `what is dismissed for one claim is suggested for another`() throws {
    let desk = try desk("Drones were given to the guest. It rained.")
    try desk.run(
      "claim add \"The guest was given drones\"", "claim add \"Drones were given\"", "suggest c1", "dismiss #1")
    #expect(desk.state.claims[ClaimID(1)]?.dismissed.count == 1)
    #expect(desk.state.claims[ClaimID(2)]?.dismissed.isEmpty == true)
    try desk.run("suggest c2")
    #expect(!quotes(desk).isEmpty)
  }

  @Test func `a rerun gives the same passages, and says when they are others`() throws {
    let texts = ["Drones were given to the guest. It rained.", "The guest liked the drones very much."]
    let desk = try desk(texts[0], texts[1])
    try desk.run(
      "claim add \"The guest was given drones\"", "suggest", "dismiss #2", "suggest --why", "more", "attach #1",
      "search guest", "more", "attach #1 --context", "next")
    #expect(Rerun.firstDivergence(of: desk.entries, over: desk.bench.desk.corpus) == nil)
    let other = SampleCorpus.of(
      zip(texts, ["", " Nobody was surprised by the drones."]).enumerated().map { number, text in
        SampleCorpus.article("text-\(number)", text.0 + text.1, outlet: "Outlet \(number)")
      })
    let reasons = Rerun.report(of: desk.entries, over: other).divergences.map(\.reason)
    #expect(reasons.contains { $0.contains("the search") }, "\(reasons)")
  }

  @Test func `a sentence that is no claim is looked for, with fields and a topic`() throws {
    let desk = try desk(
      "Drones were given to the guest.", "The guest was given drones, too.", "They were engaged in 2015.")
    try desk.run("suggest \"The guest was given drones\" outlet:\"Outlet 1\"")
    #expect(desk.bench.desk.hits.map(\.article) == [ArticleHandle(2)])
    try desk.run("suggest The guest was given drones outlet:\"Outlet 0\"")
    #expect(desk.bench.desk.hits.map(\.article) == [ArticleHandle(1)])
    #expect(desk.bench.desk.listing?.claim == nil)
    let error = try #require(desk.refusal(of: "suggest drones date:soon"))
    #expect(error.span == Span(20..<24))
  }

  @Test func `the session's topic takes part in every suggestion`() throws {
    let desk = try desk(
      "The wedding of the singer was in Orlin. They became engaged in 2015.",
      "The farmers of the valley were engaged in 2015 too.")
    try desk.run("claim add \"They became engaged in 2015\"", "set topic \"singer wedding\"", "next")
    #expect(desk.bench.desk.hits.first?.article == ArticleHandle(1))
    #expect(desk.show("suggest --topic \"farmers valley\"").contains("#1 a2"))
  }

  @Test func `the speaker's words count`() throws {
    let desk = try desk("Orlova spoke at noon. The grain is sold.", "Petrov spoke at noon. The grain is sold out.")
    try desk.run("claim add \"The grain is sold\" --speaker Orlova", "suggest --why")
    #expect(desk.bench.desk.hits.first?.article == ArticleHandle(1))
    #expect(desk.show("suggest --why").contains("orlova"))
  }

  @Test func `amounts that differ are said as a check`() throws {
    let desk = try desk(
      """
      The storm came at night. The governor said that 80% of the harbour was rebuilt after the storm. Ships came back. \
      Nobody had been hurt. Fish was cheap that winter. The market was open on Sundays.
      """, "Grain was sold. The mill stood still. It rained.", "The singer left Orlin. Her train was late.")
    let shown = desk.show("suggest \"The governor said 67% of the harbour was rebuilt after the storm\"")
    #expect(shown.contains("check: 80% here, 67% in the claim"))
  }

  @Test func `suggest and dismiss refuse what they cannot take and change nothing`() throws {
    let desk = try desk("Drones were given to the guest.")
    for line in [
      "suggest", "suggest c1", "suggest \"\"", "suggest --limit 0", "suggest --limit 101", "dismiss #1", "more",
      "dismiss --list", "suggest drones zebra:x outlet:",
    ] {
      #expect(desk.refusal(of: line) != nil, "\(line)")
    }
    #expect(desk.entries.isEmpty)
  }

  @Test func `pages go on to the last hit, and numbers stay`() throws {
    let texts = (0..<450).map { "Train number \($0) stopped here." }
    let desk = try SampleDesk(
      corpus: SampleCorpus.of(texts.enumerated().map { SampleCorpus.article("text-\($0)", $1) }))
    try desk.run("search train")
    #expect(desk.bench.desk.hits.count == 200)
    let first = desk.bench.desk.hits.map(\.span)
    #expect(desk.show("more 300").contains("#21 to #320 of 450 hits in 450 articles; 'more' lists the next"))
    #expect(Array(desk.bench.desk.hits.map(\.span).prefix(200)) == first)
    #expect(desk.show("more 1000").contains("#321 to #450 of 450 hits in 450 articles"))
    #expect(Set(desk.bench.desk.hits.map(\.article)).count == 450)
    #expect(desk.show("more").contains("that was all: 450 hits in 450 articles"))
    try desk.run("claim add Trains", "attach #449")
    #expect(Rerun.firstDivergence(of: desk.entries, over: desk.bench.desk.corpus) == nil)
  }
}
