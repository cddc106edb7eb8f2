import AssayModel

/// A checkable statement, who made it, and what the reviewer thinks of it.
package struct Claim: Hashable, Sendable {
  package let id: ClaimID
  package var statement: Statement
  /// Nil while the claim is open.
  package var judgement: Judgement?
  /// Every judgement the claim has had, oldest first; the last is the present one.
  package var history: Trail<JudgementChange> = []
  /// The evidence attached to the claim, oldest first.
  package var evidence: Trail<EvidenceID> = []
  package var links: Trail<Link> = []
  /// Passages that were looked at and do not bear on the claim, oldest first.
  package var dismissed: Trail<Citation> = []
  /// What the reviewer takes for one origin.
  package var joins: Trail<OriginJoin> = []

  package init(id: ClaimID, statement: Statement) {
    self.id = id
    self.statement = statement
  }

  package var verdict: Verdict? { judgement?.verdict }
}

/// What is claimed, and its attribution: by whom, when, and where that was read.
package struct Statement: Hashable, Sendable {
  package var text: String
  package var speaker: String?
  /// When the claim was made.
  package var date: PartialDate?
  /// The place in an article that makes the claim.
  package var origin: Citation?

  package init(text: String, speaker: String? = nil, date: PartialDate? = nil, origin: Citation? = nil) {
    self.text = text
    self.speaker = speaker
    self.date = date
    self.origin = origin
  }
}

/// A verdict and its reason.
package struct Judgement: Hashable, Sendable {
  package var verdict: Verdict
  package var rationale: String?
  /// Set where the verdict was given against the session's own rule.
  package var override: GateOverride?

  package init(_ verdict: Verdict, rationale: String? = nil, override: GateOverride? = nil) {
    self.verdict = verdict
    self.rationale = rationale
    self.override = override
  }
}

/// A judgement with when and by whom it was made.
package struct JudgementChange: Hashable, Sendable {
  package let judgement: Judgement
  package let entry: Int
  package let at: Instant
  package let by: String
}

/// How a claim stands to another.
package struct Link: Hashable, Sendable {
  package let relation: Relation
  package let claim: ClaimID

  package init(_ relation: Relation, _ claim: ClaimID) {
    self.relation = relation
    self.claim = claim
  }
}
