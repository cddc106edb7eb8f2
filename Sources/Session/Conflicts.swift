import AssayModel

/// Why a claim cannot be left as it stands.
package enum Conflict: Hashable, Sendable {
  /// It contradicts another claim, and neither is denied.
  case contradiction(ClaimID)
  /// It is unverified, with evidence for it and against it.
  case dividedEvidence
  /// The verdict is one that only evidence of the other side speaks to.
  case verdictAgainstEvidence
}

extension SessionState {
  /// The conflicts of each claim that has any.
  package var conflicts: [ClaimID: [Conflict]] {
    var found: [ClaimID: [Conflict]] = [:]
    for claim in claims.values {
      for link in claim.links where link.relation == .contradicts {
        guard let other = claims[link.claim], claim.verdict != .denied, other.verdict != .denied else { continue }
        found[claim.id, default: []].append(.contradiction(other.id))
        found[other.id, default: []].append(.contradiction(claim.id))
      }
      let stances = Set(evidence(of: claim).map(\.stance))
      let (hasSupport, hasRefutation) = (stances.contains(.supports), stances.contains(.refutes))
      switch claim.verdict {
      case .unverified where hasSupport && hasRefutation: found[claim.id, default: []].append(.dividedEvidence)
      case .confirmed where hasRefutation && !hasSupport, .denied where hasSupport && !hasRefutation:
        found[claim.id, default: []].append(.verdictAgainstEvidence)
      default: break
      }
    }
    return found
  }
}

extension Claim {
  /// How many days after the claim's own date an article was published; nil where either date is not known, or where
  /// it may have been published by then.
  package func days(until card: ArticleCard) -> Int? {
    guard let date = statement.date, let published = card.published else { return nil }
    let days = published.days.lowerBound - date.days.upperBound
    return days > 0 ? days : nil
  }
}
