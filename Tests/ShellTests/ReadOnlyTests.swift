import PseudoTerminal
import SampleDesk
import Testing

/// A second program on a session that another has open.
struct ReadOnlyTests {
  /// A desk whose `a.json` is open in a shell, with a verdict and its evidence.
  private func open() throws -> (desk: ShellDesk, writer: PseudoTerminal) {
    let desk = try ShellDesk()
    let made = try desk.run(
      "--session", "a.json", "-c", "claim add \"Kim came by train\"", "-c", "attach a6.6.1", "-c", "confirm")
    #expect(made.status == 0, "\(made.messages)")
    let writer = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus + ["--session", "a.json"],
      environment: desk.environment, directory: desk.folder.path, columns: 100)
    try writer.expect("a c1 ✓1> ")
    return (desk, writer)
  }

  @Test func `the refusal names the holder and the way to look`() throws {
    let (desk, writer) = try open()
    let refused = try desk.run("--session", "a.json", "-c", "claims")
    #expect(refused.status == 3)
    #expect(refused.messages.contains("another program has the session open (process \(writer.processID), mara, since"))
    #expect(refused.messages.contains("--read-only"))
  }

  @Test func `looking works, and nothing is made or written`() throws {
    let (desk, writer) = try open()
    let before = Files.names(in: desk.folder.path)
    let looked = try desk.run(
      "--session", "a.json", "--read-only", "-c", "claims", "-c", "show c1", "-c", "search train", "-c", "check",
      "-c", "export markdown", "-c", "log", "-c", "locker verify")
    #expect(looked.status == 0, "\(looked.messages)")
    #expect(looked.output.contains("Kim came by train") && looked.output.contains("# Verdict summary"))
    for line in ["claim add Two", "deny", "undo", "save", "locker prune", "attach a6.6.2"] {
      let refused = try desk.run("--session", "a.json", "--read-only", "-c", line)
      #expect(refused.status == 1, "\(line)")
      #expect(refused.messages.contains("the session is open read-only"), "\(line): \(refused.messages)")
    }
    #expect(try desk.call("replay", "a.json").status == 0)
    #expect(Files.names(in: desk.folder.path) == before)
    try writer.send("claim add Three\r")
    try writer.expect("c2 added")
  }

  @Test func `what is looked at goes on in a file of its own, with its cited articles`() throws {
    let (desk, writer) = try open()
    let run = try desk.run(
      "--session", "a.json", "--read-only", "-c", "search train", "-c", "save b.json", "-c", "deny", "-c", "log",
      "-c", "locker verify")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("5 entries"), "\(run.output)")
    #expect(try desk.call("replay", "b.json", "--verify").output.contains("5 entries, 1 claim: 1 denied"))
    #expect(try desk.call("replay", "a.json", "--verify").output.contains("3 entries, 1 claim: 1 confirmed"))
    try writer.send("\u{4}")
    #expect(try writer.wait() == .exited(0))
    #expect(Files.names(in: desk.folder.path).contains("b.locker"))
  }

  @Test func `the prompt says so, until the session is opened for good`() throws {
    let (desk, writer) = try open()
    let reader = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus + ["--session", "a.json", "--read-only"],
      environment: desk.environment, directory: desk.folder.path, columns: 100)
    try reader.expect("nothing is recorded")
    try reader.expect("a read-only c1 ✓1> ")
    try reader.send("deny\r")
    try reader.expect("the session is open read-only")
    try reader.expect("save OTHER.json")
    try reader.expect("a read-only c1 ✓1> ")
    try reader.send("open a.json\r")
    try reader.expect("another program has the session open")
    try reader.expect("> ")
    try writer.send("\u{4}")
    #expect(try writer.wait() == .exited(0))
    try reader.send("open a.json\r")
    try reader.expect("a c1 ✓1> ")
    try reader.send("deny\r")
    try reader.expect("c1 ✗ denied")
  }

  @Test func `there must be a session to look at`() throws {
    let desk = try ShellDesk()
    #expect(try desk.run("--read-only", "-c", "claims").status == 64)
    let missing = try desk.run("--session", "nowhere.json", "--read-only", "-c", "claims")
    #expect(missing.status == 3)
    #expect(Files.names(in: desk.folder.path).filter { $0.hasPrefix("nowhere") }.isEmpty)
  }
}
