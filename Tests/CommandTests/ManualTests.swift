import AssayCommands
import AssayModel
import SampleDesk
import Testing

/// The examples in the help are lines that work.
struct ManualTests {
  struct Example: CustomTestStringConvertible {
    let line: String
    var testDescription: String { line }
  }

  static let examples =
    CommandRegistry.all.flatMap { $0.manual.examples.map { Example(line: $0.line) } }
    + HelpTopic.all.flatMap { $0.examples.map { Example(line: $0.line) } }

  /// A desk in the middle of a review: three open claims, some evidence, hits, and a change that was taken back.
  private func desk() throws -> SampleDesk {
    let desk = try SampleDesk(session: "$TMP/review.json", hasScreen: true)
    try desk.folder.makeFolder("Sessions")
    try desk.folder.write("Putin will visit Pyongyang\n", to: "claims.txt")
    try desk.folder.write("text,verdict\r\nPutin will visit Pyongyang,denied\r\n", to: "claims.csv")
    try desk.run(
      "claim add \"Kim came by train\"", "attach a6.6.1", "claim add \"Agreements were signed\"",
      "attach a10.4.1 --refutes", "claim add \"Kim left with six drones\"", "attach a12.4", "attach a6.5.1 --to c1",
      "dismiss a13.2.1",
      "search train",
      "mark c2 denied --why \"The Kremlin said so\"",
      "set publisher \"The Fact Desk\"", "undo")
    return desk
  }

  @Test(arguments: examples)
  func `an example is accepted`(example: Example) throws {
    let refusal = try desk().refusal(of: example.line)
    #expect(refusal == nil, "help says: \(example.line)")
  }

  @Test func `an example of a query finds something in the sample corpus`() throws {
    let desk = try desk()
    for example in Self.examples where example.line.hasPrefix("search ") || example.line.hasPrefix("articles ") {
      let shown = desk.show(example.line)
      #expect(!shown.contains("nothing found") && !shown.hasPrefix("0 articles"), "\(example.line)")
    }
  }

  @Test func `an example belongs to the command that shows it`() throws {
    for type in CommandRegistry.all {
      for example in type.manual.examples {
        #expect(CommandRegistry.name(for: example.line) == type.manual.name, "\(example.line)")
      }
    }
  }
}
