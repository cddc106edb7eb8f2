import AssayCommands
import AssayModel
import SampleDesk
import Testing

struct RegistryTests {
  private func name(_ line: String) throws(Refusal) -> String? {
    try CommandRegistry.command(for: line).map { type(of: $0).manual.name }
  }

  private func refusal(_ line: String) throws -> Refusal {
    try #require(throws: Refusal.self) { try CommandRegistry.command(for: line) }
  }

  @Test(
    arguments: [
      ("art", "articles"), ("sum", "summary"), ("CLAIMS", "claims"), ("q", "quit"), ("conf c1", "confirm"),
      ("claim a x", "claim add"), ("claim d c1", "claim drop"), ("mar c1 den", "mark"), ("  focus c1", "focus"),
      ("", nil),
      ("   ", nil),
    ] as [(String, String?)])
  func `an unambiguous beginning is enough`(line: String, expected: String?) throws {
    #expect(try name(line) == expected)
  }

  @Test func `an ambiguous beginning lists what it can mean`() throws {
    #expect(try refusal("cl add x").problem == "'cl' can mean claim or claims")
    #expect(try refusal("un").problem == "'un' can mean unverified or undo")
    #expect(try refusal("un").span == Span(0..<2))
    #expect(
      try refusal("s").description
        == "'s' can mean search, suggest, show, sources, split, summary, save, set or source. Type more of it: sea, sug, sh, sources, "
        + "sp, sum, sa, set or source.")
    #expect(try refusal("m").remedy == "Type more of it: mo, mar, me or mac.")
    #expect(
      try refusal("c").problem
        == "'c' can mean claim, claims, confirm, chain, copies, compare, check, corpus or complete")
  }

  @Test func `what another program calls a command is no command's own name, and means one`() {
    for (other, name) in CommandRegistry.otherNames {
      #expect(!CommandRegistry.heads.contains(other), "\(other)")
      #expect(CommandRegistry.type(named: name) != nil, "\(name)")
    }
  }

  @Test func `a whole name is never ambiguous`() throws {
    #expect(try name("claims") == "claims")
    #expect(try name("claim add x") == "claim add")
  }

  @Test func `a name of two words asks for its second`() throws {
    #expect(try refusal("claim").problem == "'claim' needs a second word: add, edit or drop")
    #expect(try refusal(#"claim "add""#).problem == "'claim' needs a second word: add, edit or drop")
    let wrong = try refusal("claim ad1 x")
    #expect(wrong.problem == "'claim' is followed by add, edit or drop, not 'ad1'")
    #expect(wrong.remedy == "Did you mean 'claim add'?")
    #expect(wrong.span == Span(6..<9))
  }

  @Test func `an unknown command gets the nearest name`() throws {
    #expect(try refusal("atach #1").description == "there is no command 'atach'. Did you mean 'attach'?")
    #expect(try refusal("frobnicate").description == "there is no command 'frobnicate'. Type 'help' to list them.")
    #expect(try refusal(#""""#).problem == "there is no command ''")
    #expect(try refusal(#""mark" c1 denied"#).problem == "there is no command 'mark'")
  }

  @Test(arguments: [
    ("mark c1 maybe", "mark"), (#"claim add "not closed"#, "claim add"), ("cl", "cl"), ("mar c1 maybe", "mark"),
    ("zebra x", "zebra"), (#""x"#, #""x"#), ("\tclaim\tadd", "claim add"), ("claim", "claim"), ("", ""),
  ])
  func `a refused line still has its command's name`(line: String, name: String) {
    #expect(CommandRegistry.name(for: line) == name)
  }

  @Test(arguments: [
    ("mark c1 maybe", "maybe"), ("attach a1.2 --too c1", "--too"), ("attach a1.2 --to c9", "c9"), ("focus c1 c2", "c2"),
    ("show a99.1", "a99.1"), (#"attach a1 "nowhere to be found""#, #""nowhere to be found""#), ("log c77", "c77"),
    ("export pdf", "pdf"), ("set colour red", "colour"), ("claim add x --date soon", "soon"),
    ("search outlet:", "outlet:"),
    ("undo many", "many"), ("claim add x --from nowhere", "nowhere"), ("set url ftp://x", "ftp://x"),
    ("mark claim denied", "claim"), ("help nonsuch", "nonsuch"), ("link c1 refutes c1", "refutes"),
  ])
  func `the caret stands under the word that is wrong`(line: String, word: String) throws {
    let desk = try SampleDesk()
    try desk.run("claim add One", "claim add Two")
    let refusal = try #require(desk.refusal(of: line))
    let span = try #require(refusal.span, "\(refusal)")
    #expect(String(ScalarText(line)[span]) == word, "\(refusal)")
  }

  @Test func `no line at all makes the workbench stumble`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add One", "claim add Two", "search train")
    var lines = SeededLines(seed: 20_230_915)
    for _ in 0..<400 {
      let line = lines.line()
      guard let refusal = desk.refusal(of: line) else { continue }
      #expect(!refusal.problem.isEmpty)
      #expect(!refusal.problem.hasSuffix("."), "\(refusal)")
      if let span = refusal.span { #expect(span.end <= ScalarText(line).count, "\(line.debugDescription)") }
    }
  }
}
