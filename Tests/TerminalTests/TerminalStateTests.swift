import PseudoTerminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct TerminalStateTests {
  @Test(arguments: [SIGTERM, SIGHUP])
  func `a request to terminate restores the terminal and ends the session`(signal: Int32) throws {
    let shell = try PseudoTerminal(running: BuiltProduct.path(of: "line-editor-demo"))
    try shell.expect("assay> ")
    #expect(shell.modes != shell.initialModes)
    try shell.send("half a li")
    try shell.expect("half a li")
    shell.signal(signal)
    #expect(try shell.wait() == .exited(128 + signal))
    #expect(shell.modes == shell.initialModes)
    #expect(shell.isPasteBracketed == false)
  }

  @Test func `a crash while a line is edited restores the terminal`() throws {
    let shell = try PseudoTerminal(running: BuiltProduct.path(of: "line-editor-demo"))
    try shell.expect("assay> ")
    shell.signal(SIGABRT)
    #expect(try shell.wait() == .killed(SIGABRT))
    #expect(shell.modes == shell.initialModes)
    #expect(shell.isPasteBracketed == false)
  }

  @Test func `a terminal that goes away ends the session`() throws {
    let shell = try demo()
    shell.hangUp()
    #expect(try shell.wait() == .exited(128 + SIGHUP))
  }

  @Test func `while a command runs the terminal is as it was`() throws {
    let shell = try PseudoTerminal(running: BuiltProduct.path(of: "line-editor-demo"))
    try shell.expect("assay> ")
    #expect(shell.isPasteBracketed)
    try shell.send("wait" + Type.enter)
    try shell.expect("[working]")
    #expect(shell.modes == shell.initialModes)
    #expect(shell.isPasteBracketed == false)
  }

  @Test func `Ctrl-Z gives the shell its terminal back, and fg the line`() throws {
    let shell = try PseudoTerminal(running: "/bin/sh", arguments: ["-i"], environment: ["PS1": "sh> "])
    try shell.expect("sh> ")
    try shell.send(BuiltProduct.path(of: "line-editor-demo") + Type.enter)
    try shell.expect("assay> ")
    try shell.send("half")
    try shell.expect("half")
    try shell.send(Type.control("z"))
    try shell.expect("sh> ")
    #expect(shell.isPasteBracketed == false)
    try shell.send("fg" + Type.enter)
    try shell.expect("assay> half")
    #expect(shell.isPasteBracketed)
    try shell.send(" done" + Type.enter)
    try shell.expect("[half done]")
  }

  @Test func `Ctrl-Z where no shell could wake the program does nothing`() throws {
    let shell = try demo()
    try shell.send("half")
    try shell.expect("half")
    try shell.send(Type.control("z"))
    try shell.expect("assay> half")
    try shell.send(" done" + Type.enter)
    try shell.expect("[half done]")
  }

  @Test func `a new width draws the line again where it began`() throws {
    let shell = try demo()
    let text = String(repeating: "word ", count: 12)
    try shell.send(text)
    try shell.expect(text)
    let drawn = shell.rawOutput.count
    shell.resize(columns: 30, rows: 24)
    try shell.expect("assay> ")
    try shell.send("end" + Type.enter)
    try shell.expect("[\(text)end]")
    // 7 columns of prompt and 60 of text end in the third row of 30 columns.
    let after = String(decoding: shell.rawOutput[drawn...], as: UTF8.self)
    #expect(after.hasPrefix("\r\u{1B}[2A\u{1B}[J"))
  }

  @Test func `a window of eight columns is enough`() throws {
    let shell = try demo(columns: 8, rows: 3)
    try shell.send("search train" + Type.enter)
    try shell.expect("[search train]")
  }

  @Test func `a pager that leaves the terminal in disorder is cleaned up after`() throws {
    let shell = try demo(["ASSAY_PAGER": "stty -echo -icanon; head -n 3; exit 0", "PAGER": "false"])
    try shell.send("page" + Type.enter)
    try shell.expect("row 3")
    try shell.expect("assay> ")
    try shell.send("wait" + Type.enter)
    try shell.expect("[working]")
    #expect(shell.modes.isCooked)
  }

  @Test func `a missing pager falls back to printing`() throws {
    let shell = try demo(["PAGER": "no-such-pager-here"])
    try shell.send("page" + Type.enter)
    try shell.expect("row 100")
    try shell.expect("assay> ")
  }

  @Test func `text that fits the window needs no pager`() throws {
    let shell = try demo(["ASSAY_PAGER": "echo paged"], rows: 102)
    try shell.send("page" + Type.enter)
    try shell.expect("row 100")
    try shell.expect("assay> ")
    #expect(!shell.output.contains("paged"))
  }

  @Test func `Ctrl-C in a pager does not end the session`() throws {
    let shell = try demo(["ASSAY_PAGER": "trap 'echo [caught]; exit 0' INT; echo [paging]; while :; do sleep 1; done"])
    try shell.send("page" + Type.enter)
    try shell.expect("[paging]")
    try shell.send(Type.control("c"))
    try shell.expect("[caught]")
    try shell.expect("assay> ")
    #expect(!shell.output.contains("[interrupted]"))
  }
}

extension PseudoTerminal {
  /// Whether the program has asked the terminal, last of all, to bracket what is pasted.
  var isPasteBracketed: Bool {
    let text = String(decoding: rawOutput, as: UTF8.self)
    let (on, off) = (text.ranges(of: "\u{1B}[?2004h"), text.ranges(of: "\u{1B}[?2004l"))
    guard let lastOn = on.last else { return false }
    return off.last.map { $0.lowerBound < lastOn.lowerBound } ?? true
  }
}
