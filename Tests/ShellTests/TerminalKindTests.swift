import PseudoTerminal
import SampleDesk
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The real program at terminals of every kind, and as it leaves them.
struct TerminalKindTests {
  private let controlD = "\u{4}"
  private let desk: ShellDesk

  init() throws { desk = try ShellDesk() }

  private func shell(_ environment: [String: String] = [:], columns: Int = 80) throws -> PseudoTerminal {
    let shell = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus,
      environment: desk.environment.merging(["PAGER": "none"]) { $1 }.merging(environment) { $1 },
      directory: desk.folder.path, columns: columns)
    try shell.expect("assay> ")
    return shell
  }

  /// A day's work in short, at whatever terminal.
  private func work(at shell: PseudoTerminal, mark: String = "✓") throws {
    try shell.send("claim add \"Kim came by train\"\r")
    try shell.expect("c1 added, in focus: Kim came by train")
    try shell.expect("> ")
    try shell.send("attach a6.6.1\r")
    try shell.expect("e1  c1 + supports")
    try shell.expect("> ")
    try shell.send("confirm\r")
    try shell.expect("c1 \(mark) confirmed on +1")
    try shell.expect("> ")
    try shell.send(controlD)
    #expect(try shell.wait() == .exited(0))
    #expect(shell.modes.isCooked)
    #expect(desk.sessions.contains { $0.hasSuffix(".json") })
  }

  @Test(arguments: ["dumb", "", "unknown"])
  func `a terminal that cannot move its cursor is sent no escape sequence`(kind: String) throws {
    let shell = try shell(["TERM": kind])
    try work(at: shell)
    #expect(!shell.rawOutput.contains(0x1B))
  }

  @Test func `a kind of terminal that nobody has heard of still takes lines`() throws {
    try work(at: try shell(["TERM": "no-such-terminal"]))
  }

  @Test func `forty columns are enough`() throws {
    try work(at: try shell(columns: 40))
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1"])
  func `where the locale knows no Unicode only ASCII is shown`(locale: String) throws {
    let shell = try shell(["LANG": locale])
    try work(at: shell, mark: "v")
    #expect(shell.rawOutput.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["NO_COLOR=1", "CLICOLOR=0"])
  func `colours can be forbidden`(setting: String) throws {
    let parts = setting.split(separator: "=").map(String.init)
    let shell = try shell([parts[0]: parts[1]])
    try shell.send("claim add One\r")
    try shell.expect("> ")
    try shell.send("confirm\r")
    try shell.expect("c1 ✓ confirmed")
    try shell.expect("> ")
    let sequences = String(decoding: shell.rawOutput, as: UTF8.self).matches(of: /\x{1B}\[[0-9;]*m/)
    #expect(sequences.isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a request to terminate leaves the terminal as it was and the session whole`(signal: Int32) throws {
    let shell = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus, environment: desk.environment,
      directory: desk.folder.path)
    try shell.expect("assay> ")
    try shell.send("claim add One\r")
    try shell.expect("c1 ·1> ")
    try shell.send("claim add Half")
    try shell.expect("Half")
    shell.signal(signal)
    _ = try shell.wait()
    #expect(shell.modes == shell.initialModes)
    #expect(String(decoding: shell.rawOutput, as: UTF8.self).ranges(of: "\u{1B}[?2004l").last != nil)
    let name = try #require(desk.sessions.first { $0.hasSuffix(".json") })
    #expect(try desk.call("replay", "Sessions/\(name)", "--verify").status == 0)
  }

  @Test func `where editrc wants no editing, Ctrl-C drops the line all the same`() throws {
    let desk = try ShellDesk()
    try desk.folder.write("edit off\n", to: ".editrc")
    let shell = try desk.shell()
    try shell.send("claim add Nothing\u{3}")
    try shell.expect("assay> ")
    try shell.send("claim add One\r")
    try shell.expect("c1 added, in focus: One")
    try desk.leave(shell)
  }

  @Test func `vi keys work where editrc asks for them`() throws {
    try desk.folder.write("bind -v\n", to: ".editrc")
    let shell = try shell()
    try shell.send("xclaim add Two\u{1B}0x$rne" + "\u{1B}A three\r")
    try shell.expect("c1 added, in focus: Tw")
    try shell.expect("c1 ·1> ")
  }

  @Test(arguments: [true, false])
  func `a line of 100,000 characters arrives whole, and is refused in words`(isPasted: Bool) throws {
    let shell = try shell()
    let text = String(repeating: "quick brown ", count: 8333)
    let line = "claim add \"\(text)end\""
    if isPasted { try shell.paste(line) } else { try shell.send(line) }
    try shell.send("\r")
    // Not a character of it is missing, and the shell goes on.
    try shell.expect("the claim's text has 99999 scalars")
    try shell.expect("assay> ")
    try shell.send("claim add \"\(text.prefix(3996))end\"\r")
    try shell.expect("c1 added")
    try shell.expect("c1 ·1> ")
    try shell.send(controlD)
    #expect(try shell.wait() == .exited(0))
    let name = try #require(desk.sessions.first { $0.hasSuffix(".json") })
    #expect(desk.folder.text("Sessions/\(name)")?.contains("\(text.prefix(3996))end") == true)
  }
}
