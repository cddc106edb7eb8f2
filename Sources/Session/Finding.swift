import AssayModel

/// Something in a session that does not hold together yet.
package struct Finding: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A claim that nobody has judged.
    case open
    /// A verdict that rests on nothing.
    case unsupported
    /// A confirmed claim with fewer origins than the session asks for.
    case insufficient
    /// Evidence that speaks against its claim's verdict.
    case contrary
    /// Evidence whose passage has other words now; waits for the reviewer.
    case altered
    /// Evidence for which several places are equally good; waits for the reviewer.
    case ambiguous
    /// Evidence whose words are the same in a sentence that says something else now: a negation, a name or a number
    /// around them changed.
    case surroundings
    /// Evidence whose quote does not stand where the session says in the very text it names.
    case contradicted
    /// Evidence whose passage or article is gone.
    case orphaned
  }

  package let kind: Kind
  package let claim: ClaimID
  package let evidence: EvidenceID?
  package let message: String

  package init(_ kind: Kind, claim: ClaimID, evidence: EvidenceID? = nil, _ message: String) {
    self.kind = kind
    self.claim = claim
    self.evidence = evidence
    self.message = message
  }
}

extension SessionState {
  /// What the claims, verdicts and evidence themselves give away, in the order of the claims.
  package var findings: [Finding] {
    claims.values.flatMap { claim -> [Finding] in
      guard let verdict = claim.verdict else { return [Finding(.open, claim: claim.id, "\(claim.id) is still open")] }
      let evidence = evidence(of: claim)
      // 'unverified' says that nothing settles the claim, so it may well stand on nothing.
      if evidence.isEmpty, verdict != .unverified {
        return [Finding(.unsupported, claim: claim.id, "\(claim.id) is \(verdict.rawValue) without evidence")]
      }
      return evidence.filter { $0.stance.speaksAgainst(verdict) }.map {
        Finding(
          .contrary, claim: claim.id, evidence: $0.id,
          "\($0.id) \($0.stance.rawValue) \(claim.id), which is \(verdict.rawValue)")
      }
    }
  }
}

extension Stance {
  fileprivate func speaksAgainst(_ verdict: Verdict) -> Bool {
    switch (self, verdict) {
    case (.refutes, .confirmed), (.supports, .denied): true
    default: false
    }
  }
}
