import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

struct CompleterTests {
  private func completions(_ line: String, at cursor: Int? = nil) throws -> [String] {
    let desk = try SampleDesk()
    try desk.run("claim add One", "claim add Two", "attach a6.6.1")
    return Completer.completions(of: line, at: cursor ?? ScalarText(line).count, on: desk.bench.desk)
      .candidates.map(\.text)
  }

  @Test(arguments: [
    ("cla", ["claim", "claims"]), ("claim ", ["add", "edit", "drop"]), ("claim a", ["add"]), ("focus ", ["c1", "c2"]),
    ("detach ", ["e1"]), ("mark c1 ", ["confirmed", "denied", "unverified"]), ("mark c1 d", ["denied"]),
    ("attach a1", ["a1", "a10", "a11", "a12", "a13", "a14", "a15"]), ("attach a1.1 --to ", ["c1", "c2"]),
    ("attach a1.1 --re", ["--refutes"]), ("link c1 ", ["contradicts", "repeats", "updates"]), ("exp", ["export"]),
    ("export ", ["markdown", "csv", "json"]), ("help mar", ["mark"]), ("zebra ", []), ("claim add \"not closed", []),
  ])
  func `what can stand at the cursor is offered`(line: String, expected: [String]) throws {
    #expect(try completions(line) == expected)
  }

  @Test func `the word before the cursor is what counts`() throws {
    #expect(try completions("focus c1 and more", at: 7) == ["c1", "c2"])
  }

  @Test func `what is replaced is counted in scalars`() throws {
    let desk = try SampleDesk()
    let found = Completer.completions(of: "claim add 👩‍🚀 --sp", at: 18, on: desk.bench.desk)
    #expect(found.replacing == Span(14..<18))
    #expect(found.candidates.map(\.text) == ["--speaker"])
  }
}
