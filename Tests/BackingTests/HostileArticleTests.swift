import AssayBacking
import AssayCommands
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

/// Articles that no newsroom writes, on the whole road: every command answers, and what cannot be told is called unknown.
struct HostileArticleTests {
  private static let lines = [
    "sources", "chain e1", "copies a1", "quotes", "compare", "attributions a1", "show a1 --speakers", "suggest",
    "search pier", "whatif drop a1", "articles --copies", "confirm",
  ]

  private func desk(_ texts: [(outlet: String, text: String)], attaching addresses: [String]) throws -> SampleDesk {
    let articles = texts.enumerated().map { SampleCorpus.article("urn:\($0)", $1.text, outlet: $1.outlet) }
    let desk = try SampleDesk(corpus: SampleCorpus.of(articles))
    try desk.run("claim add \"The pier is safe\"")
    for address in addresses { try desk.run("attach \(address)") }
    return desk
  }

  private func support(_ desk: SampleDesk) throws -> OriginReport {
    let now = desk.bench.desk
    let claim = try #require(now.state.claims.values.first)
    return now.provenance.backing(of: claim, in: now.state, at: now.standings).support
  }

  @Test(arguments: [
    ("“", "”"), ("”", "“"), ("„", "“"), ("“", "„"), ("«", "»"), ("»", "«"), ("「", "」"), ("」", "「"), ("『", "』"),
    ("'", "'"),
    ("‘", "’"), ("\"", "\""), ("''", "``"), ("‹", "›"),
  ])
  func `quotation marks of every script that do not pair are read to the end`(mark: (open: String, close: String))
    throws
  {
    let (open, close) = mark
    for text in [
      "\(open)The pier is safe, she said. \(open)It is.\n\nThe pier is \(close)safe\(close), he said.",
      "\(close)The pier is safe\(close)\(close), said Ada Quill \(open).",
      "\(open)\(open)\(open)The pier is safe", "The pier is safe\(close)",
    ] {
      let desk = try desk([("The Kite", text)], attaching: ["a1.1"])
      for line in Self.lines { #expect(desk.refusal(of: line) == nil, "\(line) on \(text)") }
      let report = try support(desk)
      #expect(report.least <= report.most && report.most <= 1)
    }
  }

  @Test func `right-to-left text has an unknown speaker and no origin`() throws {
    let text = "قال الوزير: «الرصيف آمن».\n\nהשר אמר: ״הרציף בטוח״. The pier."
    let desk = try desk([("الصحيفة", text)], attaching: ["a1.1", "a1.2"])
    for line in Self.lines { #expect(desk.refusal(of: line) == nil, "\(line)") }
    let report = try support(desk)
    #expect(report.least == 0 && !report.unknown.isEmpty)
    #expect(desk.show("sources").contains("nobody can tell who speaks"))
  }

  @Test func `a text without sentences is read as nothing, and what it says is unknown or its own`() throws {
    for text in [
      String(repeating: "pier ", count: 4_000), String(repeating: "said Ada that the pier is safe and ", count: 800),
      String(repeating: "x", count: 20_000) + " pier", "\n\n\n", "pier",
    ] {
      let desk = try desk([("The Kite", text)], attaching: text.contains("p") ? ["a1:0-4 --note x"] : [])
      for line in Self.lines where line != "chain e1" || text.contains("p") {
        #expect(desk.refusal(of: line) == nil, "\(line)")
      }
      let report = try support(desk)
      #expect(report.least == 0, "\(report)")
    }
  }

  @Test
  func `an outlet that cites itself is one voice, and papers that cite one another in a circle are perhaps one origin`()
    throws
  {
    let own = try desk(
      [("The Tern", "The Tern reported that the pier is safe. The Tern said so on Monday, according to The Tern.")],
      attaching: ["a1.1.1", "a1.1.2"])
    for line in Self.lines { #expect(own.refusal(of: line) == nil, "\(line)") }
    #expect(try support(own).least <= 1 && support(own).most <= 1)
    let circle = try desk(
      [
        ("The Kite", "The pier is safe, The Gull reported."), ("The Gull", "The pier is safe, The Tern reported."),
        ("The Tern", "The pier is safe, The Kite reported."),
      ], attaching: ["a1.1", "a2.1", "a3.1"])
    for line in Self.lines { #expect(circle.refusal(of: line) == nil, "\(line)") }
    #expect(try support(circle).least == 0 && support(circle).most == 1)
    #expect(try support(circle).circles.count == 1)
  }

  @Test func `an article of five megabytes is taken like any other`() throws {
    // A table without stops, as extraction leaves it, around a paragraph that is read.
    let rows = String(repeating: "row 17 of the harbour's table, 4,512 tons; ", count: 57_000)
    let text = rows + "\n\nThe pier is safe, Ada Quill said on Monday.\n\n" + rows
    #expect(text.utf8.count > 4_800_000)
    let desk = try desk([("The Kite", text), ("The Gull", text + " The end.")], attaching: ["a1.2"])
    #expect(try support(desk).least == 1)
    #expect(desk.show("chain e1").contains("Ada Quill"))
    #expect(desk.show("attributions a1").contains("Ada Quill"))
    #expect(desk.show("copies a1").contains("a2"))
  }
}
