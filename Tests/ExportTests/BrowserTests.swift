import AssayExports
import AssayJSON
import AssayModel
import AssaySession
import SampleDesk
import Testing

/// The report in a real browser.
struct BrowserTests {
  /// Where the pictures lie afterwards, for a person to look at.
  private static let pictures = SourceTree.path(".build/report-pictures")

  @Test func `a report works in a browser, on a phone, on paper and for a screen reader`() throws {
    let browser = try #require(Foreign.browser, "there is no Chromium; 'make test' installs it")
    let format = try #require(ExportRegistry.format(named: "html"))
    let folder = TemporaryFolder()
    var reports = [
      try folder.write(try FixedSession.document("html", try FixedSession.desk()), to: "fixed.html"),
      try folder.write(
        try FixedSession.document("html", try ParsedBackTests.hostileDesk()), to: "hostile.html"),
      try folder.write(try FixedSession.document("html", try SampleDesk()), to: "empty.html"),
    ]
    for name in ["visit", "deal"] {
      let sheet = try Sheet(try FixedSession.sample(name))
      reports.append(try folder.write(try format.document(of: sheet), to: "\(name).html"))
    }
    let run = try Foreign.python("Browser/inspect.py", [browser, Self.pictures] + reports)
    try #require(run.status == 0, "\(run.errors)")
    let results = try #require(try JSONReader.value(of: run.output).array)
    #expect(results.count == reports.count)
    for result in results {
      let wrong = (result["wrong"]?.array ?? []).compactMap(\.string)
      #expect(wrong.isEmpty, "\(result["report"]?.string ?? ""): \(wrong.joined(separator: "\n"))")
    }
  }
}
