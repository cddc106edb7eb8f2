import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayStanding
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

struct RerunTests {
  private func session() throws -> SampleDesk {
    let desk = try SampleDesk()
    try desk.run(
      "search armoured train", "claim add \"Kim came by train\" --from #1", "attach #2", "attach a6.6.1",
      "attach a4 \"\\\"No, I can't,\\\"\" --declines", "confirm --why \"seen\"", "search drones date:2023-09-17",
      "claim add \"Kim left with six drones\"", "attach #1", "undo 2", "redo", "deny", "set title Journey", "focus c1",
      "attach e1 --to c2", "claim drop c1", "log", "search zeppelin", "unverified c2")
    return desk
  }

  @Test func `a recorded session comes out as recorded`() throws {
    #expect(Rerun.firstDivergence(of: try session().entries, over: SampleCorpus.all) == nil)
  }

  @Test func `a hit is attached again by its number`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add One", "search armoured train", "attach #2")
    #expect(desk.entries.map(\.input) == ["claim add One", "search armoured train", "attach #2"])
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
  }

  @Test func `two reviewers and two sittings rerun as one`() throws {
    let first = try SampleDesk(session: "$TMP/a.json")
    try first.run("search drones", "claim add One", "attach #1")
    try first.bench.close()
    let second = try SampleDesk(session: "$TMP/a.json", in: first.folder)
    second.bench.reviewer = "noor"
    #expect(second.refusal(of: "attach #1") != nil)
    try second.run("search train", "attach #1", "deny")
    #expect(Rerun.firstDivergence(of: second.entries, over: SampleCorpus.all) == nil)
  }

  @Test func `an article with other words is a divergence at the entry that cites it`() throws {
    let before = SampleCorpus.of([SampleCorpus.article("one", "Six drones were given. Kim left.")])
    let after = SampleCorpus.of([SampleCorpus.article("one", "Five drones were given. Kim left.")])
    let desk = try SampleDesk(corpus: before)
    try desk.run("claim add \"Kim got six drones\"", "focus c1", "attach a1.1.1", "confirm")
    let divergence = try #require(Rerun.firstDivergence(of: desk.entries, over: after))
    #expect(divergence.entry.number == 2)
    #expect(divergence.entry.input == "attach a1.1.1")
    #expect(divergence.reason == "the quote was “Six drones were given.”, and is “Five drones were given.” now")
  }

  @Test func `a change elsewhere in a cited article is told as such`() throws {
    let before = SampleCorpus.of([SampleCorpus.article("one", "Six drones were given.\n\nKim left.")])
    let after = SampleCorpus.of([SampleCorpus.article("one", "Six drones were given.\n\nKim left early.")])
    let desk = try SampleDesk(corpus: before)
    try desk.run("claim add \"Kim got six drones\"", "attach a1.1.1")
    let divergence = try #require(Rerun.firstDivergence(of: desk.entries, over: after))
    #expect(divergence.entry.number == 2)
    #expect(divergence.reason == "the article one has another text now")
  }

  @Test func `an article that is gone is a divergence with the refusal it causes`() throws {
    let desk = try SampleDesk(corpus: SampleCorpus.of([SampleCorpus.article("one", "Six drones were given.")]))
    try desk.run("claim add \"Kim got six drones\"", "attach a1.1")
    let divergence = try #require(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.of([])))
    #expect(divergence.entry.number == 2)
    #expect(divergence.reason.hasPrefix("the line is refused now: no article a1"))
  }

  @Test func `a search that finds more is a divergence`() throws {
    let one = SampleCorpus.article("one", "Six drones were given.")
    let desk = try SampleDesk(corpus: SampleCorpus.of([one]))
    try desk.run("search drones", "claim add \"Kim got six drones\"")
    let divergence = Rerun.firstDivergence(
      of: desk.entries, over: SampleCorpus.of([one, SampleCorpus.article("two", "More drones.")]))
    #expect(divergence?.entry.number == 1)
    #expect(divergence?.reason == "the search had 1 hit, and has 2 now")
  }

  @Test func `every changed citation is told entry by entry, and nothing behind it that did not change`() throws {
    func corpus(_ one: String, _ two: String) -> Corpus {
      SampleCorpus.of([SampleCorpus.article("one", one), SampleCorpus.article("two", two)])
    }
    let text = "The ferry left the old pier at six in the morning with forty people on board."
    let other = "Nobody was hurt, the harbour office said on Monday evening."
    let desk = try SampleDesk(corpus: corpus(text, other))
    try desk.run(
      "claim add \"Forty left\" --from a1.1.1", "attach a1.1.1", "confirm", "claim add Nobody", "attach a2.1.1",
      "confirm --why \"said so\"", "claim add Open", "attach a1.1.1 --refutes", "set title Ferry")
    let changed = "The ferry left the old pier at six in the morning with fifty people on board."
    let report = Rerun.report(of: desk.entries, over: corpus(changed, other))
    #expect(report.entries == 9)
    #expect(report.divergences.map(\.entry.number) == [1, 2, 8])
    #expect(report.citations.map(\.claim) == [ClaimID(1), ClaimID(1), ClaimID(3)])
    #expect(report.citations.map(\.evidence) == [nil, EvidenceID(1), EvidenceID(3)])
    for cited in report.citations {
      #expect(cited.standing.fidelity == .altered)
    }
    // c2 stands as it stood, and c3 is not judged.
    #expect(report.verdicts.map(\.claim.id) == [ClaimID(1)])
    #expect(report.verdicts.first?.evidence.map(\.evidence.id) == [EvidenceID(1)])
    let shown = desk.renderer.text(of: RerunPage.view(of: report))
    #expect(shown.contains("NUMBER CHANGED") && shown.contains("[-forty-] {+fifty+}"), "\(shown)")
    #expect(shown.contains("c1   ✓ confirmed rests on e1 altered: Forty left"), "\(shown)")
    #expect(shown.contains("3 of 9 entries come out otherwise; 3 citations among them; 1 verdict rests on"), "\(shown)")
  }

  @Test func `an article that is gone leaves orphans, and the entries behind them come out as recorded`() throws {
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([
        SampleCorpus.article("one", "Six drones were given."), SampleCorpus.article("two", "Kim left at noon."),
      ]))
    try desk.run("claim add Drones", "attach a1.1", "deny", "claim add Noon", "attach a2.1", "undo", "redo", "confirm")
    let report = Rerun.report(
      of: desk.entries, over: SampleCorpus.of([SampleCorpus.article("two", "Kim left at noon.")]))
    #expect(report.divergences.map(\.entry.number) == [2])
    #expect(report.citations.map(\.standing.fidelity) == [.orphaned])
    #expect(report.verdicts.map(\.claim.id) == [ClaimID(1)])
  }

  @Test func `a corpus in which only a search finds more shakes no verdict`() throws {
    let one = SampleCorpus.article("one", "Six drones were given.")
    let desk = try SampleDesk(corpus: SampleCorpus.of([one]))
    try desk.run("search drones", "claim add Drones", "attach #1", "confirm")
    let report = Rerun.report(
      of: desk.entries, over: SampleCorpus.of([one, SampleCorpus.article("two", "No word of it.\n\nMore drones.")]))
    #expect(report.divergences.map(\.entry.number) == [1])
    #expect(report.citations.isEmpty && report.verdicts.isEmpty)
  }

  @Test(arguments: [
    "save FOLDER/stolen.json", "export csv FOLDER/stolen.csv", "export json FOLDER/stolen.json --force",
    "open FOLDER/stolen.json", "quit",
  ])
  func `a recorded line that touches files is refused, and touches none`(input: String) throws {
    let folder = TemporaryFolder()
    let line = input.split(separator: "FOLDER", omittingEmptySubsequences: false).joined(separator: folder.path)
    let desk = try SampleDesk()
    try desk.run("claim add One")
    let entries =
      desk.entries + [
        Entry(number: 2, at: desk.entries[0].at, by: "mallory", input: line, events: [])
      ]
    let divergence = try #require(Rerun.firstDivergence(of: entries, over: SampleCorpus.all))
    #expect(divergence.entry.number == 2)
    #expect(divergence.reason.hasPrefix("the line is refused now"), "\(divergence.reason)")
    #expect(Files.names(in: folder.path).isEmpty)
  }
}
