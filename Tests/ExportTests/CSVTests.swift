import AssayCommands
import AssayExports
import AssayModel
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

struct CSVTests {
  private func rows(_ desk: SampleDesk) throws -> [[String: String]] {
    let rows = try #require(CommaSeparated.rows(of: try FixedSession.document("csv", desk)))
    let header = try #require(rows.first)
    #expect(rows.allSatisfy { $0.count == header.count }, "a row has more or fewer cells than the header")
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test func `a spreadsheet gets back what the session holds`() throws {
    let desk = try FixedSession.desk()
    let state = desk.state
    let rows = try rows(desk)
    let evidenced = rows.filter { $0["evidence"] != "" }
    #expect(evidenced.count == state.evidence.count)
    for row in evidenced {
      let evidence = try #require(state.evidence.values.first { $0.id.description == row["evidence"] })
      let claim = try #require(state.claims[evidence.claim])
      #expect(row["claim"] == claim.id.description)
      #expect(row["text"] == claim.statement.text)
      #expect(row["speaker"] == claim.statement.speaker ?? "")
      #expect(row["verdict"] == claim.verdict?.rawValue ?? "")
      #expect(row["rationale"] == claim.judgement?.rationale ?? "")
      #expect(row["stance"] == evidence.stance.rawValue)
      #expect(row["quote"] == evidence.citation.quote)
      #expect(row["start"] == String(evidence.citation.span.start))
      #expect(row["digest"] == evidence.citation.article.digest.hex)
      #expect(row["note"] == evidence.note ?? "")
    }
  }

  @Test func `a claim without evidence has a row of its own`() throws {
    let rows = try rows(try FixedSession.desk())
    #expect(rows.count { $0["claim"] == "c4" && $0["evidence"] == "" } == 1)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@cmd", "\t=1", "  =1+1", "\n=1", "\u{1B}=1", "\u{202E}=1"])
  func `a formula is no formula in a spreadsheet`(text: String) throws {
    let desk = try SampleDesk()
    try desk.run("claim add \"\(text)\" --speaker \"\(text)\"", "attach a12.4 --note \"\(text)\"")
    let row = try #require(try rows(desk).first)
    for field in ["text", "speaker", "note"] {
      #expect(row[field]?.hasPrefix("'") == true, "\(field): \(row[field].debugDescription)")
      #expect(row[field]?.hasSuffix(text.drop { !"=+-@".contains($0) }) == true)
    }
  }

  @Test(arguments: ["a,b", "a\"b", "\"", "\"\"", "a\nb", "a\r\nb", "\"\u{301}", ",\u{301}", "a|b;c", "'x'"])
  func `any text comes back as it was`(text: String) throws {
    let desk = try SampleDesk(corpus: SampleCorpus.of([SampleCorpus.article("x", "The words \(text) end.")]))
    try desk.run("claim add One", "attach a1:0-\(ScalarText("The words \(text) end.").count)")
    let row = try #require(try rows(desk).first)
    #expect(Array((row["quote"] ?? "").unicodeScalars) == Array("The words \(text) end.".unicodeScalars))
  }
}
