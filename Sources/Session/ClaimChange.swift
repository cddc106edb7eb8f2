import AssayModel

/// What two sessions say differently of one claim.
package struct ClaimChange: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case text, speaker, date, origin, verdict, rationale, override, links, joins, evidence, dismissed
  }

  package let before: Claim
  package let after: Claim
  /// What differs, in the order of the parts.
  package let parts: [Part]
  /// The evidence that differs: in the order of the first session, then what only the second has.
  package let evidence: [EvidenceDifference]

  package var isEmpty: Bool { parts.isEmpty }

  init(
    from before: Claim, in one: SessionState, to after: Claim, in other: SessionState,
    partner: (ClaimID) -> ClaimID?
  ) {
    self.before = before
    self.after = after
    evidence = EvidenceDifference.between(one.evidence(of: before), other.evidence(of: after))
    let (old, new) = (before.statement, after.statement)
    var parts: Set<Part> = []
    if old.text != new.text { parts.insert(.text) }
    if old.speaker != new.speaker { parts.insert(.speaker) }
    if old.date != new.date { parts.insert(.date) }
    switch (old.origin, new.origin) {
    case (nil, nil): break
    case (let old?, let new?): if !old.isOfSameWords(as: new) { parts.insert(.origin) }
    default: parts.insert(.origin)
    }
    parts.formUnion(Self.parts(of: before.judgement, and: after.judgement))
    // A link to a claim that the other session has not got is its own: no link there is the same. Links to
    // claims that each session has dropped lead nowhere in both.
    let (own, dropped) = (ClaimID(-1), ClaimID(0))
    let links = before.links.map { Link($0.relation, one.claims[$0.claim] == nil ? dropped : partner($0.claim) ?? own) }
    let others = after.links.map { Link($0.relation, other.claims[$0.claim] == nil ? dropped : $0.claim) }
    if Set(links) != Set(others) { parts.insert(.links) }
    if Self.joins(of: before, in: one) != Self.joins(of: after, in: other) { parts.insert(.joins) }
    if !evidence.isEmpty { parts.insert(.evidence) }
    if !Self.isOfSamePassages(before.dismissed, after.dismissed) { parts.insert(.dismissed) }
    self.parts = Part.allCases.filter(parts.contains)
  }

  /// Whether both hold the same words of the same articles, in whichever order.
  private static func isOfSamePassages(_ one: Trail<Citation>, _ other: Trail<Citation>) -> Bool {
    one.count == other.count && one.allSatisfy { citation in other.contains { $0.isOfSameWords(as: citation) } }
  }

  /// What differs of two judgements.
  ///
  /// Not inlined: in the initializer above, Swift 6.3.1's optimizer (copy propagation) aborts on these comparisons.
  @inline(never)
  private static func parts(of old: Judgement?, and new: Judgement?) -> Set<Part> {
    var parts: Set<Part> = []
    if old?.verdict != new?.verdict { parts.insert(.verdict) }
    if old?.rationale != new?.rationale { parts.insert(.rationale) }
    if old?.override != new?.override { parts.insert(.override) }
    return parts
  }

  /// What was taken for one origin, by the words of both evidences: two sessions may number them differently.
  private static func joins(of claim: Claim, in state: SessionState) -> Set<[String]> {
    Set(
      claim.joins.map { join in
        [join.first, join.second].map { state.evidence[$0]?.citation.quote ?? "" }.sorted() + [join.reason]
      })
  }
}

extension Citation {
  /// Whether both cite the same words of the same article, wherever in it and in whichever version.
  func isOfSameWords(as other: Citation) -> Bool { article.id == other.article.id && quote == other.quote }
}
