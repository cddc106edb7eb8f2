import AssayModel
import AssaySession

/// A claim as a document shows it.
///
/// What another module learns of a claim's evidence, such as the origins it goes back to, joins it here, and every
/// format has it.
package struct SheetClaim: Sendable {
  package let claim: Claim
  package let evidence: [SheetEvidence]
  /// How other claims stand to this one, by their ids.
  package let linkedFrom: [Link]
  package let conflicts: [Conflict]
  /// Every judgement that the claim has had, oldest first.
  package let history: [SheetJudgement]

  init(
    _ claim: Claim, in state: SessionState, linkedFrom: [Link], conflicts: [Conflict], history: [SheetJudgement]
  ) {
    self.claim = claim
    evidence = state.evidence(of: claim).map { SheetEvidence($0, for: claim) }
    self.linkedFrom = linkedFrom
    self.conflicts = conflicts
    self.history = history
  }

  package var verdictWord: String { claim.verdict?.rawValue ?? "open" }

  /// `Confirmed`, `Open`.
  package var verdictLabel: String { verdictWord.prefix(1).uppercased() + verdictWord.dropFirst() }
}

/// A judgement with when and by whom it was made, under the name that may be shown.
package struct SheetJudgement: Sendable {
  package let verdict: Verdict
  package let rationale: String?
  package let at: Instant
  package let by: String
}

extension Conflict {
  /// The conflict as a sentence without its full stop.
  package var words: String {
    switch self {
    case .contradiction(let other): "it and \(other) contradict each other, and neither is denied"
    case .dividedEvidence: "there is evidence for it and against it"
    case .verdictAgainstEvidence: "the evidence attached speaks for the other verdict"
    }
  }
}
