import AssayJSON
import PseudoTerminal
import SampleDesk
import Testing

/// The program as a script author meets it: pipes, files, exit statuses.
struct ScriptTests {
  private let script = """
    # A review in five lines.
    search armoured train
    claim add "Kim came by train"   # the first claim
    attach #2 --note "a hit, not # a comment"
    confirm
    check

    """

  @Test func `a pipe is a script, its answers plain`() throws {
    let desk = try ShellDesk()
    let run = try desk.run(input: script)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("c1 added, in focus: Kim came by train\n"))
    #expect(run.output.contains("(a hit, not # a comment)"))
    #expect(run.output.contains("c1 ✓ confirmed on +1: Kim came by train\nbehind it: "))
    #expect(run.output.hasSuffix("\nnothing is open; 'summary' shows all\n"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.messages == "")
    #expect(desk.sessions.isEmpty)
  }

  @Test func `a script may come from Windows`() throws {
    let run = try ShellDesk().run(input: "\u{FEFF}claim add One\r\nclaims\r\n")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("c1 added, in focus: One\n"))
  }

  @Test func `a script stops at a refusal and says where`() throws {
    let desk = try ShellDesk()
    try desk.folder.write("claim add One\n\nmark c7 denied\nclaim add Two\n", to: "review.assay")
    let run = try desk.run("-f", "review.assay")
    #expect(run.status == 1)
    #expect(
      run.messages == """
        review.assay:3: no claim c7 (the last is c1). Type 'claims' to list them.
          mark c7 denied
               ^^

        """)
    #expect(!run.output.contains("Two"))
    let piped = try desk.run(input: "claim add One\nmark c7 denied\n")
    #expect(piped.status == 1)
    #expect(piped.messages.hasPrefix("stdin:2: no claim c7"))
    let dashed = try desk.run("-f", "-", input: "claims\nfrobnicate\n")
    #expect(dashed.messages.hasPrefix("stdin:2: there is no command 'frobnicate'"))
  }

  @Test func `a script does not do what its reader did last`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("claims\r")
    try shell.expect("no claims yet")
    try desk.leave(shell)
    let run = try desk.run("-c", "again")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.messages.hasPrefix("-c: 'again' runs a line that was typed at a prompt"))
  }

  @Test func `with --keep-going it goes on and still says so at the end`() throws {
    let run = try ShellDesk().run("--keep-going", input: "mark c7 denied\nclaim add Two\nfoo\n")
    #expect(run.status == 1)
    #expect(run.output.contains("c1 added, in focus: Two"))
    #expect(
      run.messages.split(separator: "\n").map { $0.prefix(9) } == [
        "stdin:1: ", "  mark c7", "       ^^", "stdin:3: ", "  foo", "  ^^^",
      ])
  }

  @Test func `commands may be given on the command line, one after the other`() throws {
    let desk = try ShellDesk()
    let run = try desk.run("-c", "claim add One", "-c", "confirm", "-c", "claims")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("1 claim: 1 confirmed\n"))
    let refused = try desk.run("-c", "claim add One", "-c", "mark c2 denied", "-c", "claims")
    #expect(refused.status == 1)
    #expect(refused.messages.hasPrefix("-c 2: no claim c2"))
    #expect(!refused.output.contains("1 claim"))
  }

  @Test func `what was done before a refusal is kept`() throws {
    let desk = try ShellDesk()
    #expect(try desk.run("--session", "a.json", input: "claim add One\nsearch train\nfrobnicate\n").status == 1)
    let run = try desk.run("--session", "a.json", "-c", "log")
    #expect(run.output.hasSuffix("2 entries\n"), "\(run.output)\(run.messages)")
  }

  @Test func `the reviewer's opening lines are read, unless told otherwise`() throws {
    let desk = try ShellDesk()
    for name in [".config", ".config/assay"] { try desk.folder.makeFolder(name) }
    try desk.folder.write("# mine\nset publisher The Fact Desk\nfrobnicate\n", to: ".config/assay/rc")
    for _ in 1...2 {
      let run = try desk.run("--session", "a.json", "-c", "set publisher")
      #expect(run.status == 0)
      #expect(run.output == "publisher  The Fact Desk  Who publishes the verdicts.\n")
      #expect(run.messages.contains(".config/assay/rc:3: there is no command 'frobnicate'"))
      #expect(run.messages.hasSuffix("\n  frobnicate\n  ^^^^^^^^^^\n"))
      #expect(run.messages.split(separator: "\n").count == 3)
    }
    #expect(try desk.run("-X", "-c", "set publisher").output == "publisher  not set  Who publishes the verdicts.\n")
  }

  @Test func `quit ends a script early and well`() throws {
    let run = try ShellDesk().run(input: "claim add One\nquit\nfrobnicate\n")
    #expect(run.status == 0)
    #expect(run.messages == "")
  }

  @Test func `colours are as the call asks for them, in subcommands too`() throws {
    let desk = try ShellDesk()
    let escape = "\u{1B}["
    #expect(!(try desk.run("-c", "articles").output.contains(escape)))
    #expect(try desk.run("--color", "always", "-c", "articles", environment: ["NO_COLOR": "1"]).output.contains(escape))
    let forced = ["CLICOLOR_FORCE": "1"]
    #expect(!(try desk.run("--no-color", "-c", "articles", environment: forced).output.contains(escape)))
    #expect(!(try desk.run("--color=never", "-c", "articles", environment: forced).output.contains(escape)))
    let visit = SourceTree.path("Sessions/visit.json")
    #expect(try desk.call("replay", visit, "--until", "3", "--color", "always").output.contains(escape))
    let wrong = try desk.run("--color", "sometimes", "-c", "articles")
    #expect(wrong.status == 64 && wrong.messages.contains("'auto', 'always' or 'never'"))
  }

  @Test func `check decides the exit status`() throws {
    let desk = try ShellDesk()
    let run = try desk.run("-c", "claim add One", "-c", "check", "-c", "claims")
    #expect(run.status == 1)
    #expect(run.output.contains("open         c1 is still open\n"))
    #expect(run.output.hasSuffix("1 claim: 1 open\n"), "a finding is no refusal: the script goes on")
    #expect(try desk.run("-c", "check").status == 0)
  }

  @Test func `every JSON line is JSON, and messages go elsewhere`() throws {
    let run = try ShellDesk().run("--json", "--keep-going", input: script + "mark c9 denied\nfrobnicate\n")
    #expect(run.status == 1)
    let answers = try run.lines.map { try #require(try JSONReader.value(of: $0).object) }
    #expect(
      answers.map { $0["command"]?.string } == [
        "search", "claim add", "attach", "confirm", "check", "mark", "frobnicate",
      ])
    #expect(answers.map { $0["ok"]?.bool } == [true, true, true, true, true, false, false])
    #expect(answers[5]["error"]?["problem"] == "no claim c9 (the last is c1)")
    #expect(answers[5]["error"]?["place"] == "stdin:7")
    #expect(answers[5]["error"]?["remedy"] == "Type 'claims' to list them.")
    #expect(run.messages.split(separator: "\n").count == 2)
  }

  @Test func `a line that is not UTF-8 is refused with its place`() throws {
    let desk = try ShellDesk()
    try desk.folder.write("claims\n", to: "a.assay")
    let bytes = Array("claim add One\nclaim add caf".utf8) + [0xE9, 0x0A]
    try RawBytes.write(bytes, to: desk.folder.place("b.assay"))
    let run = try desk.run("-f", "b.assay")
    #expect(run.status == 1)
    #expect(run.messages.hasPrefix("b.assay:2: "), "\(run.messages)")
    #expect(!run.messages.contains(".."))
  }

  @Test(arguments: [
    ["--nonsense"], ["-c", "claims", "-f", "x"], ["--as", " "], ["--session", ""], ["-f", ""], ["replay"],
    ["export", "x", "--format", "pdf"],
    ["replay", "x", "--until", "0"], ["rerun", "x"], ["-c"],
  ])
  func `a call that is off has exit status 64`(arguments: [String]) throws {
    let run = try Run(arguments, on: try ShellDesk())
    #expect(run.status == 64, "\(run.output)\(run.messages)")
    #expect(run.output == "")
    #expect(run.messages.hasPrefix("Error: "))
  }

  @Test func `a misspelt subcommand is told from a session that has no option before it`() throws {
    let desk = try ShellDesk()
    #expect(try desk.call("replya", "x.json").messages.contains("Did you mean 'replay'?"))
    let session = try desk.call("Sessions/summit.json")
    #expect(session.status == 64)
    #expect(session.messages.contains("opened with --session FILE"))
  }

  @Test func `what cannot be read has exit status 3`() throws {
    let desk = try ShellDesk()
    try desk.folder.write("no session", to: "notes.txt")
    try desk.folder.write("{\"assay\":2}", to: "newer.json")
    for arguments in [
      ["--corpus", "nowhere", "-c", "articles"], ShellDesk.corpus + ["--session", "notes.txt", "-c", "claims"],
      ShellDesk.corpus + ["--session", "newer.json", "-c", "claims"],
      ShellDesk.corpus + ["--session", "no/such/x.json", "-c", "claims"],
      ShellDesk.corpus + ["-f", "nowhere.assay"], ShellDesk.corpus + ["-f", "Sessions"], ["replay", "nowhere.json"],
      ["replay", "notes.txt"],
      ["check", "nowhere.json"], ["export", "newer.json", "--format", "csv"], ["rerun", "notes.txt", "--corpus", "x"],
    ] {
      let run = try Run(arguments, on: desk)
      #expect(run.status == 3, "\(arguments): \(run.status) \(run.messages)")
      #expect(run.output == "", "\(arguments)")
      #expect(run.messages.split(separator: "\n").count == 1, "\(arguments): \(run.messages)")
    }
    #expect(desk.folder.text("newer.json") == "{\"assay\":2}")
    #expect(desk.folder.text("notes.txt") == "no session")
  }
}
