import AssayModel
import AssaySession
import AssayViews

package struct MarkCommand: Command {
  package static let manual = Manual(
    "mark", group: .verdicts,
    usage: ["[CLAIM…|open|all] confirmed|denied|unverified [--why \"TEXT\"] [--override] [--yes]"],
    summary: "Give a claim its verdict, or several claims the same.",
    details: [
      "confirmed: the evidence shows that the claim is true. denied: that it is false. unverified: it was looked at, "
        + "and what was found settles it neither way. A claim nobody has judged is open.",
      "Without CLAIM the one in focus is meant. A new verdict takes the place of the former one; the history stays.",
    ] + Marking.bulkDetails + [Marking.gateDetails],
    options: Marking.options + [Marking.override],
    examples: [
      ("mark c1 confirmed --why \"Two outlets saw the train\"", "a verdict and its reason"),
      ("mark unverified", "the claim in focus"), ("mark c1..c3 unverified --yes", "three at once, without a question"),
    ])

  private let marking: Marking

  package init(_ arguments: inout Arguments) throws(Refusal) {
    var selection = ClaimSelection(&arguments)
    guard var word = arguments.next() else {
      throw Refusal("the verdict is missing", remedy: Arguments.usage(of: Self.manual))
    }
    // Before a verdict stands a claim, however it is spelt: to complain of a verdict would lead astray.
    if selection.isEmpty, !Choice.fits(word, Verdict.self),
      let verdict = arguments.next(where: { Choice.fits($0, Verdict.self) })
    {
      selection.add(word)
      word = verdict
    }
    let verdict: Verdict = try Choice.read(word, "verdict")
    if selection.isEmpty, let claim = arguments.next(where: ClaimSelection.fits) {
      throw Refusal(
        "the claim stands before the verdict", remedy: "Type: mark \(claim.text) \(verdict.rawValue)", at: claim.span)
    }
    marking = try Marking(selection, verdict: verdict, &arguments)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func question(about events: [Event], on desk: Desk) -> String? { marking.question(about: events, on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}

package struct ConfirmCommand: Command {
  package static let manual = Marking.shortManual("confirm", .confirmed)
  private let marking: Marking

  package init(_ arguments: inout Arguments) throws(Refusal) {
    marking = try Marking(ClaimSelection(&arguments, takesAny: true), verdict: .confirmed, &arguments)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func question(about events: [Event], on desk: Desk) -> String? { marking.question(about: events, on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}

package struct DenyCommand: Command {
  package static let manual = Marking.shortManual("deny", .denied)
  private let marking: Marking

  package init(_ arguments: inout Arguments) throws(Refusal) {
    marking = try Marking(ClaimSelection(&arguments, takesAny: true), verdict: .denied, &arguments)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func question(about events: [Event], on desk: Desk) -> String? { marking.question(about: events, on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}

package struct UnverifiedCommand: Command {
  package static let manual = Marking.shortManual("unverified", .unverified)
  private let marking: Marking

  package init(_ arguments: inout Arguments) throws(Refusal) {
    marking = try Marking(ClaimSelection(&arguments, takesAny: true), verdict: .unverified, &arguments)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func question(about events: [Event], on desk: Desk) -> String? { marking.question(about: events, on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}
