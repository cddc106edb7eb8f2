import AssayJSON
import PseudoTerminal
import SampleDesk
import Testing

/// The shell's language as a person at a terminal meets it, and as a script does.
struct LanguageTests {
  @Test func `several commands on a line, and a caret into the whole of it`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("claim add \"One; two\"; confirm; mark c9 denied; claim add Never\r")
    try shell.expect("c1 ✓ confirmed without evidence: One; two")
    try shell.expect("mark c9 denied; claim add Never\r\n")
    try shell.expect("^^\r\n")
    try shell.expect("no claim c9 (the last is c1)")
    try shell.expect("c1 ✓1> ")
    try desk.leave(shell)
    #expect(try desk.inputs() == ["claim add \"One; two\"", "confirm"])
  }

  @Test func `a bulk command asks, and only a yes is a yes`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("claim add One; claim add Two; claim add Three\r")
    try shell.expect("c3 ·3> ")
    for answer in ["n\r", "\r", "yep\r", "\u{3}"] {
      try shell.send("confirm all\r")
      try shell.expect("This marks 3 claims confirmed.")
      try shell.expect("Go on? [y/N] ")
      try shell.send(answer)
      try shell.expect("nothing has changed.")
      try shell.expect("c3 ·3> ")
    }
    try shell.send("mark all denied --why \"No\"\r")
    try shell.expect("Go on? [y/N] ")
    try shell.send(" Y \r")
    try shell.expect("✗ denied 3 claims: c1..c3")
    try shell.expect("c3 ✗3> ")
    try shell.send("confirm c2\r")
    try shell.expect("c2 ✓ confirmed")
    try shell.expect("✓1 ✗2> ")
    try shell.send("undo 2\r")
    try shell.expect("undone: 4 mark all denied --why \"No\" --yes")
    try shell.expect("c3 ·3> ")
    // The answers are no commands: they are not kept among them.
    try shell.send("history\r")
    let lines = try shell.expect("lines\r\n")
    #expect(lines.contains("confirm all") && !lines.contains("yep"))
    try desk.leave(shell)
  }

  @Test func `what could not be recorded is not asked about`() throws {
    let desk = try ShellDesk()
    #expect(try desk.run("--session", "Sessions/a.json", "-c", "claim add One; claim add Two").status == 0)
    let shell = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"),
      arguments: ShellDesk.corpus + ["--session", "Sessions/a.json", "--read-only"], environment: desk.environment,
      directory: desk.folder.path, columns: 100)
    try shell.expect("·2> ")
    try shell.send("confirm all\r")
    let answer = try shell.expect("·2> ")
    #expect(answer.contains("read-only") && !answer.contains("Go on?"), "\(answer)")
    try shell.send("edit c1\r")
    try shell.expect("the session is open read-only")
    try desk.leave(shell)
  }

  @Test func `a script is not asked`() throws {
    let desk = try ShellDesk()
    let script = "claim add One\nclaim add Two\n"
    let refused = try desk.run(input: script + "confirm all\n")
    #expect(refused.status == 1)
    #expect(refused.messages.hasPrefix("stdin:3: this marks 2 claims confirmed, and nobody is asked here. Add --yes"))
    #expect(try desk.run(input: script + "confirm all --yes\n").output.contains("✓ confirmed 2 claims: c1, c2\n"))
  }

  @Test func `files of commands are read with their places, in a shell and in a script`() throws {
    let desk = try ShellDesk()
    try desk.folder.makeFolder("more")
    try desk.folder.write("claim add One # the first\nsource more/b.assay\nclaim add Never\n", to: "a.assay")
    try desk.folder.write("claim add Two; confirm\nmark c7 denied\n", to: "more/b.assay")
    let shell = try desk.shell()
    try shell.send("source a.assay; claim add Never\r")
    try shell.expect("  mark c7 denied\r\n       ^^\r\n")
    try shell.expect("more/b.assay:2: no claim c7 (the last is c2)")
    try shell.expect("✓1 ·1> ")
    try desk.leave(shell)
    let run = try desk.run("-f", "a.assay")
    #expect(run.status == 1)
    #expect(
      run.messages
        == "more/b.assay:2: no claim c7 (the last is c2). Type 'claims' to list them.\n  mark c7 denied\n       ^^\n")
    let going = try desk.run("--keep-going", "-c", "source a.assay", "-c", "source nowhere")
    #expect(going.status == 1)
    #expect(going.output.contains("Never"))
    #expect(going.messages.contains("-c 2: nowhere: cannot open it: "))
  }

  @Test func `the opening lines define macros and choose the output, and the call counts more`() throws {
    let desk = try ShellDesk()
    for name in [".config", ".config/assay"] { try desk.folder.makeFolder(name) }
    try desk.folder.write("macro two \"claim add $1; confirm\"\n", to: ".config/assay/macros")
    try desk.folder.write(
      "frobnicate\nset output tsv\nsource macros # beside this file\nsource nowhere\nset title \"A; B\"; set url x\n",
      to: ".config/assay/rc")
    let run = try desk.run("-c", "two One; claims", "-c", "set")
    #expect(run.status == 0)
    #expect(run.output.contains("id\ttext\tspeaker"))
    #expect(run.output.contains("settings.title\tA; B\n"))
    #expect(
      run.messages.split(separator: "\n").map { $0.prefix { $0 != " " } }.filter { !$0.isEmpty } == [
        "\(desk.folder.path)/.config/assay/rc:1:", "\(desk.folder.path)/.config/assay/rc:4:",
        "\(desk.folder.path)/.config/assay/rc:5:",
      ])
    let json = try desk.run("--json", "-c", "two One")
    #expect(json.lines.count == 2)
    for line in json.lines { #expect(try JSONReader.value(of: line)["ok"] == true) }
    // Nobody is asked in opening lines.
    try desk.folder.write("claim add One; claim add Two\nconfirm all\n", to: ".config/assay/rc")
    let asked = try desk.run("-c", "claims")
    #expect(asked.messages.contains("rc:2: this marks 2 claims confirmed, and nobody is asked here"))
  }

  @Test func `the output is chosen for the shell`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("set output json\r")
    try shell.expect(#""preferences":{"output":"json"}"#)
    try shell.expect("assay> ")
    try shell.send("claim add One\r")
    try shell.expect(#"{"command":"claim add","ok":true,"claim":{"id":"c1""#)
    try shell.expect("> ")
    try shell.send("set output text\r")
    try shell.expect("output  text")
    try shell.expect("> ")
    try desk.leave(shell)
    #expect(try desk.inputs() == ["claim add One"])
  }

  @Test func `lines of earlier sittings are listed and run again`() throws {
    let desk = try ShellDesk()
    let first = try desk.shell()
    try first.send("articles lang:ko\r")
    try first.expect("1 article of 15")
    try first.expect("assay> ")
    try desk.leave(first)
    let second = try desk.shell()
    try second.send("history ARTICLES\r")
    try second.expect("articles lang:ko")
    try second.expect("lines\r\n")
    try second.send("again 1\r")
    try second.expect("1 articles lang:ko\r\n")
    try second.expect("1 article of 15")
    try second.expect("assay> ")
    // The line that was run is the last one now, and not the 'again'.
    try second.send("again\r")
    try second.expect("articles lang:ko\r\n")
    try second.expect("1 article of 15")
    try second.expect("assay> ")
    try second.send("again again\r")
    try second.expect("'again' is not the number of a line")
    try second.expect("assay> ")
    try desk.leave(second)
    let run = try desk.run("--json", "-c", "history")
    let lines = try JSONReader.value(of: run.output)["lines"]?.array ?? []
    #expect(lines.map { $0["line"]?.string } == ["history ARTICLES", "articles lang:ko", "again again", "quit"])
    #expect(lines.allSatisfy { $0["at"]?.string?.hasSuffix("Z") == true && $0["number"]?.integer != nil })
  }

  @Test func `three short lines lead from nothing to a marked claim with an evidence`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("claim add \"Kim was given a bulletproof vest\"\r")
    try shell.expect("·1> ")
    try shell.send("next\r")
    try shell.expect("#1 a13.5.1")
    try shell.expect("·1> ")
    try shell.send("attach #1\r")
    try shell.expect("e1  c1 + supports")
    try shell.expect("·1> ")
    try shell.send("confirm\r")
    try shell.expect("c1 ✓ confirmed on +1")
    try shell.expect("nothing is open; 'summary' shows all")
    try shell.expect("✓1> ")
    try desk.leave(shell)
    let name = try #require(desk.sessions.first { $0.hasSuffix(".json") })
    #expect(try desk.call("rerun", "Sessions/\(name)", "--corpus", SourceTree.path("Corpus")).status == 0)
  }
}
