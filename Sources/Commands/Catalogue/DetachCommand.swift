import AssayModel
import AssaySession
import AssayViews

package struct DetachCommand: Command {
  package static let manual = Manual(
    "detach", group: .verdicts, usage: ["EVIDENCE… [--yes]"], summary: "Take an evidence off its claim, or several.",
    details: [
      "The log keeps it, 'undo' brings it back, and its number is not given again. Several are named one by one or as a "
        + "range (e1..e4); the shell then asks, and a script says --yes. They are one entry."
    ],
    options: [.init("--yes", nil, "Take several off without a question.")],
    examples: [("detach e1", "takes it off"), ("detach e1..e3 --yes", "three at once, without a question")])

  private let words: [Word]
  private let isSure: Bool

  package init(_ arguments: inout Arguments) throws(Refusal) {
    isSure = arguments.flag("--yes") != nil
    var words = [try arguments.next("the evidence")]
    while let word = arguments.next(where: { EvidenceID($0.text) != nil || OrdinalRange($0, of: "e") != nil }) {
      words.append(word)
    }
    self.words = words
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    var chosen: Set<EvidenceID> = []
    for word in words { chosen.formUnion(try Self.evidence(word, on: desk)) }
    return desk.state.evidence.values.filter { chosen.contains($0.id) }.map { .evidenceDetached($0.id) }
  }

  package func question(about events: [Event], on desk: Desk) -> String? {
    events.count > 1 && !isSure ? "detaches \(events.count) evidences" : nil
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let ids = desk.lastEvents.compactMap { if case .evidenceDetached(let id) = $0 { id } else { nil } }
    if ids.count == 1 { return Reply(Acknowledgement.detached(ids[0].description)) }
    return Reply(
      Acknowledgement.detached(ids.map(\.description), named: OrdinalRange.text(ids.map(\.ordinal), "e")))
  }

  private static func evidence(_ word: Word, on desk: Desk) throws(Refusal) -> [EvidenceID] {
    guard let range = OrdinalRange(word, of: "e") else { return [try desk.evidence(word).id] }
    let bounds = try range.checked(word)
    // What was detached is passed over inside a range, but a range does not lead past the last one.
    if bounds.upperBound > desk.state.lastEvidence {
      _ = try desk.evidence(Word("\(EvidenceID(bounds.upperBound))", span: word.span))
    }
    let chosen = desk.state.evidence.values.map(\.id).filter { bounds.contains($0.ordinal) }
    guard !chosen.isEmpty else {
      throw Refusal(
        "every evidence of \(word.text) was detached", remedy: "Type 'summary' to see what is attached.", at: word.span)
    }
    return chosen
  }
}
