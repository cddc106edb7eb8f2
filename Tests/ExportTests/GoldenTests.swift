import AssayCommands
import AssayExports
import AssayModel
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

struct GoldenTests {
  @Test(arguments: ExportRegistry.all.map { $0.name })
  func `a format writes what its golden file holds`(name: String) throws {
    let document = try FixedSession.document(name, try FixedSession.desk())
    #expect(document.utf8.last == UInt8(ascii: "\n"))
    let complaint = try Renewal.complaint(
      about: document, expectedIn: "Tests/ExportTests/Golden/\(name).golden", target: "GoldenTests")
    if let complaint { Issue.record("\(complaint)") }
  }

  @Test(arguments: ExportRegistry.all.map { $0.name }.filter { $0 != "claimreview" })
  func `an empty session can be exported`(name: String) throws {
    #expect(try FixedSession.document(name, try SampleDesk()).utf8.last == UInt8(ascii: "\n"))
  }

  @Test func `reviews of claims name what they lack`() throws {
    let desk = try SampleDesk()
    #expect(throws: ExportProblem.lacking(format: "claimreview", ["publisher", "url"])) {
      try FixedSession.document("claimreview", desk)
    }
    try desk.run("set publisher \"The Fact Desk\"", "set url https://example.org/x")
    #expect(throws: ExportProblem.noVerdicts(format: "claimreview")) {
      try FixedSession.document("claimreview", desk)
    }
  }
}
