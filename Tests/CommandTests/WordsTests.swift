import AssayCommands
import AssayModel
import Testing

struct WordsTests {
  private func words(_ line: String) throws -> [String] { try Words.split(line).map(\.text) }

  @Test func `words stand between white space of any kind`() throws {
    #expect(try words("  mark\tc1 \u{A0}confirmed ") == ["mark", "c1", "confirmed"])
    #expect(try words("") == [])
    #expect(try words(" \t ") == [])
  }

  @Test(arguments: [#""a b""#, "“a b”", "'a b'"])
  func `straight, curly and single quote marks keep words together`(word: String) throws {
    let split = try Words.split("x \(word) y")
    #expect(split.map(\.text) == ["x", "a b", "y"])
    #expect(split.map(\.isQuoted) == [false, true, false])
  }

  @Test func `an apostrophe in a word quotes nothing`() throws {
    #expect(try words("the Kremlin's calendar didn't") == ["the", "Kremlin's", "calendar", "didn't"])
    #expect(try words("rock 'n' roll") == ["rock", "n", "roll"])
    #expect(try words("'tis so") == ["'tis", "so"])
  }

  @Test func `a backslash keeps a mark, and itself`() throws {
    #expect(try words(#""30\" long" x"#) == [#"30" long"#, "x"])
    #expect(try words(#""a\\" b"#) == [#"a\"#, "b"])
    #expect(try words(#""C:\new""#) == [#"C:\new"#])
  }

  @Test func `a quotation may hold a quotation`() throws {
    #expect(try words(#""he said "no" twice" x"#) == [#"he said "no" twice"#, "x"])
    #expect(try words("“he said “no” twice” x") == ["he said “no” twice", "x"])
    #expect(try words(#""a" "b""#) == ["a", "b"])
    #expect(try words(#""" """#) == ["", ""])
  }

  @Test func `an option's value may be quoted behind an equals sign`() throws {
    #expect(try words(#"--why="two words" --to=c1"#) == ["--why=two words", "--to=c1"])
  }

  @Test func `spans are counted in scalars, quote marks included`() throws {
    let split = try Words.split("в “а б” 👩‍🚀 c1")
    #expect(split.map(\.span) == [Span(0..<1), Span(2..<7), Span(8..<11), Span(12..<14)])
  }

  @Test(arguments: [(#"add "the train"#, 4, 14), ("add “the train", 4, 14), (#"x --why="a"#, 8, 10)])
  func `a quotation that is not closed is pointed at`(line: String, start: Int, end: Int) throws {
    let refusal = try #require(throws: Refusal.self) { try Words.split(line) }
    #expect(refusal.problem == "the quotation is not closed")
    #expect(refusal.span == Span(start..<end))
  }

  @Test(arguments: [
    ("# all of it", ""), ("#all of it", ""), ("  # indented", "  "), ("claims # those open", "claims "),
    ("claims #", "claims "),
  ])
  func `a script's comment goes`(line: String, rest: String) {
    #expect(Words.withoutComment(line) == rest)
  }

  @Test(arguments: [
    "attach #2", "attach #2 --to c1", #"claim add "one # two""#, #"claim add "he said "no # way" twice""#,
    "claim add “# one”", #"search outlet:"A # B""#, #"mark c1 denied --why="see # 3""#, #"claim add "open # end"#,
    "claim add it's C# code",
  ])
  func `what is no comment stays`(line: String) {
    #expect(Words.withoutComment(line) == line)
  }

  @Test func `a mark inside a word does not hide a comment`() {
    #expect(Words.withoutComment(#"claim add 30" long # inches"#) == #"claim add 30" long "#)
  }

  @Test(arguments: [
    "", "plain", "two words", #"say "no""#, #"say "no" \\ yes"#, #"a \"#, "“curly”", #"“curly” and "straight""#, " x ",
    "'tis",
    "a; b # c", "é가👩‍🚀", #"“"#, #"""#, #"\"#, #"\""#,
  ])
  func `a text that is quoted is read as the very same text`(text: String) throws {
    let word = Words.quoted(text)
    #expect(try Words.split(word) == [Word(text, isQuoted: true, span: Span(0..<word.unicodeScalars.count))])
    #expect(try words("x \(word) --why \(word) y") == ["x", text, "--why", text, "y"])
    #expect(TypedCommand.split("x \(word); y \(word)", inScript: true).map(\.text) == ["x \(word)", "y \(word)"])
  }

  @Test func `whatever is quoted is read again`() throws {
    var random = SeededLines(seed: 20_230_920)
    for _ in 0..<2000 {
      let text = random.line()
      #expect(try words("x \(Words.quoted(text)) y") == ["x", text, "y"], "\(text.debugDescription)")
    }
  }

  @Test func `no line makes the reader stumble`() {
    var random = SeededLines(seed: 20_230_913)
    for _ in 0..<3000 {
      let line = random.line()
      let code = Words.withoutComment(line)
      #expect(line.unicodeScalars.starts(with: code.unicodeScalars))
      guard let words = try? Words.split(line) else { continue }
      let text = ScalarText(line)
      var end = 0
      for word in words {
        #expect(word.span.start >= end && word.span.end <= text.count && !word.span.isEmpty, "\(line.debugDescription)")
        end = word.span.end
        if !word.isQuoted, !word.text.contains("=") { #expect(String(text[word.span]) == word.text) }
      }
    }
  }
}
