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
    let format = try #require(ExportRegistry.format(named: name))
    let document = format.document(of: FixedSession.source(try FixedSession.desk()))
    #expect(document.utf8.last == UInt8(ascii: "\n"))
    let complaint = try Renewal.complaint(
      about: document, expectedIn: "Tests/ExportTests/Golden/\(name).golden", target: "GoldenTests")
    if let complaint { Issue.record("\(complaint)") }
  }

  @Test(arguments: ExportRegistry.all.map { $0.name })
  func `an empty session can be exported`(name: String) throws {
    let format = try #require(ExportRegistry.format(named: name))
    #expect(format.document(of: FixedSession.source(try SampleDesk())).utf8.last == UInt8(ascii: "\n"))
  }
}
