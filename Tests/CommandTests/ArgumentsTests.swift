import AssayCommands
import AssayModel
import Testing

struct ArgumentsTests {
  private let manual = Manual(
    "try", usage: ["[CLAIM]"], summary: "Tries.",
    options: [
      .init("--to", "CLAIM", "A claim."), .init("--note", "TEXT", "A note."), .init("--context", nil, "A flag."),
      .init("--confirm", nil, "Another."),
    ], examples: [("try", "it")])

  private func arguments(_ line: String) throws(Refusal) -> Arguments {
    try Arguments(try Words.split(line).dropFirst(), of: line, for: manual)
  }

  private func refusal(_ line: String) throws -> Refusal {
    try #require(throws: Refusal.self) { try arguments(line) }
  }

  @Test func `options may stand anywhere`() throws {
    var arguments = try arguments("try --to c1 one --context two")
    #expect(arguments.value("--to")?.text == "c1")
    #expect(arguments.flag("--context") != nil)
    #expect(arguments.flag("--confirm") == nil)
    #expect(arguments.next()?.text == "one")
    #expect(arguments.next()?.text == "two")
    try arguments.end()
  }

  @Test func `an option may be cut short while it is unambiguous`() throws {
    var arguments = try arguments("try --n=short --cont")
    #expect(arguments.value("--note")?.text == "short")
    #expect(arguments.flag("--context") != nil)
    let refusal = try refusal("try --con")
    #expect(refusal.problem == "'--con' can mean --context or --confirm")
    #expect(refusal.span == Span(4..<9))
  }

  @Test(arguments: [
    ("try --too c1", "'try' has no option --too", "Did you mean --to?"),
    ("try --zebra", "'try' has no option --zebra", "It has --to, --note, --context and --confirm."),
    ("try --to", "--to lacks its CLAIM", "Usage: try [CLAIM]"),
  ])
  func `a wrong option is named with what to do`(line: String, problem: String, remedy: String) throws {
    let refusal = try refusal(line)
    #expect(refusal.problem == problem)
    #expect(refusal.remedy == remedy)
    #expect(refusal.span?.start == 4)
  }

  @Test func `a flag takes no value and nothing is given twice`() throws {
    #expect(try refusal("try --context=yes").problem == "--context takes no value")
    #expect(try refusal("try --to c1 --to c2").problem == "--to is given twice")
    #expect(try refusal("try --context --context").problem == "--context is given twice")
  }

  @Test func `a quoted word is never an option`() throws {
    var arguments = try arguments(#"try "--to" --note "--context""#)
    #expect(arguments.value("--note")?.text == "--context")
    #expect(arguments.next()?.text == "--to")
  }

  @Test func `a text without quotation marks keeps those inside it`() throws {
    var arguments = try arguments(#"try Peskov said "no   way" --to c1 on Friday"#)
    #expect(arguments.value("--to") != nil)
    #expect(try arguments.text()?.text == #"Peskov said "no   way" on Friday"#)
  }

  @Test func `words behind a quotation are refused, since it ended too early`() throws {
    var arguments = try arguments(#"try "he said "no" and left"#)
    let refusal = try #require(throws: Refusal.self) { try arguments.text() }
    #expect(refusal.problem.hasSuffix("stands outside the quotation"))
    #expect(refusal.remedy?.contains("backslash") == true)
  }

  @Test func `what is left over is refused`() throws {
    var arguments = try arguments("try one two")
    _ = arguments.next()
    let refusal = try #require(throws: Refusal.self) { try arguments.end() }
    #expect(refusal.problem == "'two' is one word too many")
    #expect(refusal.span == Span(8..<11))
  }
}
