import AssayCommands
import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayStanding
import AssayWorkbench
import SampleDesk
import Testing

/// From the next open claim to a marked one with an evidence.
struct NextTests {
  @Test func `three short lines lead from nothing to a marked claim with an evidence`() throws {
    let desk = try SampleDesk()
    try desk.run(
      "claim add \"Kim was given a bulletproof vest\"", "claim add Two", "focus c2", "next", "attach #1", "confirm")
    let claim = try #require(desk.state.claims[ClaimID(1)])
    #expect(claim.verdict == .confirmed)
    #expect(desk.state.evidence(of: claim).first?.citation.quote.contains("vest") == true)
    #expect(desk.entries.suffix(3).map(\.input) == ["next", "attach #1", "confirm"])
  }

  @Test func `its hits mean the same in a rerun, whether the focus moved or not`() throws {
    let desk = try SampleDesk()
    try desk.run(
      "claim add \"Six drones were given\"", "next", "attach #1", "attach #2", "next", "attach #1",
      "claim add \"Kim came by armoured train\"", "confirm", "next", "attach #1", "undo", "next", "attach #2 --refutes",
      "deny")
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
    let searches = desk.entries.flatMap(\.events).count(where: \.isAudit)
    #expect(searches == 4)
  }

  @Test func `a change of focus and its search are one entry`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add Drones", "claim add Two", "confirm", "next")
    let events = try #require(desk.entries.last?.events)
    #expect(events.count == 2)
    #expect(events.first == .claimFocused(ClaimID(1)))
    #expect(events.last?.isAudit == true)
  }

  @Test func `what the claim has as evidence is not offered again`() throws {
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([SampleCorpus.article("one", "Six drones were given. The drones were new. Kim left.")]))
    try desk.run("claim add \"Drones were given\"", "attach a1.1.1", "next")
    // An answer such as "That is why we came" has no word of the claim: what stands beside one is offered too.
    #expect(desk.bench.desk.hits.map(\.span) == [Span(23..<43), Span(44..<53)])
    #expect(desk.bench.desk.hits.map(\.number) == [1, 2])
  }

  @Test(arguments: ["???", "the of and", "US", "서명된 합의는 없다", "“", "AND OR NOT", "drones* (a OR", "-x outlet:y"])
  func `a claim of any words can be looked for`(text: String) throws {
    let desk = try SampleDesk()
    try desk.run("claim add \(Words.quoted(text))", "next", "confirm")
  }

  @Test func `a claim in a script without spaces finds its passages`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add \"서명된 합의는 없다\"", "next")
    #expect(desk.bench.desk.hits.first?.article == ArticleHandle(11))
  }

  @Test func `after a verdict the answer says what is next`() throws {
    let desk = try SampleDesk()
    try desk.run(
      "claim add One", "claim add \"\(String(repeating: "long ", count: 30))\"", "claim add Three", "focus c1")
    let first = desk.show("confirm")
    #expect(first.contains("\nnext: c2 “long long") && first.contains("…”, 2 open\n"))
    #expect(desk.show("mark c2 denied").contains("\nnext: c3 “Three”, 1 open\n"))
    #expect(desk.show("mark c3 denied").hasSuffix("\nnothing is open; 'summary' shows all\n"))
  }

  // What #2 means.

  private func corpus(_ texts: String...) -> Corpus {
    SampleCorpus.of(texts.enumerated().map { SampleCorpus.article("article-\($0)", $1) })
  }

  @Test func `a rerun tells when a hit means another passage`() throws {
    let desk = try SampleDesk(corpus: corpus("Drones came at noon.", "Two drones left."))
    try desk.run("search drones", "claim add One")
    let report = Rerun.report(of: desk.entries, over: corpus("Drones came at night.", "Two drones left."))
    #expect(
      report.divergences.map(\.reason) == ["the search has 2 hits as it had, but #1, #2 … are not the same passages"])
    let moved = corpus("Nobody saw it.\n\nDrones came at noon.", "Two drones left.")
    #expect(Rerun.firstDivergence(of: desk.entries, over: moved) == nil, "a passage that moved is the same one")
  }

  @Test func `an entry of an earlier version is compared by what it recorded`() throws {
    let desk = try SampleDesk()
    try desk.run("search drones", "claim add One", "claim add Two", "confirm", "next")
    let old = desk.entries.map { entry in
      let events = entry.events.count > 1 ? Array(entry.events.prefix(1)) : entry.events
      return Entry(
        number: entry.number, at: entry.at, by: entry.by, input: entry.input,
        events: events.map { event in
          guard case .searched(let query, let total, _) = event else { return event }
          return .searched(query: query, total: total)
        })
    }
    #expect(old != desk.entries)
    #expect(Rerun.firstDivergence(of: old, over: SampleCorpus.all) == nil)
  }
}
