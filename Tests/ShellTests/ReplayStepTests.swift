import AssayJSON
import PseudoTerminal
import SampleDesk
import Testing

/// A replay that waits for its reader.
struct ReplayStepTests {
  /// A finished session at `a.json`.
  private func desk() throws -> ShellDesk {
    let desk = try ShellDesk()
    let run = try desk.run(
      "--session", "a.json", "-c", "claim add \"Kim came by train\"", "-c", "attach a6.6.1", "-c", "confirm --why seen",
      "-c", "deny")
    #expect(run.status == 0, "\(run.messages)")
    return desk
  }

  private func terminal(_ desk: ShellDesk, _ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ["replay", "a.json", "--step"] + arguments,
      environment: desk.environment, directory: desk.folder.path, columns: 100)
  }

  @Test func `any key goes on, without Return, and is not echoed`() throws {
    let desk = try desk()
    let replay = try terminal(desk)
    try replay.expect("c1 now: · open, no evidence: Kim came by train")
    try replay.expect("any key goes on, q leaves")
    #expect(!replay.modes.isCooked)
    try replay.send("x")
    try replay.expect("c1 before: · open, no evidence: Kim came by train")
    try replay.expect("c1 now: · open on +1: Kim came by train")
    try replay.expect("in context: a6:")
    try replay.expect("any key goes on, q leaves")
    // An arrow is one key, not three.
    try replay.send("\u{1B}[B")
    try replay.expect("c1 now: ✓ confirmed on +1: Kim came by train (seen)")
    try replay.expect("any key goes on, q leaves")
    try replay.send(" ")
    try replay.expect("c1 before: ✓ confirmed on +1: Kim came by train (seen)")
    try replay.expect("4 entries; 1 claim: 1 denied")
    #expect(try replay.wait() == .exited(0))
    #expect(!replay.output.contains("x\r"))
    #expect(replay.modes.isCooked)
  }

  @Test(arguments: ["q", "\u{3}", "\u{4}"])
  func `q, Ctrl-C and Ctrl-D leave, and give the terminal back`(key: String) throws {
    let desk = try desk()
    let replay = try terminal(desk)
    try replay.expect("any key goes on, q leaves")
    try replay.send(key)
    try replay.expect("1 entry; 1 claim: 1 open")
    #expect(try replay.wait() == .exited(0))
    #expect(replay.modes.isCooked)
  }

  @Test func `it stops where --until says, and JSON has no hint in it`() throws {
    let desk = try desk()
    let replay = try terminal(desk, "--until", "2", "--json")
    try replay.expect("\"number\":1")
    try replay.send("x")
    try replay.expect("\"number\":2")
    try replay.expect("\"verified\":true")
    #expect(try replay.wait() == .exited(0))
    #expect(!replay.output.contains("any key"))
  }

  @Test func `in a pipe a line goes on, q and the end leave`() throws {
    let desk = try desk()
    let all = try desk.call("replay", "a.json", "--step", input: "\n\n\n\n\n")
    #expect(all.output.contains("4 entries; 1 claim: 1 denied"), "\(all.output)")
    for input in ["\n", "go on\n q \n\n\n"] {
      let two = try desk.call("replay", "a.json", "--step", input: input)
      #expect(two.status == 0)
      #expect(
        two.output.hasSuffix("2 entries; 1 claim: 1 open\n"), "what was not shown is not summed up: \(two.output)")
    }
    let json = try desk.call("replay", "a.json", "--json").lines.map { try JSONReader.value(of: $0) }
    #expect(json.count == 5)
    #expect(json[1]["before"]?.array?.count == 1 && json[0]["before"]?.array?.isEmpty == true)
    let cited = try #require(json[1]["cited"]?.array?.first)
    let (paragraph, quote) = (cited["paragraph"]?.string ?? "", cited["quote"]?.string ?? "-")
    #expect(paragraph.contains(quote))
  }

  @Test func `a pace goes from entry to entry by itself`() throws {
    let run = try desk().call("replay", "a.json", "--pace", "0")
    #expect(run.status == 0 && run.output.hasSuffix("4 entries; 1 claim: 1 denied\n"))
    #expect(try desk().call("replay", "a.json", "--pace", "-1").status == 64)
  }
}
