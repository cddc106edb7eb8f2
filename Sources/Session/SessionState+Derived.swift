import AssayModel

// States for looking at: what is left of a session under a condition. None of them takes further entries.

extension SessionState {
  /// The state with some claims and evidence left out or changed; nil leaves one out. Evidence of claims that are left
  /// out goes with them, and so do links that would lead to them.
  package func derived(
    claim: (Claim) -> Claim? = { $0 }, evidence: (Evidence) -> Evidence? = { $0 }
  ) -> SessionState {
    var kept = self
    kept.claims = Register()
    kept.evidence = Register()
    let claims = self.claims.values.compactMap(claim)
    let ids = Set(claims.map(\.id))
    for one in self.evidence.values where ids.contains(one.claim) {
      if let one = evidence(one) { kept.evidence[one.id] = one }
    }
    for var one in claims {
      one.links.removeAll { !ids.contains($0.claim) }
      one.evidence.removeAll { kept.evidence[$0] == nil }
      one.joins.removeAll { kept.evidence[$0.first] == nil || kept.evidence[$0.second] == nil }
      kept.claims[one.id] = one
    }
    if let focus, kept.claims[focus] == nil { kept.focus = nil }
    return kept
  }
}

extension Sequence<Entry> {
  /// The entries of the session as the reviewer had it at a moment: those before the first later one.
  package func known(at moment: Instant) -> [Entry] { Array(prefix { $0.at <= moment }) }
}
