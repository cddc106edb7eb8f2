import AssayModel

/// A session as it could stand with the articles that were published by the end of a day.
///
/// Evidence from later articles is left out, and from articles without a date that were not cited by then; so are claims
/// that were made later. A judgement stands where all that carried it when it was made was published by then: one that
/// rests on a later article in part cannot have been made in these words. Else the last earlier judgement that stands
/// takes its place, and where there is none the claim is open.
package struct StateAsOf: Hashable, Sendable {
  package let state: SessionState
  /// Claims that are left, whose latest judgement rests on what was published later or without a date.
  package let unsettled: Set<ClaimID>
  /// Evidence of claims that are left which is left out because its article has no date.
  package let undated: [Evidence]

  /// - Parameter entries: those that made the state. They know what each judgement rested on when it was made, were it
  ///   detached since, and that an article without a date was there when it was cited.
  package init(_ whole: SessionState, _ day: CalendarDay, entries: [Entry]) {
    let days = Dictionary(entries.map { ($0.number, $0.at.day) }, uniquingKeysWith: { first, _ in first })
    func isPublished(_ evidence: Evidence) -> Bool {
      guard let published = evidence.citation.article.published else {
        return days[evidence.entry].map { $0.daysSince1970 <= day.daysSince1970 } ?? false
      }
      return published.lastDay.daysSince1970 <= day.daysSince1970
    }
    let carriers = Self.carriers(of: entries)
    var unsettled: Set<ClaimID> = []
    var undated: [Evidence] = []
    state = whole.derived(
      claim: { claim in
        if let date = claim.statement.date, date.firstDay.daysSince1970 > day.daysSince1970 { return nil }
        let evidence = whole.evidence(of: claim)
        undated += evidence.filter { $0.citation.article.published == nil && !isPublished($0) }
        var claim = claim
        let history = Array(claim.history)
        let nexts = history.dropFirst().map(\.entry) + [Int.max]
        claim.history = Trail(
          zip(history, nexts).filter { change, next in
            let before = carriers[Made(claim: claim.id, entry: change.entry)] ?? []
            // Some judge first and attach then. What comes to a judgement that stood is further evidence.
            let carrying =
              before.isEmpty ? change.judgement.carriers(among: evidence.filter { $0.entry < next }) : before
            return carrying.allSatisfy(isPublished)
          }.map(\.0))
        if claim.history.last != history.last { unsettled.insert(claim.id) }
        claim.judgement = claim.history.last?.judgement
        claim.dismissed.removeAll { !$0.article.isPublished(by: day) }
        return claim
      }, evidence: { isPublished($0) ? $0 : nil })
    self.unsettled = unsettled
    self.undated = undated
  }

  /// A judgement, by its claim and the entry that made it.
  private struct Made: Hashable {
    let claim: ClaimID
    let entry: Int
  }

  /// What each judgement rested on when it was made.
  private static func carriers(of entries: [Entry]) -> [Made: [Evidence]] {
    var carriers: [Made: [Evidence]] = [:]
    var state = SessionState([])
    for entry in entries {
      state.apply(entry)
      for case .verdictMarked(let id, let judgement) in entry.events {
        guard let claim = state.claims[id] else { continue }
        carriers[Made(claim: id, entry: entry.number)] = judgement.carriers(among: state.evidence(of: claim))
      }
    }
    return carriers
  }
}

extension ArticleCard {
  /// Whether it is known to have been published by the end of a day.
  package func isPublished(by day: CalendarDay) -> Bool {
    published.map { $0.lastDay.daysSince1970 <= day.daysSince1970 } ?? false
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
