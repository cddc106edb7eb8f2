import AssayModel
import AssaySession
import AssayViews

package struct ClaimEditCommand: Command {
  package static let manual = Manual(
    "claim edit", group: .claims, usage: ["CLAIM [\"TEXT\"] [--speaker NAME] [--date DATE] [--from ADDRESS]"],
    takes: ["NAME": .speaker, "TEXT": .claimText], summary: "Change a claim's text or its attribution.",
    details: [
      "What is not named stays as it is. An empty name (\"\") takes the speaker away. The verdict stays: look at it "
        + "again when the words have changed their meaning."
    ],
    options: [
      .init("--speaker", "NAME", "Who made the claim."),
      .init("--date", "DATE", "When it was made."),
      .init("--from", "ADDRESS", "Where it was read."),
    ],
    examples: [
      ("claim edit c1 \"Kim Jong Un travelled to Russia by train\"", "new words"),
      ("claim edit c1 --date 2023-09-04", "only the date"),
    ])

  private let claim: Word
  private let fields: StatementFields
  private let text: String?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    fields = try StatementFields(&arguments)
    claim = try arguments.next("the claim")
    text = try arguments.text().map { (word) throws(Refusal) in try StatementFields.text(word) }
    if text == nil, fields.isEmpty {
      throw Refusal("there is nothing to change", remedy: Arguments.usage(of: Self.manual))
    }
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let old = try desk.claim(claim)
    var statement = old.statement
    if let text { statement.text = text }
    statement = try fields.statement(statement, on: desk)
    guard statement != old.statement else { throw Refusal("\(old.id) is like this already") }
    return [.claimEdited(old.id, statement)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.claim(try desk.claim(claim), in: desk.shown, "changed"))
  }
}
