import AssayJSON
import SampleDesk
import Testing

/// `assay diff` from outside.
struct DiffTests {
  private func desk() throws -> ShellDesk {
    let desk = try ShellDesk()
    let base = try desk.run(
      "--session", "a.json", "-c", "claim add \"Kim came by train\"", "-c", "attach a6.6.1", "-c", "confirm --why seen")
    #expect(base.status == 0, "\(base.messages)")
    #expect(try desk.run("--session", "a.json", "-c", "save b.json").status == 0)
    return desk
  }

  @Test func `a copy says the same`() throws {
    let desk = try desk()
    let run = try desk.call("diff", "a.json", "b.json")
    #expect(run.status == 0, "\(run.output)\(run.messages)")
    #expect(run.output == "the sessions say the same (1 claim)\n")
    #expect(try JSONReader.value(of: desk.call("diff", "a.json", "b.json", "--json").output)["same"] == true)
  }

  @Test func `what differs is shown, and counted, and decides the exit status`() throws {
    let desk = try desk()
    let edit = try desk.run(
      "--session", "b.json", "-c", "detach e1", "-c", "attach a13 \"five drones\" --refutes", "-c", "deny --why \"no\"",
      "-c", "claim add \"Kim left by air\"")
    #expect(edit.status == 0, "\(edit.messages)")
    let run = try desk.call("diff", "a.json", "b.json")
    #expect(run.status == 1)
    for part in [
      "- a.json  + b.json", "c1     ✓ confirmed → ✗ denied: Kim came by train", "why: seen → no", "- e1 + supports",
      "+ e2 - refutes “five drones”", "c2     + · open: Kim left by air", "1 claim differs, 1 is only in b.json",
    ] { #expect(run.output.contains(part), "\(part)\n\(run.output)") }
    let json = try JSONReader.value(of: desk.call("diff", "b.json", "a.json", "--json").output)
    #expect(json["command"] == "diff" && json["same"] == false)
    #expect(json["claims"]?.array?.map { $0["kind"]?.string } == ["changed", "removed"])
    #expect(json["claims"]?.array?[0]["differs"]?.array?.map(\.string) == ["verdict", "rationale", "evidence"])
    #expect(json["claims"]?.array?[0]["before"]?["verdict"] == "denied")
    #expect(json["counts"]?["removed"]?.integer == 1)
  }

  @Test func `a session that cannot be read has exit status 3`() throws {
    let desk = try desk()
    #expect(try desk.call("diff", "a.json", "nowhere.json").status == 3)
    let text = try #require(desk.folder.text("b.json"))
    try desk.folder.write(text.replacing("seen", with: "heard"), to: "b.json")
    let changed = try desk.call("diff", "a.json", "b.json")
    #expect(changed.status == 3 && changed.output == "", "\(changed.status)")
    #expect(try desk.call("diff", "a.json").status == 64)
    #expect(try desk.call("help", "diff").output.contains("1 when they differ"))
  }
}
