import AssayModel
import AssaySession
import AssayViews

/// What `mark` and its three short forms do.
struct Marking {
  private let selection: ClaimSelection
  private let judgement: Judgement
  private let isSure: Bool

  init(_ selection: ClaimSelection, verdict: Verdict, _ arguments: inout Arguments) throws(Refusal) {
    self.selection = selection
    let why = arguments.value("--why")
    if let why, why.text.allSatisfy(\.isWhitespace) { throw Refusal("the reason is empty", at: why.span) }
    judgement = Judgement(verdict, rationale: why?.text)
    isSure = arguments.flag("--yes") != nil
  }

  func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let claims = try selection.claims(on: desk)
    let changing = claims.filter { !stands(for: $0) }
    guard changing.isEmpty else { return changing.map { .verdictMarked($0.id, judgement) } }
    let verdict = judgement.verdict.rawValue
    guard claims.count == 1 else {
      throw Refusal(
        "all \(claims.count) claims are \(verdict) already", remedy: "Add --why \"TEXT\" to give them a reason.")
    }
    let hasReason = claims[0].judgement?.rationale != nil
    throw Refusal(
      "\(claims[0].id) is \(verdict) already",
      remedy: "Add --why \"TEXT\" to give \(hasReason ? "another" : "a") reason.")
  }

  /// Whether a claim has the verdict already. The same one without a reason would only take away the reason that
  /// stands there.
  private func stands(for claim: Claim) -> Bool {
    claim.verdict == judgement.verdict && judgement.rationale == nil || claim.judgement == judgement
  }

  func question(about events: [Event], on desk: Desk) -> String? {
    guard events.count > 1, !isSure else { return nil }
    let judged = Self.claims(in: events).count {
      guard let verdict = desk.state.claims[$0]?.verdict else { return false }
      return verdict != judgement.verdict
    }
    let other = judged == 0 ? "" : ", \(judged) of them judged otherwise so far"
    return "marks \(events.count) claims \(judgement.verdict.rawValue)\(other)"
  }

  func reply(on desk: Desk) throws(Refusal) -> Reply {
    let marked = Self.claims(in: desk.lastEvents)
    let shown = desk.shown
    let claims = marked.compactMap { shown.claims[$0] }
    if claims.count == 1 { return Reply(Acknowledgement.verdict(of: claims[0], in: shown)) }
    return Reply(
      Acknowledgement.verdicts(
        of: claims, named: OrdinalRange.text(marked.map(\.ordinal), "c"), judgement.verdict, in: shown))
  }

  private static func claims(in events: [Event]) -> [ClaimID] {
    events.compactMap { if case .verdictMarked(let claim, _) = $0 { claim } else { nil } }
  }

  static let bulkDetails = [
    "Several claims are named one by one, as a range (c3..c5), as open or as all. The shell then says how many it "
      + "marks and asks; a script says --yes. Claims that have the verdict already are passed over. It is one entry, "
      + "which one 'undo' takes back."
  ]

  static let options: [Manual.Option] = [
    .init("--why", "TEXT", "The reason, which goes into every export."),
    .init("--yes", nil, "Mark several claims without a question."),
  ]

  static func shortManual(_ name: String, _ verdict: Verdict) -> Manual {
    Manual(
      name, group: .verdicts, usage: ["[CLAIM…|open|all] [--why \"TEXT\"] [--yes]"],
      summary: "Mark a claim \(verdict.rawValue).",
      details: [
        "Short for 'mark CLAIM \(verdict.rawValue)'. Without CLAIM the one in focus is meant; 'help mark' tells how "
          + "to name several."
      ],
      options: options,
      examples: [("\(name)", "the claim in focus"), ("\(name) c1 --why \"…\"", "a claim, with the reason")])
  }
}
