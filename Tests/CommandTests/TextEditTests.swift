import AssayCommands
import AssayModel
import Testing

struct TextEditTests {
  private let claim = TextEdit(ClaimID(3), .statement, text: "Kim came by train")

  @Test func `what was saved becomes a command that reads it again`() throws {
    for text in ["Kim came by air", #"Kim said "no""#, "a \\ b", "“Nothing”; nothing", "--speaker x", "# 1"] {
      guard case .command(let line) = claim.result(of: text + "\n") else {
        Issue.record("\(text) is no change")
        continue
      }
      #expect(try Words.split(line).map(\.text) == ["claim", "edit", "c3", text])
      #expect(TypedCommand.split(line, inScript: true).count == 1)
    }
  }

  @Test func `a reason becomes a verdict with a reason`() {
    let edit = TextEdit(ClaimID(2), .rationale(.denied), text: "")
    #expect(edit.result(of: "Nobody says so\n") == .command(#"mark c2 denied --why "Nobody says so""#))
  }

  @Test(arguments: ["Kim came by train", "Kim came by train\n", "  Kim came\nby train \r\n"])
  func `a text that is saved unchanged is no command`(text: String) {
    #expect(claim.result(of: text) == .nothing("c3 is unchanged"))
  }

  @Test(arguments: ["", "\n", " \t\n \n"])
  func `an empty text changes nothing`(text: String) {
    #expect(claim.result(of: text) == .nothing("the text is empty, so c3 stays as it is"))
  }

  @Test func `line ends become spaces`() {
    #expect(claim.result(of: "One\n\n  two\tthree\r\nfour\n") == .command(#"claim edit c3 "One two three four""#))
  }
}
