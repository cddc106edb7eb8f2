import AssayCommands
import AssayModel
import AssaySession
import AssayStorage
import AssayWorkbench
import SampleDesk
import Testing

/// Several commands on a line, macros, files and lines of the history.
struct SittingTests {
  private func inputs(_ desk: SampleDesk) -> [String] { desk.entries.map(\.input) }

  @Test func `each command of a line is an entry of its own`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add \"One; two\"; confirm ;claim add Three")
    #expect(inputs(desk) == ["claim add \"One; two\"", "confirm", "claim add Three"])
    try desk.run("undo")
    #expect(desk.state.claims.count == 1)
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
  }

  @Test func `a refusal stops the rest of its line, and what came before it stays`() throws {
    let desk = try SampleDesk()
    let shown = desk.answers(to: "claim add One; mark c9 denied; claim add Two")
    #expect(shown.map(\.answer.isRefused) == [false, true])
    #expect(inputs(desk) == ["claim add One"])
  }

  @Test func `half a text behind a semicolon is told what it lacks`() throws {
    let desk = try SampleDesk()
    #expect(
      desk.refusal(of: "claim add Kim came; Xi left")?.description
        == "there is no command 'Xi'. Type 'help' to list them. A ; inside a text wants quote marks around it.")
    #expect(desk.refusal(of: "Xi left")?.remedy == "Type 'help' to list them.")
  }

  @Test func `a caret points into the whole line`() throws {
    let desk = try SampleDesk()
    let line = "claim add 가 ;  mark c9 denied"
    let shown = try #require(desk.answers(to: line).last)
    guard case .failure(let refusal) = shown.answer.outcome, let span = refusal.span else {
      Issue.record("nothing is pointed at")
      return
    }
    #expect(shown.line == line)
    #expect(String(ScalarText(line)[span]) == "c9")
  }

  @Test func `a macro is recorded as the commands it became, which run again without it`() throws {
    let desk = try SampleDesk()
    try desk.run(
      "macro gift 'search \"$1\"; attach #1 --note \"found by $1\"'", "claim add \"Kim got a vest\"",
      "gift \"bulletproof vest\"", "confirm")
    #expect(
      inputs(desk) == [
        "claim add \"Kim got a vest\"", "search \"bulletproof vest\"", "attach #1 --note \"found by bulletproof vest\"",
        "confirm",
      ])
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
  }

  @Test func `an argument cannot smuggle in a command`() throws {
    let desk = try SampleDesk()
    try desk.run("macro say 'claim add \"$1\"'", #"say "One\"; claim drop c1; claim add \"Two""#)
    #expect(desk.state.claims.values.map(\.statement.text) == [#"One"; claim drop c1; claim add "Two"#])
  }

  @Test func `a refusal inside a macro names it, and stops its line`() throws {
    let desk = try SampleDesk()
    try desk.run("macro both 'focus c$1; confirm'", "claim add One")
    let shown = desk.answers(to: "both 7; claims")
    #expect(shown.count == 1)
    #expect(shown[0].place == "macro both")
    #expect(shown[0].line == "focus c7")
  }

  @Test func `macros that call each other in a circle or too deep are refused`() throws {
    let desk = try SampleDesk()
    try desk.run("macro one two", "macro two one")
    #expect(desk.refusal(of: "one")?.problem == "the macro 'one' calls itself: one → two → one")
    try desk.run("macro n0 claims")
    for number in 1...20 { try desk.run("macro n\(number) n\(number - 1)") }
    #expect(desk.refusal(of: "n20")?.problem == "files and macros lead into each other deeper than 16 times")
    #expect(desk.refusal(of: "n15") == nil)
  }

  @Test func `macros and preferences are no part of the session`() throws {
    let desk = try SampleDesk(session: "$TMP/a.json")
    try desk.run("claim add One", "macro m claims", "set output json", "save", "open $TMP/b.json", "m", "macro")
    #expect(desk.entries.isEmpty)
    #expect(desk.bench.shell.preferences.output == .json)
    #expect(desk.bench.shell.macros.names == ["m"])
  }

  @Test func `a misspelt macro gets the nearest name`() throws {
    let desk = try SampleDesk()
    try desk.run("macro sanctions claims")
    #expect(desk.refusal(of: "sanctoins")?.remedy == "Did you mean 'sanctions'?")
  }

  @Test func `a file's lines are taken with their places`() throws {
    let desk = try SampleDesk()
    desk.scripts["a.assay"] = "# both\nclaim add One; confirm # done\n\nsource sub/b.assay\nclaim add Never\n"
    desk.scripts["sub/b.assay"] = "source c.assay\nmark c9 denied\n"
    desk.scripts["sub/c.assay"] = "claim add Two\n"
    let shown = desk.answers(to: "source a.assay; claims")
    #expect(inputs(desk) == ["claim add One", "confirm", "claim add Two"])
    #expect(shown.last?.answer.isRefused == true)
    #expect(shown.last?.place == "sub/b.assay:2")
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
  }

  @Test func `files that lead into each other in a circle are named`() throws {
    let desk = try SampleDesk()
    desk.scripts["a.assay"] = "source b.assay"
    desk.scripts["b.assay"] = "claims; source a.assay"
    #expect(
      desk.refusal(of: "source a.assay")?.problem == "'a.assay' is being read already: a.assay → b.assay → a.assay")
    desk.scripts["./sub/../a.assay"] = "claims"
    desk.scripts["b.assay"] = "source ./sub/../a.assay"
    #expect(desk.refusal(of: "source a.assay")?.problem.contains("is being read already") == true)
    for number in 0...20 { desk.scripts["\(number)"] = "source \(number + 1)" }
    #expect(desk.refusal(of: "source 0")?.problem.contains("deeper than 16 times") == true)
    #expect(desk.refusal(of: "source 10")?.problem == "21: there is no such file")
  }

  @Test func `a missing file is pointed at`() throws {
    #expect(try SampleDesk().refusal(of: "claims; source nowhere")?.span == Span(15..<22))
  }

  @Test func `with the will to keep going a refusal stops nothing`() throws {
    let desk = try SampleDesk()
    desk.scripts["a.assay"] = "mark c9 denied; claim add One\nfrobnicate\nclaim add Two\n"
    let outcome = Sitting(desk.bench, host: desk, keepsGoing: true).take("source a.assay; claim add Three")
    #expect(outcome.isRefused)
    #expect(desk.state.claims.count == 3)
  }

  @Test func `quit ends a file and everything that called for it`() throws {
    let desk = try SampleDesk()
    desk.scripts["a.assay"] = "quit\nclaim add One\n"
    #expect(Sitting(desk.bench, host: desk).take("source a.assay; claim add Two").leaves)
    #expect(desk.entries.isEmpty)
  }

  @Test func `a line is run again as it was typed`() throws {
    let desk = try SampleDesk()
    let shown = desk.answers(to: "again 2")
    #expect(shown.map(\.answer.command) == ["again", "search"])
    try desk.run("claim add One")
    #expect(inputs(desk) == ["search drones date:2023-09-17", "claim add One"])
  }

  @Test func `an edited text is recorded as an ordinary command`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add One", "confirm")
    desk.edits = { _ in "Kim said \"no\";\ntwice\n" }
    try desk.run("edit c1; edit why c1")
    #expect(
      inputs(desk) == [
        "claim add One", "confirm", "claim edit c1 “Kim said \"no\"; twice”",
        "mark c1 confirmed --why “Kim said \"no\"; twice”",
      ])
    #expect(desk.state.claims[ClaimID(1)]?.statement.text == "Kim said \"no\"; twice")
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
  }

  @Test func `an edited text may be refused like any other`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add One")
    desk.edits = { _ in String(repeating: "x", count: 5000) }
    #expect(desk.refusal(of: "edit c1")?.problem == "the claim's text has 5000 scalars; 4000 is the most")
  }

  @Test func `no line makes a sitting stumble`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add One", "macro m 'claim add \"$*\"'")
    for line in [";", "m ;m", "\";", "m \"", "';", "m $* $1; ;#", "m “;” ; “", "source ;", "again;;", "edit;edit c1;"] {
      for shown in desk.answers(to: line) {
        guard case .failure(let refusal) = shown.answer.outcome, let span = refusal.span else { continue }
        #expect(span.end <= ScalarText(shown.line).count, "\(line)")
      }
    }
  }
}
