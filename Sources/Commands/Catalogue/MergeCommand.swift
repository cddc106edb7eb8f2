import AssayModel
import AssaySession
import AssayViews

package struct MergeCommand: Command {
  package static let manual = Manual(
    "merge", group: .origins, usage: ["EVIDENCE EVIDENCE \"TEXT\"", "EVIDENCE EVIDENCE --clear"],
    summary: "Say that two evidences of a claim have one origin, and why.",
    details: [
      "The reason stands in 'sources', the log and the exports. A merge holds whatever the rules say, and 'undo' takes it "
        + "back like any other change."
    ],
    options: [OriginWord.clear],
    examples: [
      ("merge e1 e4 \"both were at one briefing\"", "two that are one"),
      ("merge e1 e4 \"the same statement\"", "or so"),
    ])

  private let first: Word
  private let second: Word
  private let reason: String?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    let isClearing = arguments.flag("--clear") != nil
    first = try arguments.next("the evidence")
    second = try arguments.next("the other evidence")
    reason = try OriginWord.reason(&arguments, isClearing: isClearing)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let (one, two) = (try desk.evidence(first), try desk.evidence(second))
    guard one.id != two.id else { throw Refusal("an evidence is one with itself already", at: second.span) }
    guard one.claim == two.claim else {
      throw Refusal(
        "\(one.id) is of \(one.claim) and \(two.id) of \(two.claim)",
        remedy: "Origins are counted claim by claim: merge evidences of one claim.", at: second.span)
    }
    guard one.stance == two.stance else {
      throw Refusal(
        "\(one.id) \(one.stance.rawValue) \(one.claim) and \(two.id) \(two.stance.rawValue) it",
        remedy: "Each side's origins are counted by themselves.", at: second.span)
    }
    let known = desk.state.claims[one.claim]?.joins.first { $0.names(one.id) && $0.names(two.id) }
    if reason == nil, known == nil { throw Refusal("\(one.id) and \(two.id) were not merged by you", at: second.span) }
    if let known, known.reason == reason { throw Refusal("\(one.id) and \(two.id) are merged for this reason already") }
    return [.originsMerged(one.id, two.id, reason: reason)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let (one, two) = (try desk.evidence(first).id, try desk.evidence(second).id)
    let ids = Line("\(one)", .id) + Line(" and ") + Line("\(two)", .id)
    let what = reason.map { ids + Line(" are one origin: \($0)") } ?? ids + Line(" are merged by you no more")
    return try OriginWord.reply(what, [one, two], on: desk)
  }
}
