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

/// A command that takes long, and a person who has waited enough.
struct InterruptionTests {
  private let controlC = "\u{3}"
  private let controlZ = "\u{1A}"
  private let desk: ShellDesk

  init() throws { desk = try ShellDesk() }

  /// A shell over a corpus whose first search takes seconds.
  private func shell() throws -> PseudoTerminal {
    let sentence = "The train left the border station before dawn and the delegation followed it by road. "
    try desk.folder.makeFolder("Large")
    for number in 1...160 {
      try desk.folder.write(
        "Report \(number)\n\n" + String(repeating: sentence, count: 400), to: "Large/report-\(number).txt")
    }
    let shell = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ["--corpus", "Large"], environment: desk.environment,
      directory: desk.folder.path, columns: 100)
    try shell.expect("assay> ")
    return shell
  }

  @Test func `Ctrl-C in mid-search returns at once, and the session is whole`() throws {
    let shell = try shell()
    try shell.send("claim add \"Kim came by train\"\r")
    try shell.expect("c1 ·1> ")
    try shell.send("search delegation\r")
    // It takes longer than half a second: the terminal says how far it is.
    try shell.expect("of 160 articles read")
    try shell.expect("; Ctrl-C stops")
    try shell.send(controlC)
    try shell.expect("the search was stopped")
    try shell.expect("c1 ·1> ")
    // What was said of the progress is gone again.
    #expect(String(decoding: shell.rawOutput, as: UTF8.self).contains("\r\u{1B}[Kthe search was stopped"))
    try shell.send("attach a1.1 --to c1\r")
    try shell.expect("e1  c1 + supports")
    try shell.expect("c1 ·1> ")
    try shell.send("quit\r")
    #expect(try shell.wait() == .exited(0))
    let name = try #require(desk.sessions.first { $0.hasSuffix(".json") })
    #expect(try desk.call("replay", "Sessions/\(name)", "--verify").status == 0)
  }

  @Test func `a request to terminate in mid-search ends the session in order`() throws {
    let shell = try shell()
    try shell.send("claim add \"Kim came by train\"\r")
    try shell.expect("c1 ·1> ")
    try shell.send("search delegation\r")
    try shell.expect("articles read")
    shell.signal(SIGTERM)
    _ = try shell.wait()
    #expect(shell.modes.isCooked)
    let name = try #require(desk.sessions.first { $0.hasSuffix(".json") })
    #expect(try desk.call("replay", "Sessions/\(name)", "--verify").status == 0)
  }

  @Test func `a pipe is told nothing of the progress`() throws {
    _ = try shell()
    let run = try Run(["--corpus", "Large", "-c", "search delegation"], on: desk)
    #expect(run.status == 0)
    #expect(run.messages == "")
  }
}
