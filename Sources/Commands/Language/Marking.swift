import AssayBacking
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

/// What `mark` and its three short forms do.
struct Marking {
  private let selection: ClaimSelection
  private let judgement: Judgement
  private let isSure: Bool
  /// The word by which the reviewer sets the session's own rule aside.
  private let override: Word?

  init(_ selection: ClaimSelection, verdict: Verdict, _ arguments: inout Arguments) throws(Refusal) {
    self.selection = selection
    let why = arguments.value("--why")
    if let why, why.text.allSatisfy(\.isWhitespace) { throw Refusal("the reason is empty", at: why.span) }
    judgement = Judgement(verdict, rationale: why?.text)
    isSure = arguments.flag("--yes") != nil
    override = arguments.flag("--override")
  }

  func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let claims = try selection.claims(on: desk)
    let changing = claims.filter { !stands(for: $0) }
    guard changing.isEmpty else {
      let gate = Gate(of: desk.state)
      var events: [Event] = []
      for claim in changing {
        var judgement = judgement
        judgement.override = try gate.override(claim, judgement, isOverriding: override, on: desk)
        events.append(.verdictMarked(claim.id, judgement))
      }
      return events
    }
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
    guard claim.verdict == judgement.verdict else { return false }
    return judgement.rationale == nil || claim.judgement?.rationale == judgement.rationale
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
    if claims.count == 1 {
      let claim = claims[0]
      let backing = desk.provenance.backing(of: claim, in: shown, at: desk.standings)
      return Reply(
        Acknowledgement.verdict(of: claim, in: shown, behind: claim.verdict.flatMap { backing.summary(for: $0) }))
    }
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

  static let override = Manual.Option(
    "--override", nil, "Confirm with fewer origins than 'set independence' asks for; wants --why.")

  static let gateDetails =
    "What stands behind the claim is said in a line: its origins ('help provenance'). Where the session asks for more "
    + "('set independence 2'), it is not confirmed unless --why and --override are given; the log and the exports show it."

  static func shortManual(_ name: String, _ verdict: Verdict) -> Manual {
    Manual(
      name, group: .verdicts,
      usage: ["[CLAIM…|open|all] [--why \"TEXT\"]\(verdict == .confirmed ? " [--override]" : "") [--yes]"],
      summary: "Mark a claim \(verdict.rawValue).",
      details: [
        "Short for 'mark CLAIM \(verdict.rawValue)'. Without CLAIM the one in focus is meant; 'help mark' tells how "
          + "to name several."
      ] + (verdict == .confirmed ? [gateDetails] : []),
      options: options + (verdict == .confirmed ? [override] : []),
      examples: [("\(name)", "the claim in focus"), ("\(name) c1 --why \"…\"", "a claim, with the reason")])
  }
}
