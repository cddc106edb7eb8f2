import AssayCommands
import AssayModel
import Testing

struct MacroTests {
  /// The commands of a macro called `m`.
  private func lines(_ body: String, _ call: String) throws -> [String] {
    let words = try Words.split("m \(call)")
    return try Macro(name: "m", body: body).lines(for: words.dropFirst(), of: "m \(call)")
  }

  @Test func `a word stands where its number stands`() throws {
    #expect(try lines("search $1; attach #$2 --refutes", "train 3") == ["search train", "attach #3 --refutes"])
    #expect(try lines("search $2 $1 $2", "a b") == ["search b a b"])
    #expect(try lines("search outlet:$1 date:$2..$3", "Post 2023 2024") == ["search outlet:Post date:2023..2024"])
  }

  @Test func `a dollar sign of its own is doubled, and one before anything else stays`() throws {
    #expect(try lines(#"claim add "It cost $$5 or $1 $ or $0""#, "x") == [#"claim add "It cost $5 or x $ or $0""#])
    #expect(try lines("search $$1", "") == ["search $1"])
    #expect(try lines(#"claim add "no sign""#, "") == [#"claim add "no sign""#])
  }

  @Test(arguments: [
    (#"two words"#, #"two words"#), (#"a; b"#, "a; b"), (#"say \"no\""#, #"say "no""#), (#"a \\ b"#, #"a \ b"#),
    ("# no comment", "# no comment"), ("", ""), (" ends ", " ends "), ("--refutes", "--refutes"), ("$1", "$1"),
  ])
  func `a quoted word stays one word, in a quotation and alone`(typed: String, text: String) throws {
    for body in [
      #"claim add "$1" --speaker x"#, "claim add “$1” --speaker x", "claim add '$1' --speaker x",
      "claim add $1 --speaker x",
    ] {
      let line = try #require(try lines(body, "\"\(typed)\"").first)
      let words = try Words.split(line)
      #expect(words.map(\.text) == ["claim", "add", text, "--speaker", "x"], "\(body): \(line)")
      #expect(words[2].isQuoted)
    }
    let why = try #require(try lines("deny --why=$1", "\"\(typed)\"").first)
    #expect(try Words.split(why).map(\.text) == ["deny", "--why=\(text)"], "\(why)")
    let inside = try #require(try lines(#"claim add "he said $1 twice""#, "\"\(typed)\"").first)
    #expect(try Words.split(inside).map(\.text) == ["claim", "add", "he said \(text) twice"], "\(inside)")
  }

  @Test func `a plain word alone is put in as it was typed`() throws {
    #expect(try lines("attach $1 $2", "#1 --refutes") == ["attach #1 --refutes"])
    #expect(try lines("search $1", #""two words""#) == [#"search "two words""#])
    #expect(try lines("search $1", #"outlet:Post"#) == ["search outlet:Post"])
  }

  @Test func `all words stand where the star stands`() throws {
    #expect(try lines("search $*", #"a "b c" d"#) == [#"search a "b c" d"#])
    #expect(try lines(#"claim add "$*""#, #"a "b c" d"#) == [#"claim add "a b c d""#])
    #expect(try lines("search $*", "") == ["search "])
  }

  @Test func `a word that would burst another is refused`() throws {
    let refusal = try #require(throws: Refusal.self) { try lines("focus c$1", #""1 2""#) }
    #expect(refusal.problem == "'1 2' cannot stand inside another word of the macro")
    #expect(refusal.span == Span(2..<7))
  }

  @Test func `a call with words missing or left over is refused with the usage`() throws {
    let few = try #require(throws: Refusal.self) { try lines("search $1 $3", "a") }
    #expect(few.description == "the macro 'm' lacks $2 and $3. Usage: m $1 $2 $3. It does: search $1 $3")
    let many = try #require(throws: Refusal.self) { try lines("search $1", "a b") }
    #expect(many.problem == "'b' is one word too many")
    #expect(many.span == Span(4..<5))
    #expect(try lines("search $1 $*", "a b c") == ["search a a b c"])
  }

  @Test func `what cannot be read is refused when the macro is made`() throws {
    #expect(throws: Refusal.self) { try Macro(name: "m", body: #"claim add "open"#) }
    #expect(throws: Refusal.self) { try Macro(name: "m", body: " ; # nothing") }
  }

  @Test(arguments: ["mark", "Claim", "claims", "drop", "1st", "two words", "a;b", "", "-x"])
  func `a macro has a name of its own`(name: String) {
    #expect(throws: Refusal.self) { try MacroBook.name(Word(name, span: Span(0..<1))) }
  }

  @Test func `a macro is called by its name, or by a beginning that fits no command`() throws {
    var book = MacroBook()
    for name in ["sanctions", "x", "xylo", "s"] { book.define(try Macro(name: name, body: "claims")) }
    func called(_ line: String) throws -> String? { try book.call(in: Words.split(line))?.name }
    #expect(try called("sanctions a") == "sanctions")
    #expect(try called("SANCTIONS") == "sanctions")
    #expect(try called("sanc") == "sanctions")
    #expect(try called("sa") == nil, "save begins like this")
    #expect(try called("x") == "x" && called("xy") == "xylo" && called("s") == "s")
    #expect(try called("\"x\"") == nil)
    book.define(try Macro(name: "xylem", body: "claims"))
    #expect(throws: Refusal.self) { try called("xyl") }
  }
}
