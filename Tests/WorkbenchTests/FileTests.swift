import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

struct FileTests {
  @Test func `a session is the same after it is closed and opened`() throws {
    let desk = try SampleDesk(session: "$TMP/a.json")
    try desk.run(
      "claim add One", "attach a6.6.1 --note \"n\"", "confirm --why w", "search train", "set title T", "undo")
    try desk.bench.close()
    let again = try SampleDesk(session: "$TMP/a.json", in: desk.folder)
    #expect(again.state == desk.state)
    #expect(again.entries == desk.entries)
    #expect(!Files.exists(desk.folder.place("a.json.journal")) || again.bench.desk.unsaved == 0)
  }

  @Test func `saving twice gives the same bytes`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add One", "attach a6.6.1", "save $TMP/a.json")
    let first = desk.folder.text("a.json")
    try desk.run("save", "save $TMP/b.json")
    #expect(desk.folder.text("a.json") == first)
    #expect(desk.folder.text("b.json") == first)
  }

  @Test func `a session without a file is not left for another`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add One")
    let refusal = try #require(desk.refusal(of: "open $TMP/a.json"))
    #expect(refusal.problem.contains("would lose 1 entry"))
    #expect(desk.state.claims.count == 1)
    try desk.run("save $TMP/one.json", "open $TMP/a.json", "open $TMP/one.json")
    #expect(desk.state.claims.count == 1)
  }

  @Test func `a file that cannot be opened leaves the session at hand as it was`() throws {
    let desk = try SampleDesk(session: "$TMP/a.json")
    try desk.run("claim add One")
    try desk.folder.write("{\"assay\": 99}", to: "newer.json")
    try desk.folder.write("no session", to: "notes.txt")
    for name in ["newer.json", "notes.txt", "nowhere/x.json"] {
      #expect(desk.refusal(of: "open $TMP/\(name)") != nil)
      #expect(desk.bench.desk.sessionPath == "$TMP/a.json")
    }
    #expect(desk.folder.text("newer.json") == "{\"assay\": 99}")
    #expect(desk.folder.text("notes.txt") == "no session")
    try desk.run("claim add Two")
    #expect(desk.state.claims.count == 2)
    #expect(
      Set(Files.names(in: desk.folder.path)).isSubset(of: ["a.json", "a.json.journal", "newer.json", "notes.txt"]))
  }

  @Test func `a session that another program has open is not opened twice`() throws {
    let desk = try SampleDesk(session: "$TMP/a.json")
    try desk.run("claim add One")
    let other = try SampleDesk(session: "$TMP/b.json", in: desk.folder)
    let refusal = try #require(other.refusal(of: "open $TMP/a.json"))
    #expect(refusal.problem.contains("has the session open"), "\(refusal)")
    try desk.bench.close()
    #expect(other.refusal(of: "open $TMP/a.json") == nil)
  }
}
