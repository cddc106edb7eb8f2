import AssayModel
import AssaySession
import AssayViews

package struct SplitCommand: Command {
  package static let manual = Manual(
    "split", group: .origins, usage: ["EVIDENCE \"TEXT\"", "EVIDENCE --clear"],
    summary: "Say that an evidence has an origin of its own, and why.",
    details: [
      "It then stands apart from whatever the rules take it together with, and from what you merged it with before. A "
        + "later 'merge' joins it to what you name, and to nothing else."
    ],
    options: [OriginWord.clear],
    examples: [
      ("split e1 \"their reporter heard it at the station\"", "one that stands alone"),
      ("split e2 \"another statement\"", "another"),
    ])

  private let word: Word
  private let reason: String?
  private let parting = Parting()

  /// Whom the evidence was merged with before, for the answer.
  private final class Parting {
    var others: [EvidenceID] = []
  }

  package init(_ arguments: inout Arguments) throws(Refusal) {
    let isClearing = arguments.flag("--clear") != nil
    word = try arguments.next("the evidence")
    reason = try OriginWord.reason(&arguments, isClearing: isClearing)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let evidence = try desk.evidence(word)
    if reason == nil, evidence.split == nil { throw Refusal("\(evidence.id) was not split off", at: word.span) }
    if let reason, evidence.split == reason { throw Refusal("\(evidence.id) is split off for this reason already") }
    if reason != nil, let claim = desk.state.claims[evidence.claim] {
      parting.others = claim.joins.filter { $0.names(evidence.id) }
        .map { $0.first == evidence.id ? $0.second : $0.first }
    }
    return [.originSplit(evidence.id, reason: reason)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let id = try desk.evidence(word).id
    var what =
      Line("\(id)", .id) + Line(reason.map { " has an origin of its own: \($0)" } ?? " is split off no more")
    if !parting.others.isEmpty {
      what += Line("; merged no more with ") + Line(WordList.and(parting.others.map(\.description)), .id)
    }
    return try OriginWord.reply(what, [id], on: desk)
  }
}
