import AssayCommands
import AssayModel
import Testing

struct TypedCommandTests {
  private func commands(_ line: String, inScript: Bool = true) -> [String] {
    TypedCommand.split(line, inScript: inScript).map(\.text)
  }

  @Test func `a semicolon stands between two commands`() {
    #expect(commands("claim add One; confirm ;claims") == ["claim add One", "confirm", "claims"])
    #expect(commands("claims;") == ["claims"])
    #expect(commands(" ;; claims ; ; ") == ["claims"])
    #expect(commands("") == [])
  }

  @Test(arguments: [
    #"claim add "One; two""#, "claim add “One; two”", "claim add 'One; two'", #"mark c1 denied --why="a; b""#,
    #"search outlet:"A; B""#, #"claim add "he said "no; never" twice""#, #"claim add "open; end"#,
    #"claim add "a \" b; c""#,
  ])
  func `inside a quotation it is text`(line: String) {
    #expect(commands(line) == [line])
    #expect(commands("\(line)").count == 1)
  }

  @Test func `an apostrophe and a mark inside a word quote nothing`() {
    #expect(commands("claim add Kim's train; confirm") == ["claim add Kim's train", "confirm"])
    #expect(commands("claim add 30\" long; confirm") == ["claim add 30\" long", "confirm"])
    #expect(commands("claim add 'one two';confirm") == ["claim add 'one two'", "confirm"])
    #expect(commands(#"claim add "ends in a space "; claim add "b""#).count == 2)
  }

  @Test func `a comment ends the line, semicolons and all`() {
    #expect(commands("claims # first; second") == ["claims"])
    #expect(commands("# all; of it") == [])
    #expect(commands("claims; #note; more") == ["claims"])
    #expect(commands("attach #1; attach #2 # both") == ["attach #1", "attach #2"])
  }

  @Test func `at a prompt a comment begins only where a command could`() {
    #expect(commands("search a # b", inScript: false) == ["search a # b"])
    #expect(commands("# a; b", inScript: false) == [])
    #expect(commands("claims; # b", inScript: false) == ["claims"])
  }

  @Test func `a command knows where it stands in the line`() {
    for line in ["claims;  mark c9 denied ; x", "가 “é; b” ;  👩‍🚀 x;y", ";;a"] {
      let text = ScalarText(line)
      for command in TypedCommand.split(line, inScript: true) {
        let count = command.text.unicodeScalars.count
        #expect(String(text[Span(command.start..<(command.start + count))]) == command.text)
      }
    }
  }

  @Test func `the commands of any line are parts of it, and are not split again`() {
    var random = SeededLines(seed: 20_231_122)
    for _ in 0..<2000 {
      let line = random.line()
      let commands = TypedCommand.split(line, inScript: true)
      #expect(commands.map(\.start) == commands.map(\.start).sorted())
      for command in commands {
        let end = command.start + command.text.unicodeScalars.count
        #expect(String(ScalarText(line)[Span(command.start..<end)]) == command.text, "\(line.debugDescription)")
        #expect(
          TypedCommand.split(command.text, inScript: true).map(\.text) == [command.text], "\(line.debugDescription)")
      }
    }
  }
}
