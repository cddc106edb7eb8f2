import PseudoTerminal
import Testing

@testable import AssayTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct PlainInputTests {
  private func lines(_ bytes: [UInt8]) throws -> [LineInput] {
    let folder = TemporaryFolder()
    let source = try PipedLines(path: folder.write(bytes, to: "script"))
    var inputs: [LineInput] = []
    while let input = Optional(source.nextLine(prompt: "")), input != .end { inputs.append(input) }
    #expect(source.lineNumber == inputs.count)
    return inputs
  }

  @Test func `both kinds of line ends are taken off, and a last line without one counts`() throws {
    #expect(try lines(Array("a\r\n\nb\nc".utf8)) == [.line("a"), .line(""), .line("b"), .line("c")])
    #expect(try lines([]) == [])
    #expect(try lines(Array("\n".utf8)) == [.line("")])
  }

  @Test func `a byte order mark is no part of the first line`() throws {
    #expect(try lines([0xEF, 0xBB, 0xBF] + Array("a\n\u{FEFF}b".utf8)) == [.line("a"), .line("\u{FEFF}b")])
  }

  @Test func `bytes that are not UTF-8 are reported by line and byte, and the next line is read`() throws {
    let inputs = try lines(Array("ok\nna".utf8) + [0xEF] + Array("ve\nafter\n".utf8))
    #expect(inputs.count == 3 && inputs.first == .line("ok") && inputs.last == .line("after"))
    guard case .unreadable(let why) = inputs[1] else {
      Issue.record("the line was taken")
      return
    }
    #expect(why.hasPrefix("line 2 is not UTF-8: its byte 3 is 0xEF."))
  }

  @Test func `a line may be longer than any buffer`() throws {
    let long = String(repeating: "поезд ", count: 40_000)
    #expect(try lines(Array((long + "\n" + long).utf8)) == [.line(long), .line(long)])
  }

  @Test func `a script that is not there is named with the reason`() {
    #expect(throws: FileFailure.self) { try PipedLines(path: "/nonexistent/script") }
    do throws(FileFailure) { _ = try PipedLines(path: "/nonexistent/script") } catch {
      #expect(error.description == "/nonexistent/script: cannot open it: No such file or directory")
    }
  }

  @Test func `a pipe shows no prompt and ends by itself`() throws {
    let command = "printf 'one\\ntwo' | \(BuiltProduct.path(of: "line-editor-demo"))"
    let shell = try PseudoTerminal(running: "/bin/sh", arguments: ["-c", command])
    #expect(try shell.wait() == .exited(0))
    #expect(shell.output == "[one]\r\n[two]\r\n[end after 2]\r\n")
    let hasEscapes = shell.rawOutput.contains(0x1B)
    #expect(!hasEscapes)
  }

  @Test(arguments: ["dumb", ""])
  func `a terminal that cannot move its cursor gets plain lines`(name: String) throws {
    let shell = try demo(["TERM": name])
    try shell.send("one" + Type.enter)
    try shell.expect("[one]")
    try shell.expect("assay> ")
    try shell.send("half")
    try shell.expect("half")
    try shell.send(Type.control("c"))
    try shell.expect("[interrupted]")
    try shell.expect("assay> ")
    try shell.send(Type.control("d"))
    try shell.expect("[end after 1]")
    #expect(try shell.wait() == .exited(0))
    let hasEscapes = shell.rawOutput.contains(0x1B)
    #expect(!hasEscapes)
  }

  @Test func `editing switched off in editrc gives plain lines`() throws {
    let folder = TemporaryFolder()
    folder.write("edit off\n".utf8, to: ".editrc")
    let shell = try demo(["HOME": folder.path])
    #expect(shell.modes.isCooked)
    try shell.send("one" + Type.enter)
    try shell.expect("[one]")
  }

  @Test func `a termination while a plain line is typed ends the session`() throws {
    let shell = try demo(["TERM": "dumb"])
    shell.signal(SIGTERM)
    try shell.expect("[end after 0]")
    #expect(try shell.wait() == .exited(128 + SIGTERM))
  }
}
