import AssayCommands
import AssayModel
import AssayWorkbench
import SampleDesk
import Testing

/// What is offered where: every place of every command, over the sample corpus.
struct CompleterTests {
  private func desk() throws -> SampleDesk {
    let desk = try SampleDesk()
    try desk.run(
      "claim add \"Kim came by train\" --speaker \"Dmitry Peskov\" --date 2023-09-05",
      "claim add \"Agreements were signed\"", "attach a6.6.1", "attach a10.4.1 --refutes", "focus c1")
    return desk
  }

  private func found(_ line: String, at cursor: Int? = nil) throws -> Completions {
    Completer.completions(of: line, at: cursor ?? ScalarText(line).count, on: try desk().bench.desk)
  }

  private func completions(_ line: String, at cursor: Int? = nil) throws -> [String] {
    try found(line, at: cursor).candidates.map(\.text)
  }

  @Test(arguments: [
    ("cla", ["claim", "claims"]), ("claim ", ["add", "edit", "drop"]), ("claim a", ["add"]), ("focus ", ["c1", "c2"]),
    ("detach ", ["e1", "e2"]), ("mark c1 ", ["confirmed", "denied", "unverified"]), ("mark c1 d", ["denied"]),
    ("attach a1", ["a1", "a10", "a11", "a12", "a13", "a14", "a15"]), ("attach a1.1 --to ", ["c1", "c2"]),
    ("attach a1.1 --re", ["--refutes"]), ("link c1 ", ["contradicts", "repeats", "updates"]), ("exp", ["export"]),
    ("export ", ["html", "markdown", "text", "csv", "json", "claimreview", "webannotation"]), ("help mar", ["mark"]),
    ("zebra ", []), ("claim add \"not closed", []),
    ("set ", ["title", "topic", "publisher", "url", "independence", "output", "theme"]),
    ("set out", ["output"]), ("set output t", ["text", "tsv"]),
    ("locker ", ["list", "verify", "prune"]), ("check ", []),
    ("claim add x ", ["--speaker", "--date", "--from"]), ("reattach e1 --", ["--accept"]),
    ("help claim ", ["add", "edit", "drop"]), ("help addr", ["addresses"]), ("log ", ["c1", "c2"]),
  ])
  func `what can stand at the cursor is offered`(line: String, expected: [String]) throws {
    #expect(try completions(line) == expected)
  }

  @Test(arguments: [
    ("att a1.1 --t", ["--to"]), ("cl", ["claim", "claims"]), ("clai add x --sp", ["--speaker"]),
    ("mar c1 un", ["unverified"]),
    ("ATT a1.1 --to ", ["c1", "c2"]), ("claim ed ", ["c1", "c2"]), ("exp m", ["markdown"]),
    ("un", ["unverified", "undo"]),
    ("claim add x --spe \"Dm", ["\"Dmitry Peskov\""]),
  ])
  func `a command and an option cut short are completed like whole ones`(line: String, expected: [String]) throws {
    let completions = try completions(line)
    // 'cl' alone and 'clai' can mean two commands; nothing can be known of what follows.
    #expect(line.hasPrefix("clai ") ? completions.isEmpty : completions == expected, "\(line): \(completions)")
  }

  @Test func `over many articles a key does not wait for the words of their titles`() throws {
    let articles = (0..<2_001).map { SampleCorpus.article("\($0)", "Text \($0).", title: "Ferry report \($0)") }
    let desk = try SampleDesk(corpus: SampleCorpus.of(articles))
    var hurried = desk.bench.desk
    hurried.isHurried = true
    func handles(_ line: String, on desk: Desk) -> Int {
      let found = Completer.completions(of: line, at: line.count, on: desk)
      return found.candidates.count + found.more
    }
    // They are begun to be found by the first key that asks for them; handles are there at once.
    #expect(handles("attach ferry", on: hurried) == 0)
    #expect(handles("attach a200", on: hurried) == 3)
    // Who does not sit at a key waits until they are found, and then so does the key.
    #expect(handles("attach ferry", on: desk.bench.desk) == 2_001)
    #expect(handles("attach ferry", on: hurried) == 2_001)
  }

  @Test func `a misspelt command is mended`() throws {
    #expect(try completions("atach") == ["attach"])
  }

  @Test func `what was given already is not offered, nor what contradicts it`() throws {
    #expect(try completions("attach a1.1 --supports --") == ["--to", "--note", "--yes"])
    #expect(try completions("attach a1.1 --to c1 --note x --refutes ") == ["--yes"])
    #expect(try completions("link c1 contradicts ") == ["c2"])
  }

  @Test func `a dropped claim and a detached evidence are not offered`() throws {
    let desk = try desk()
    try desk.run("detach e1", "claim drop c2")
    func texts(_ line: String) -> [String] {
      Completer.completions(of: line, at: line.count, on: desk.bench.desk).candidates.map(\.text)
    }
    #expect(texts("focus ") == ["c1"])
    #expect(texts("detach ") == [])
    try desk.run("undo 2")
    #expect(texts("detach ") == ["e1", "e2"])
  }

  @Test func `claims, evidence and articles are found by their words`() throws {
    #expect(try completions("focus agr") == ["c2"])
    #expect(try completions("focus TRAIN") == ["c1"])
    #expect(try completions("focus peskov") == ["c1"])
    #expect(try completions("detach signed") == ["e2"])
    #expect(try completions("attach ledger") == ["a7"])
    #expect(try completions("show sarcel") == ["a14"])
    #expect(try completions("attach амур") == ["a2"])
    #expect(try completions("attach 솔바") == ["a11"])
    #expect(try completions("attach nowhere") == [])
  }

  @Test func `a candidate says in a line what it is`() throws {
    func note(_ line: String) throws -> String? { try found(line).candidates.first?.note }
    #expect(try note("focus ") == "· open: Kim came by train")
    #expect(try note("detach ")?.hasPrefix("+ supports c2: His armoured train crossed") == true)
    #expect(try note("attach ledger")?.hasPrefix("The Harbour Ledger, 2023-09-12: ") == true)
    #expect(try note("claim add x --speaker ") == "1 claim")
    #expect(try note("cla") == "add, edit or drop")
    for line in [
      "", "claim ", "mark c1 ", "link c1 ", "attach a1.1 ", "set ", "help ", "export ", "search x ", "locker ",
    ] {
      let silent = try found(line).candidates.filter { $0.note?.isEmpty != false }
      #expect(silent.isEmpty, "'\(line)' says nothing of \(silent.map(\.text))")
    }
  }

  @Test func `an article's parts are offered with their words`() throws {
    #expect(try completions("show a4.7.").prefix(2) == ["a4.7.1", "a4.7.2"])
    #expect(try completions("show a14.").count > 5)
    #expect(try found("attach a10.4.").candidates.first?.note?.hasPrefix("“No agreements were signed") == true)
    #expect(try completions("show a99.") == [])
  }

  @Test func `hits come first where an address is wanted, after a search`() throws {
    let desk = try desk()
    try desk.run("search drones")
    let candidates = Completer.completions(of: "attach ", at: 7, on: desk.bench.desk).candidates
    #expect(candidates.first?.text == "#1")
    #expect(candidates.contains { $0.text == "a15" })
    #expect(
      Completer.completions(of: "attach #1", at: 9, on: desk.bench.desk).candidates.allSatisfy {
        $0.text.hasPrefix("#1")
      })
  }

  @Test func `only what the session cites can be compared`() throws {
    #expect(try completions("diff ") == ["a6", "a10", "e1", "e2"])
  }

  @Test func `values are quoted where they need it`() throws {
    #expect(try completions("claim add x --speaker ") == ["\"Dmitry Peskov\""])
    #expect(try completions("claim add x --speaker \"dmi") == ["\"Dmitry Peskov\""])
    #expect(try completions("claim add x --speaker \u{201C}pes") == ["\u{201C}Dmitry Peskov\u{201D}"])
    #expect(try completions("claim add x --speaker=pes") == ["\"Dmitry Peskov\""])
    #expect(try found("claim add x --speaker=pes").replacing == Span(22..<25))
    #expect(try found("claim add x --speaker=\"Pes").replacing == Span(22..<26))
    #expect(try completions("claim edit c1 ").first == "\"Kim came by train\"")
  }

  @Test func `a date is taken from the article that is named, and from other claims`() throws {
    #expect(try completions("claim add x --from a7.1 --date ") == ["2023-09-12", "2023-09-05"])
  }

  @Test func `the last of several commands is completed`() throws {
    #expect(try completions("undo; mark c1 d") == ["denied"])
    #expect(try completions("undo;mar") == ["mark"])
    #expect(try found("focus c2; mark c1 con").replacing == Span(18..<21))
    #expect(try completions("claim add \"one; mark c1 d") == [])
  }

  @Test func `a line inside a line is completed`() throws {
    #expect(try completions("complete \"mark c1 d") == ["denied"])
    #expect(try found("complete \"mark c1 d").replacing == Span(18..<19))
  }

  @Test func `the word before the cursor is what counts`() throws {
    #expect(try completions("focus c1 and more", at: 7) == ["c1", "c2"])
  }

  @Test func `what is replaced is counted in scalars`() throws {
    let found = try found("claim add 👩‍🚀 --sp", at: 18)
    #expect(found.replacing == Span(14..<18))
    #expect(found.candidates.map(\.text) == ["--speaker"])
  }

  @Test func `behind a finished quotation nothing is offered`() throws {
    #expect(try completions("attach a10 \"No agreements\"") == [])
  }

  @Test func `no line makes completion stumble, and each candidate fits where it is put`() throws {
    let desk = try desk()
    try desk.run("search train")
    for line in [
      "attach a10 \"No agreements\" --to ", "mark --why=\"x y\" c1 ", "\"", "'", "--", "attach --", "attach \"", ";;;",
      " ; ",
      "search \"", "search outlet:\"", "search -", "search (", "help help ", "mark c1 c2 ", "claim  add  ",
      "set title ",
      "link c1 contradicts c2 ", "attach a3 \"\\", "attach a3 \"\\\"", "\u{201C}", "complete \"", "open ~", "open \"~/",
    ] {
      for cursor in 0...ScalarText(line).count {
        let found = Completer.completions(of: line, at: cursor, on: desk.bench.desk)
        #expect(found.replacing.end == cursor, "'\(line)' at \(cursor)")
        #expect(found.candidates.allSatisfy { !$0.text.isEmpty })
      }
    }
  }

  @Test func `a source is found by a word of its name`() throws {
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([
        SampleCorpus.article("1", "Harbour spokesman Ivan Doll said that the pier was safe.", outlet: "The Tern")
      ]))
    try desk.run("claim add \"The pier is safe\"", "attach a1.1")
    let found = Completer.completions(of: "whatif drop Dol", at: 15, on: desk.bench.desk).candidates.map(\.text)
    #expect(found.count == 1 && found[0].contains("Ivan Doll"), "\(found)")
  }
}
