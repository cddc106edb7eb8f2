import AssayCommands
import AssayExports
import AssayModel
import AssayWorkbench
import SampleDesk
import Testing

/// What a format has no place for is told, and never inside the document.
struct OmissionTests {
  private func desk() throws -> SampleDesk {
    let desk = try SampleDesk()
    try desk.run(
      "set publisher P", "set url https://example.org/x", "claim add One", "attach a12.4", "confirm", "claim add Two",
      "attach a13 \"five drones\"", "link c2 contradicts c1", "claim add Three", "link c1 repeats c3")
    return desk
  }

  @Test(arguments: [
    ("claimreview", ["2 claims left out: not judged (with 1 piece of evidence and 1 link)"]),
    (
      "webannotation",
      [
        "1 claim left out: no words of an article are attached to it",
        "1 link left out: the other claim is not in the file",
      ]
    ), ("csv", []), ("json", []), ("html", []), ("markdown", []), ("text", []),
  ])
  func `an export says what it leaves out`(name: String, omissions: [String]) throws {
    let desk = try desk()
    let shown = desk.show("export \(name) out")
    #expect(shown.split(separator: "\n").map { String($0) } == ["wrote out"] + omissions)
    // Printed, the document stands alone: what is left out is told beside it.
    let answer = try #require(desk.answers(to: "export \(name) -").first).answer
    #expect(answer.notices == omissions.map { "\($0)." })
    #expect(desk.show("export \(name) -") == desk.folder.text("out")?.replacing("\r\n", with: "\n"))
  }

  @Test func `an export that leaves nothing out says nothing of it`() throws {
    let desk = try SampleDesk()
    try desk.run("set publisher P", "set url https://example.org/x", "claim add One", "attach a12.4", "confirm")
    for name in ["claimreview", "webannotation"] {
      #expect(desk.show("export \(name) \(name).json") == "wrote \(name).json\n")
    }
  }
}
