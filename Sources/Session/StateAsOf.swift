import AssayModel

/// A session as it could stand with the articles that were published by the end of a day.
///
/// Evidence from later articles is left out, and from articles whose date is not known to be that early; so are claims
/// that were made later. A judgement stands where all that carried it when it was made was published by then: one that
/// rests on a later article in part cannot have been made in these words. Else the last earlier judgement that stands
/// takes its place, and where there is none the claim is open.
package struct StateAsOf: Hashable, Sendable {
  package let state: SessionState
  /// Claims that are left, whose latest judgement rests on what was published later or without a date.
  package let unsettled: Set<ClaimID>
  /// Evidence of claims that are left which is left out because its article has no date.
  package let undated: [Evidence]

  package init(_ whole: SessionState, _ day: CalendarDay) {
    var unsettled: Set<ClaimID> = []
    var undated: [Evidence] = []
    state = whole.derived(
      claim: { claim in
        if let date = claim.statement.date, date.firstDay.daysSince1970 > day.daysSince1970 { return nil }
        let evidence = whole.evidence(of: claim)
        undated += evidence.filter { $0.citation.article.published == nil }
        var claim = claim
        let history = Array(claim.history)
        let nexts = history.dropFirst().map(\.entry) + [Int.max]
        claim.history = Trail(
          zip(history, nexts).filter { change, next in
            change.carriers(among: evidence, before: next).allSatisfy { $0.citation.article.isPublished(by: day) }
          }.map(\.0))
        if claim.history.last != history.last { unsettled.insert(claim.id) }
        claim.judgement = claim.history.last?.judgement
        claim.dismissed.removeAll { !$0.article.isPublished(by: day) }
        return claim
      }, evidence: { $0.citation.article.isPublished(by: day) ? $0 : nil })
    self.unsettled = unsettled
    self.undated = undated
  }
}

extension ArticleCard {
  /// Whether it is known to have been published by the end of a day.
  package func isPublished(by day: CalendarDay) -> Bool {
    published.map { $0.lastDay.daysSince1970 <= day.daysSince1970 } ?? false
  }
}

extension JudgementChange {
  /// The evidence that the judgement rests on: what was there when it was made, or where nothing was, what was attached
  /// under it, since some judge first and attach then. What came later is further evidence for a judgement that stood.
  fileprivate func carriers(among evidence: [Evidence], before next: Int) -> [Evidence] {
    let before = judgement.carriers(among: evidence.filter { $0.entry <= entry })
    guard before.isEmpty else { return before }
    return judgement.carriers(among: evidence.filter { $0.entry < next })
  }
}

extension Judgement {
  /// The evidence of the stance that makes the verdict, or all where none is of that stance.
  fileprivate func carriers(among evidence: [Evidence]) -> [Evidence] {
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
