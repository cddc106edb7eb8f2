import AssayModel

/// Which claim of one session is which of another.
struct ClaimPairs {
  /// The second session's claim for one of the first.
  private(set) var partner: [ClaimID: ClaimID] = [:]
  private var taken: Set<ClaimID> = []

  /// By number where the texts agree or the claim is older than the parting of the sessions, else by text alone.
  init(_ before: SessionState, _ after: SessionState, sharing: Int) {
    let claims = before.claims.values
    for claim in claims where after.claims[claim.id]?.statement.text == claim.statement.text {
      pair(claim.id, claim.id)
    }
    for claim in claims where claim.id.ordinal <= sharing && after.claims[claim.id] != nil { pair(claim.id, claim.id) }
    var byText: [String: [ClaimID]] = [:]
    // The last first, so that the first is the next to be taken.
    for claim in after.claims.values.reversed() where !taken.contains(claim.id) {
      byText[claim.statement.text, default: []].append(claim.id)
    }
    for claim in claims where partner[claim.id] == nil {
      if let other = byText[claim.statement.text]?.popLast() { pair(claim.id, other) }
    }
  }

  private mutating func pair(_ one: ClaimID, _ other: ClaimID) {
    guard partner[one] == nil, taken.insert(other).inserted else { return }
    partner[one] = other
  }
}
