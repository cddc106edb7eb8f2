import AssayAnchoring
import AssayModel
import AssaySession
import AssayViews

package struct ClaimAddCommand: Command {
  package static let manual = Manual(
    "claim add", group: .claims, usage: ["\"TEXT\" [--speaker NAME] [--date DATE] [--from ADDRESS]"],
    takes: ["NAME": .speaker], summary: "Add a claim and put it in focus.",
    details: [
      "A claim is one checkable statement that can be understood on its own: name who and when instead of 'he' and "
        + "'then'."
    ],
    options: [
      .init("--speaker", "NAME", "Who made the claim."),
      .init("--date", "DATE", "When it was made: 2023, 2023-09, 2023-09-05 or with a time and its offset."),
      .init("--from", "ADDRESS", "Where it was read: an address such as a3.4.2 or #2."),
    ],
    examples: [
      ("claim add \"Kim Jong Un will travel to Russia by train\"", "a claim"),
      ("claim add \"No agreements were signed\" --speaker \"Dmitry Peskov\" --date 2023-09-15", "with its attribution"),
    ])

  private let fields: StatementFields
  private let text: String

  package init(_ arguments: inout Arguments) throws(Refusal) {
    fields = try StatementFields(&arguments)
    guard let word = try arguments.text() else {
      throw Refusal("the claim's text is missing", remedy: Arguments.usage(of: Self.manual))
    }
    text = try StatementFields.text(word)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let statement = try fields.statement(Statement(text: text), on: desk)
    let same = desk.state.claims.values.first {
      StatementFields.isSame($0.statement.text, text) && $0.statement.speaker == statement.speaker
    }
    if let same {
      throw Refusal("\(same.id) says the same already", remedy: "Type 'focus \(same.id)' to work on it.")
    }
    return [.claimAdded(desk.state.nextClaim, statement)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let claim = desk.state.claims.last else { return Reply(View()) }
    return Reply(Acknowledgement.claim(claim, in: desk.shown, "added, in focus"))
  }
}
