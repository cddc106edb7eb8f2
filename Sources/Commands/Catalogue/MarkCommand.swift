import AssayModel
import AssaySession
import AssayViews

package struct MarkCommand: Command {
  package static let manual = Manual(
    "mark", group: .verdicts, usage: ["[CLAIM] confirmed|denied|unverified [--why \"TEXT\"]"],
    summary: "Give a claim its verdict.",
    details: [
      "confirmed: the evidence shows that the claim is true. denied: that it is false. unverified: it was looked at, "
        + "and what was found settles it neither way. A claim nobody has judged is open.",
      "Without CLAIM the one in focus is meant. A new verdict takes the place of the former one; the history stays.",
    ],
    options: [.init("--why", "TEXT", "The reason, which goes into every export.")],
    examples: [
      ("mark c1 confirmed --why \"Two outlets saw the train\"", "a verdict and its reason"),
      ("mark unverified", "the claim in focus"),
    ])

  private let marking: Marking

  package init(_ arguments: inout Arguments) throws(Refusal) {
    var first = arguments.next { ClaimID($0.text) != nil }
    guard var word = arguments.next() else {
      throw Refusal("the verdict is missing", remedy: Arguments.usage(of: Self.manual))
    }
    // Before a verdict stands a claim, however it is spelt: to complain of a verdict would lead astray.
    if first == nil, !Choice.fits(word, Verdict.self),
      let verdict = arguments.next(where: { Choice.fits($0, Verdict.self) })
    {
      first = word
      word = verdict
    }
    let verdict: Verdict = try Choice.read(word, "verdict")
    if first == nil, let claim = arguments.next(where: { ClaimID($0.text) != nil }) {
      throw Refusal(
        "the claim stands before the verdict", remedy: "Type: mark \(claim.text) \(verdict.rawValue)", at: claim.span)
    }
    marking = try Marking(claim: first, verdict: verdict, &arguments)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}

package struct ConfirmCommand: Command {
  package static let manual = Marking.shortManual("confirm", .confirmed)
  private let marking: Marking

  package init(_ arguments: inout Arguments) throws(Refusal) {
    marking = try Marking(claim: arguments.next(), verdict: .confirmed, &arguments)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}

package struct DenyCommand: Command {
  package static let manual = Marking.shortManual("deny", .denied)
  private let marking: Marking

  package init(_ arguments: inout Arguments) throws(Refusal) {
    marking = try Marking(claim: arguments.next(), verdict: .denied, &arguments)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}

package struct UnverifiedCommand: Command {
  package static let manual = Marking.shortManual("unverified", .unverified)
  private let marking: Marking

  package init(_ arguments: inout Arguments) throws(Refusal) {
    marking = try Marking(claim: arguments.next(), verdict: .unverified, &arguments)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}

/// What `mark` and its three short forms do.
private struct Marking {
  let claim: Word?
  let judgement: Judgement

  init(claim: Word?, verdict: Verdict, _ arguments: inout Arguments) throws(Refusal) {
    self.claim = claim
    let why = arguments.value("--why")
    if let why, why.text.allSatisfy(\.isWhitespace) { throw Refusal("the reason is empty", at: why.span) }
    judgement = Judgement(verdict, rationale: why?.text)
  }

  func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let claim = try desk.claimOrFocus(claim)
    // The same verdict without a reason would only take the reason away that stands there.
    let isSame = claim.verdict == judgement.verdict && judgement.rationale == nil || claim.judgement == judgement
    if isSame {
      let hasReason = claim.judgement?.rationale != nil
      throw Refusal(
        "\(claim.id) is \(judgement.verdict.rawValue) already",
        remedy: "Add --why \"TEXT\" to give \(hasReason ? "another" : "a") reason.")
    }
    return [.verdictMarked(claim.id, judgement)]
  }

  func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.verdict(of: try desk.claimOrFocus(claim), in: desk.shown))
  }

  static func shortManual(_ name: String, _ verdict: Verdict) -> Manual {
    Manual(
      name, group: .verdicts, usage: ["[CLAIM] [--why \"TEXT\"]"], summary: "Mark a claim \(verdict.rawValue).",
      details: ["Short for 'mark CLAIM \(verdict.rawValue)'. Without CLAIM the one in focus is meant."],
      options: [.init("--why", "TEXT", "The reason, which goes into every export.")],
      examples: [("\(name)", "the claim in focus"), ("\(name) c1 --why \"…\"", "a claim, with the reason")])
  }
}
