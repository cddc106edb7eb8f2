import PseudoTerminal
import Testing

struct LineEditorTests {
  @Test func `a typed line comes back`() throws {
    let shell = try demo()
    try shell.send("search train" + Type.enter)
    try shell.expect("[search train]")
    try shell.expect("assay> ")
  }

  @Test(arguments: ["поезд идёт", "기차가 간다", "列車", "🚂👩‍🚀", "é«»ÿ\u{A0}x", "e\u{301}"])
  func `text in any script survives`(text: String) throws {
    let shell = try demo()
    try shell.send(text + Type.enter)
    try shell.expect("[\(text)]")
  }

  @Test func `text survives where the locale is not UTF-8`() throws {
    let shell = try demo(["LANG": "C"])
    try shell.send("поезд" + Type.enter)
    try shell.expect("[поезд]")
  }

  @Test func `a key that is no text is not typed`() throws {
    let shell = try demo()
    // F5, Insert, Page Up, the terminal's own focus report.
    try shell.send("a\u{1B}[15~\u{1B}[2~\u{1B}[5~\u{1B}[Ib" + Type.enter)
    try shell.expect("[ab]")
  }

  @Test func `the usual keys move about the line`() throws {
    let shell = try demo()
    let (left, home, end, delete) = ("\u{1B}[D", "\u{1B}[H", "\u{1B}OF", "\u{1B}[3~")
    try shell.send("bXc" + left + left + delete + home + "a" + end + "d" + Type.enter)
    try shell.expect("[abcd]")
    try shell.expect("assay> ")
    try shell.send("one two" + "\u{1B}[1;5D" + "\u{1B}b" + "zero " + "\u{1B}[1;5C" + "s" + Type.enter)
    try shell.expect("[zero ones two]")
  }

  @Test func `bytes that are not UTF-8 are reported and the line is dropped`() throws {
    let shell = try demo()
    try shell.send(bytes: Array("caf".utf8) + [0xE9, 0x0D])
    try shell.expect("[unreadable: what was typed is not all UTF-8")
    try shell.expect("assay> ")
    try shell.send(bytes: Array("caf".utf8) + [0xE9, 0x7F, 0x0D])
    try shell.expect("[caf]")
  }

  @Test func `Ctrl-C drops the line and the prompt returns`() throws {
    let shell = try demo()
    try shell.send("mark c1 conf" + Type.control("a") + "x")
    try shell.expect("x")
    try shell.send(Type.control("c"))
    try shell.expect("^C")
    // Written behind the line, not over it: 7 columns of prompt, 13 of text.
    #expect(String(decoding: shell.rawOutput, as: UTF8.self).contains("\u{1B}[21G^C"))
    try shell.expect("[interrupted]")
    try shell.expect("assay> ")
    try shell.send("ok" + Type.enter)
    try shell.expect("[ok]")
  }

  @Test func `Ctrl-C while a command runs reaches the command and not the next prompt`() throws {
    let shell = try demo()
    try shell.send("wait" + Type.enter)
    try shell.expect("[working]")
    try shell.send(Type.control("c"))
    try shell.expect("[stopped]")
    try shell.expect("assay> ")
    try shell.send("ok" + Type.enter)
    try shell.expect("[ok]")
    #expect(!shell.output.contains("[interrupted]"))
  }

  @Test func `Ctrl-D ends the session and leaves the terminal as it was`() throws {
    let shell = try demo()
    try shell.send("one" + Type.enter)
    try shell.expect("assay> ")
    try shell.send(Type.control("d"))
    try shell.expect("[end after 1]")
    #expect(try shell.wait() == .exited(0))
    #expect(shell.modes.isCooked)
  }

  @Test func `a Ctrl-D straight after the prompt is never lost`() throws {
    for _ in 1...10 {
      let shell = try demo()
      try shell.send(Type.control("d"))
      #expect(try shell.wait() == .exited(0))
    }
  }

  @Test func `what is typed while a command runs waits for the prompt`() throws {
    let shell = try demo()
    try shell.send("wait" + Type.enter)
    try shell.expect("[working]")
    try shell.send("later" + Type.enter + Type.control("d"))
    try shell.expect("later")
    shell.signal(2)
    try shell.expect("[later]")
    try shell.expect("[end after 2]")
    #expect(try shell.wait() == .exited(0))
  }

  @Test func `a pasted paragraph is one line`() throws {
    let shell = try demo()
    try shell.paste("Officials said\r  that the train\r\nhad left.\r")
    try shell.expect("had left.")
    try shell.send(Type.enter)
    try shell.expect("[Officials said that the train had left.]")
  }

  @Test func `a paste cannot smuggle keys in`() throws {
    let shell = try demo()
    try shell.paste("a\u{12}b\u{1B}[31mc\u{04}\td")
    try shell.send(Type.enter)
    try shell.expect("[ab[31mc d]")
  }

  @Test(arguments: [true, false])
  func `a line of 100,000 characters arrives whole`(isPasted: Bool) throws {
    let shell = try demo()
    let line = "ab" + String(repeating: "quick brown ", count: 8333) + "yz"
    if isPasted { try shell.paste(line) } else { try shell.send(line) }
    try shell.send(Type.enter)
    let sum = line.utf8.reduce(0) { $0 &* 31 &+ Int($1) }
    try shell.expect("[100000 bytes, abqu…n yz, \(sum)]")
    // Recalled, it is whole too.
    try shell.expect("assay> ")
    try shell.send("draft" + Type.control("a") + Type.up + Type.down + Type.up + Type.enter)
    try shell.expect("[100000 bytes, abqu…n yz, \(sum)]")
  }

  @Test func `vi keys work where editrc asks for them`() throws {
    let folder = TemporaryFolder()
    folder.write("bind -v\n".utf8, to: ".editrc")
    let shell = try demo(["HOME": folder.path])
    try shell.send("hello world" + Type.escape + "0dw" + Type.enter)
    try shell.expect("[world]")
    try shell.expect("assay> ")
    try shell.send("x" + Type.escape + "kk" + "j" + "A!" + Type.enter)
    try shell.expect("[x!]")
    try shell.expect("assay> ")
    // The arrows work while inserting, and a paste does too.
    try shell.send(Type.up + Type.up + "?" + Type.enter)
    try shell.expect("[world?]")
    try shell.expect("assay> ")
    try shell.paste("one\rtwo")
    try shell.send(Type.enter)
    try shell.expect("[one two]")
  }

  @Test func `editrc may bind keys, sequences too`() throws {
    let folder = TemporaryFolder()
    folder.write("bind ^I rl_complete\nbind -s \"\\e[15~\" five\nbind -s ^T tee\n".utf8, to: ".editrc")
    let shell = try demo(["HOME": folder.path])
    try shell.send("\u{1B}[15~ " + Type.control("t") + Type.enter)
    try shell.expect("[five tee]")
  }
}
