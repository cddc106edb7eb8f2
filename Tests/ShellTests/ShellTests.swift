import AssayJSON
import PseudoTerminal
import SampleDesk
import Testing

/// The shell as a person sees it, at a terminal.
struct ShellTests {
  private let controlC = "\u{3}"
  private let controlD = "\u{4}"

  @Test func `a day's work is kept in a dated draft`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("claim add \"Kim came by train\"\r")
    try shell.expect("c1 added, in focus: Kim came by train")
    try shell.expect(" c1 ·1> ")
    try shell.send("attach a6.6.1\r")
    try shell.expect("e1  c1 + supports")
    try shell.expect("> ")
    try shell.send("confirm\r")
    try shell.expect("c1 ✓ confirmed on +1")
    try shell.expect(" c1 ✓1> ")
    try shell.send(controlD)
    #expect(try shell.wait() == .exited(0))
    // The draft and, beside it, what it cites: nothing else, and no journal.
    let name = try #require(desk.sessions.first { $0.hasSuffix(".json") })
    #expect(name.hasPrefix("draft-"))
    #expect(desk.sessions == [name, name.dropLast(".json".count) + ".locker"])
    let session = try JSONReader.value(of: desk.folder.text("Sessions/\(name)") ?? "")
    #expect(
      session["entries"]?.array?.map { $0["input"]?.string }
        == ["claim add \"Kim came by train\"", "attach a6.6.1", "confirm"])
    #expect(session["entries"]?.array?.allSatisfy { $0["by"] == "mara" } == true)
  }

  @Test func `looking around leaves no file behind`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("articles\r")
    try shell.expect("15 articles")
    try shell.expect("assay> ")
    try shell.send("quit\r")
    #expect(try shell.wait() == .exited(0))
    #expect(desk.sessions.isEmpty)
  }

  @Test func `a draft is gone on with, and a second shell begins another`() throws {
    let desk = try ShellDesk()
    let first = try desk.shell()
    try first.send("claim add One\r")
    try first.expect("c1 ·1> ")
    let second = try desk.shell()
    try second.send("claim add Two\r")
    try second.expect("c1 added, in focus: Two")
    try second.send(controlD)
    #expect(try second.wait() == .exited(0))
    try first.send(controlD)
    #expect(try first.wait() == .exited(0))
    #expect(desk.sessions.count == 2)
    let again = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus, environment: desk.environment,
      directory: desk.folder.path, columns: 100)
    try again.expect("c1 ·1> ")
    try again.send("claims\r")
    try again.expect("One")
  }

  @Test func `the draft is made where there is no folder for sessions yet`() throws {
    let desk = try ShellDesk()
    let other = TemporaryFolder()
    let shell = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus + ["-C", other.path],
      environment: desk.environment, directory: desk.folder.path)
    try shell.expect("assay> ")
    try shell.send("claim add One\r")
    try shell.expect("c1 added")
    try shell.send(controlD)
    #expect(try shell.wait() == .exited(0))
    #expect(Files.names(in: other.place("Sessions")).count == 1)
  }

  @Test func `what was acknowledged survives the terminal that goes away`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("claim add One\r")
    try shell.expect("c1 ·1> ")
    shell.signal(9)
    _ = try shell.wait()
    let again = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus, environment: desk.environment,
      directory: desk.folder.path, columns: 100)
    try again.expect("c1 ·1> ")
  }

  @Test func `the tab key completes`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("art\t")
    try shell.expect("icles")
    try shell.send(controlC)
    try shell.expect("assay> ")
    try shell.send("cla\t")
    try shell.expect("im")
    try shell.send(" add One\r")
    try shell.expect("c1 added, in focus: One")
    try shell.expect("c1 ·1> ")
    try shell.send("mark c1 den\t\r")
    try shell.expect("c1 ✗ denied")
    withExtendedLifetime(desk) {}
  }

  @Test func `Ctrl-C drops the line and nothing else`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("claim add Never")
    try shell.expect("Never")
    try shell.send(controlC)
    try shell.expect("assay> ")
    try shell.send("claims\r")
    try shell.expect("no claims yet")
    withExtendedLifetime(desk) {}
  }

  @Test func `a refusal shows a caret under the wrong word, and the shell goes on`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("show a99\r")
    try shell.expect("  show a99\r\n       ^^^\r\n")
    try shell.expect("no article a99 (the last is a15). Type 'articles' to list them.")
    try shell.expect("assay> ")
    withExtendedLifetime(desk) {}
  }

  @Test func `colours are shown at a terminal, and not where NO_COLOR is set`() throws {
    func bytes(_ environment: [String: String]) throws -> String {
      let desk = try ShellDesk()
      defer { withExtendedLifetime(desk) {} }
      let shell = try desk.shell(environment)
      try shell.send("articles lang:ko\r")
      try shell.expect("1 article of 15")
      try shell.expect("assay> ")
      return String(decoding: shell.rawOutput, as: UTF8.self)
    }
    #expect(try bytes([:]).contains("\u{1B}[36ma11\u{1B}[0m"))
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let plain = try bytes(environment)
      #expect(plain.contains("a11  2023-09-15"))
      #expect(!plain.contains("\u{1B}[36m") && !plain.contains("\u{1B}[2m"), "\(environment)")
    }
  }

  @Test func `a draft that gets a name moves there`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("# a comment is passed over\rclaim add One\r")
    try shell.expect("c1 ·1> ")
    try shell.send("save Sessions/summit.json\r")
    try shell.expect("saved Sessions/summit.json (1 entry)")
    try shell.expect("summit c1 ·1> ")
    try shell.send("confirm\r")
    try shell.expect("summit c1 ✓1> ")
    try shell.send(controlD)
    #expect(try shell.wait() == .exited(0))
    #expect(desk.sessions == ["summit.json"])
    #expect(try desk.call("replay", "Sessions/summit.json", "--verify").status == 0)
  }

  @Test func `the greeting says what is on the desk`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    #expect(shell.output.contains("15 articles"))
    #expect(shell.output.contains("a new session"))
    withExtendedLifetime(desk) {}
  }
}
