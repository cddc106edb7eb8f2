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

  /// The state as it could be held with articles published by the end of a day.
  ///
  /// Evidence from later articles is left out, and from articles whose date is not known to be that early; so are claims
  /// that were made later. A judgement stands where at least one evidence that carries it is left: one that supports a
  /// confirmed claim, refutes a denied one, or any for unverified. Else the last earlier judgement that stands takes
  /// its place, and where there is none the claim is open. A judgement that rests on no evidence at all stands.
  package func asOf(_ day: CalendarDay) -> SessionState {
    func isPublished(_ evidence: Evidence) -> Bool { evidence.citation.article.isPublished(by: day) }
    return derived(
      claim: { claim in
        if let date = claim.statement.date, date.firstDay.daysSince1970 > day.daysSince1970 { return nil }
        let all = self.evidence(of: claim)
        var claim = claim
        claim.history.removeAll { change in
          let carrying = change.judgement.carriers(among: all)
          return !carrying.isEmpty && !carrying.contains(where: isPublished)
        }
        claim.judgement = claim.history.last?.judgement
        claim.dismissed.removeAll { !$0.article.isPublished(by: day) }
        return claim
      }, evidence: { isPublished($0) ? $0 : nil })
  }
}

extension ArticleCard {
  /// Whether it is known to have been published by the end of a day.
  package func isPublished(by day: CalendarDay) -> Bool {
    published.map { $0.lastDay.daysSince1970 <= day.daysSince1970 } ?? false
  }
}

extension Judgement {
  /// The evidence that the judgement rests on: that of the stance that makes it, or all where none is of that stance.
  func carriers(among evidence: [Evidence]) -> [Evidence] {
    let stance: Stance
    switch verdict {
    case .confirmed: stance = .supports
    case .denied: stance = .refutes
    case .unverified: return evidence
    }
    let deciding = evidence.filter { $0.stance == stance }
    return deciding.isEmpty ? evidence : deciding
  }
}

extension Sequence<Entry> {
  /// The entries of the session as the reviewer had it at a moment: those before the first later one.
  package func known(at moment: Instant) -> [Entry] { Array(prefix { $0.at <= moment }) }
}
