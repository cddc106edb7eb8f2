import AssayCommands
import AssayCorpus
import AssayExports
import AssayImports
import AssayModel
import AssaySession
import AssayStanding
import AssayWorkbench
import SampleDesk
import Testing

/// Evidence from a file is looked for in the corpus as it is, and never called what it is not.
struct ChangedCorpusTests {
  private static let before = """
    The delegation arrived at the northern station shortly before noon on Tuesday.

    A spokesman said that seven containers had been unloaded during the night.

    Nobody at the harbour office would say what the containers had held.
    """

  private func corpus(_ text: String?) -> Corpus {
    SampleCorpus.of(
      text.map { [SampleCorpus.article("harbour", $0)] } ?? [SampleCorpus.article("other", "Nothing of it.")])
  }

  /// A file of a review of the article as it was.
  private func file(_ name: String, quoting quote: String) throws -> [UInt8] {
    let desk = try SampleDesk(corpus: corpus(Self.before))
    try desk.run(
      "claim add \"Seven containers came\"", "attach a1 \"\(quote)\"", "confirm", "set publisher P",
      "set url https://example.org/x")
    let format = try #require(ExportRegistry.format(named: name))
    return Array(try format.document(of: try Sheet(ExportSource(state: desk.state, entries: desk.entries))).utf8)
  }

  private func plan(_ name: String, quoting quote: String, over text: String?) throws -> ImportPlan {
    let format = try #require(ImportRegistry.format(named: name))
    return ImportPlan(try format.read(try file(name, quoting: quote)), into: SessionState(), over: corpus(text))
  }

  @Test(arguments: ["csv", "claimreview", "webannotation"])
  func `the fidelity of what was found is told`(name: String) throws {
    let quote = "seven containers had been unloaded during the night"
    #expect(try plan(name, quoting: quote, over: Self.before).report.evidence.map(\.fidelity) == [.exact])
    let moved = "A correction stands first, and it is rather long.\n\n" + Self.before
    let found = try plan(name, quoting: quote, over: moved)
    #expect(found.report.evidence.map(\.fidelity) == [.moved])
    let altered = Self.before.replacing("seven containers", with: "nine containers")
    let cases: [(String?, [Fidelity])] = [(altered, [.altered, .orphaned]), (nil, [.orphaned])]
    for (text, fidelities) in cases {
      let kept = try plan(name, quoting: quote, over: text)
      // The words are not in the corpus: they are kept as the file has them, and said to be what they are.
      #expect(kept.report.evidence.count == 1)
      #expect(kept.report.evidence.allSatisfy { fidelities.contains($0.fidelity) }, "\(kept.report.evidence)")
    }
  }

  @Test(arguments: ["csv", "claimreview", "webannotation"])
  func `a sentence is not said to have changed around words that the file never had`(name: String) throws {
    let old = """
      Arrivals

      A spokesman for Captain Orlov said that seven containers had been unloaded by night in Port Grenna on Monday.
      """
    for quote in ["seven containers had been unloaded by night", "that seven containers had been unloaded"] {
      let desk = try SampleDesk(corpus: corpus(old))
      try desk.run(
        "claim add \"Seven containers came\"", "attach a1 \"\(quote)\"", "confirm", "set publisher P",
        "set url https://example.org/x")
      let document = try #require(ExportRegistry.format(named: name))
        .document(of: try Sheet(ExportSource(state: desk.state, entries: desk.entries)))
      for change in ["nine containers", "containers", "some ninety of the containers"] {
        let other = try SampleDesk(corpus: corpus(old.replacing("seven containers", with: change)))
        try other.folder.write(document, to: "file")
        try other.run("import \(name) file")
        let shown = other.show("check")
        #expect(shown.contains("altered"), "\(shown)")
        #expect(!shown.contains("SENTENCE"), "\(quote), \(change): \(shown)")
        #expect(other.state.evidence.last?.citation.quote == quote)
      }
    }
  }

  @Test func `a sentence that changed around the words a file has is still said to have changed`() throws {
    let old = "A spokesman said that seven containers had been unloaded by night in Port Grenna on Monday."
    let desk = try SampleDesk(corpus: corpus(old))
    try desk.run("claim add Seven", "attach a1 \"seven containers had been unloaded by night\"")
    let format = try #require(ExportRegistry.format(named: "webannotation"))
    let document = try format.document(of: try Sheet(ExportSource(state: desk.state, entries: desk.entries)))
    let denied = old.replacing("said that seven", with: "never said that nine")
    let other = try SampleDesk(corpus: corpus(denied))
    try other.folder.write(document, to: "file")
    try other.run("import webannotation file")
    #expect(other.show("check").contains("SENTENCE CHANGED (NUMBER, NEGATION)"))
  }

  @Test func `a table without digests proves nothing of what is not found`() throws {
    let format = try #require(ImportRegistry.format(named: "csv"))
    let rows =
      "text,stance,quote,article\nSeven came,supports,seven containers,harbour\nNine came,supports,nine,harbour\n"
    let plan = ImportPlan(try format.read(Array(rows.utf8)), into: SessionState(), over: corpus(Self.before))
    #expect(plan.report.evidence.count == 1)
    #expect(plan.report.skipped.map(\.place) == ["row 3"])
  }

  @Test func `an import is one entry, one undo, and runs again without its file`() throws {
    let desk = try SampleDesk(corpus: corpus(Self.before))
    let bytes = try file("csv", quoting: "shortly before noon")
    try desk.folder.write(String(decoding: bytes, as: UTF8.self), to: "verdicts.csv")
    try desk.run("claim add Before", "import csv verdicts.csv")
    #expect(desk.entries.count == 2 && desk.state.claims.count == 2 && desk.state.evidence.count == 1)
    #expect(Rerun.report(of: desk.entries, over: corpus(Self.before)).divergences.isEmpty)
    let other = Rerun.report(of: desk.entries, over: corpus(nil))
    #expect(other.divergences.count == 1 && other.citations.count == 1)
    try desk.run("undo")
    #expect(desk.state.claims.count == 1 && desk.state.evidence.isEmpty)
    try desk.run("redo")
    #expect(desk.state.claims.count == 2 && desk.state.claims.last?.verdict == .confirmed)
  }

  @Test func `a claim that is there gets what it lacks, and keeps its verdict`() throws {
    let desk = try SampleDesk(corpus: corpus(Self.before))
    let bytes = try file("csv", quoting: "shortly before noon")
    try desk.folder.write(String(decoding: bytes, as: UTF8.self), to: "verdicts.csv")
    try desk.run("claim add \"Seven  containers came\"", "deny")
    let shown = desk.show("import csv verdicts.csv")
    #expect(shown.contains("c1 is denied here and confirmed in the file; it stays"))
    #expect(desk.state.claims.count == 1 && desk.state.evidence.count == 1)
    #expect(desk.state.claims.last?.verdict == .denied)
  }

  @Test(arguments: [
    ("import csv nowhere.csv", "nowhere.csv: there is no such file"), ("import csv .", "it is a folder"),
    ("import pdf x", "'pdf' is no format (choose claimreview, webannotation, csv or claims.txt)"),
    ("import cl x", "'cl' is no format"), ("import csv", "the file is missing"), ("import", "the format is missing"),
  ])
  func `a call that cannot be met is refused in words`(line: String, words: String) throws {
    let refusal = try #require(try SampleDesk().refusal(of: line))
    #expect("\(refusal)".contains(words), "\(refusal)")
  }
}
