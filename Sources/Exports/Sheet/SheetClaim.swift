import AssayBacking
import AssayModel
import AssaySession

/// A claim as a document shows it.
///
/// A class, as `Backing` is one.
package final class SheetClaim: Sendable {
  package let claim: Claim
  package let evidence: [SheetEvidence]
  /// How other claims stand to this one, by their ids.
  package let linkedFrom: [Link]
  package let conflicts: [Conflict]
  /// Every judgement that the claim has had, oldest first.
  package let history: [SheetJudgement]
  /// Where the evidence came from; nil where no corpus is at hand.
  package let backing: Backing?
  /// What was searched and read for it; nil unless it is unverified.
  package let ledger: SheetLedger?

  init(
    _ claim: Claim, in state: SessionState, linkedFrom: [Link], conflicts: [Conflict], history: [SheetJudgement],
    backing: Backing?, ledger: SheetLedger?
  ) {
    self.claim = claim
    let backed = Dictionary(
      (backing?.evidence ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    evidence = state.evidence(of: claim).map { SheetEvidence($0, for: claim, backed: backed[$0.id]) }
    self.linkedFrom = linkedFrom
    self.conflicts = conflicts
    self.history = history
    self.backing = backing
    self.ledger = ledger
  }

  package var verdictWord: String { claim.verdict?.rawValue ?? "open" }

  /// `Confirmed`, `Open`.
  package var verdictLabel: String { verdictWord.prefix(1).uppercased() + verdictWord.dropFirst() }
}

/// A judgement with when and by whom it was made, under the name that may be shown.
package struct SheetJudgement: Sendable {
  package let verdict: Verdict
  package let rationale: String?
  /// Set where the verdict was given against the session's own rule.
  package let override: GateOverride?
  package let at: Instant
  package let by: String
  /// Whether it came from a file: then it was taken up by that reviewer, and given by whom its reason names.
  package let isImported: Bool

  init(_ change: JudgementChange, _ pseudonyms: Pseudonyms, isTyped: Bool) {
    verdict = change.judgement.verdict
    rationale = change.judgement.rationale.map(pseudonyms.scrubbedReason)
    override = change.judgement.override
    at = change.at
    by = pseudonyms.name(change.by)
    isImported = !isTyped && ImportedReview(endOf: change.judgement.rationale) != nil
  }

  /// `by`, or what else the one who entered it did.
  package var deed: String { isImported ? "taken from a file by" : "by" }

  /// `gate overridden: 1 origin where the session asks for 2`; nil where it was not.
  package var overrideWords: String? { override.map { "gate overridden: \($0.words)" } }
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
