import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// What is not on the disk has not happened.
struct FailingDiskTests {
  @Test(arguments: [
    "claim add Two", "confirm", "attach a6.6.1", "undo", "set title x", "save", "save $TMP/other.json",
    "export csv $TMP/out.csv", "open $TMP/other.json",
  ])
  func `a full disk refuses and changes nothing`(line: String) throws {
    let desk = try SampleDesk(session: "$TMP/a.json")
    try desk.run("claim add One", "search train")
    let before = desk.state
    desk.files.isFull = true
    let refusal = try #require(desk.refusal(of: line), "\(line) was accepted")
    #expect(refusal.problem.contains("cannot be written"), "\(refusal)")
    #expect(refusal.remedy != nil)
    #expect(refusal.place?.hasPrefix("$TMP/") == true, "\(refusal)")
    #expect(desk.state == before)
    #expect(desk.entries.map(\.input) == ["claim add One"])
    #expect(desk.bench.desk.sessionPath == "$TMP/a.json")

    // When there is room again, work goes on as if nothing had been typed.
    desk.files.isFull = false
    try desk.run("claim add Three")
    #expect(desk.entries.map(\.input) == ["claim add One", "search train", "claim add Three"])
    try desk.bench.close()
    let again = try SampleDesk(session: "$TMP/a.json", in: desk.folder)
    #expect(again.entries == desk.entries)
    #expect(again.state == desk.state)
  }

  @Test func `looking is possible on a full disk`() throws {
    let desk = try SampleDesk(session: "$TMP/a.json")
    try desk.run("claim add One")
    desk.files.isFull = true
    for line in ["claims", "show a1", "search train", "summary", "log", "export json"] {
      #expect(desk.refusal(of: line) == nil)
    }
  }
}
