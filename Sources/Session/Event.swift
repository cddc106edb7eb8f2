import AssayModel

/// A recorded fact. Events alone make the state: neither the line that caused them nor the corpus is asked again.
package enum Event: Hashable, Sendable {
  case claimAdded(ClaimID, Statement)
  case claimEdited(ClaimID, Statement)
  case claimDropped(ClaimID)
  case claimFocused(ClaimID)
  case claimsLinked(ClaimID, Relation, ClaimID)
  case verdictMarked(ClaimID, Judgement)
  case evidenceAttached(EvidenceID, to: ClaimID, Stance, Citation, note: String?)
  case evidenceDetached(EvidenceID)
  case evidenceReattached(EvidenceID, Citation)
  /// A passage was looked at and does not bear on the claim; it is not suggested again.
  case passageDismissed(ClaimID, Citation)
  /// A dismissed passage, named as it was cited, may be suggested again.
  case passageRestored(ClaimID, ArticleID, Span)
  /// Two evidences are one origin, and why; without a reason the reviewer takes that back.
  case originsMerged(EvidenceID, EvidenceID, reason: String?)
  /// An evidence stands apart from whatever it was taken together with; without a reason that is taken back.
  case originSplit(EvidenceID, reason: String?)
  /// Whose voice an evidence is; nil takes the word back.
  case voiceMarked(EvidenceID, Voice?)
  case settingChanged(name: String, value: String?)
  /// What was searched and how many hits it had. Changes nothing; makes `#2` and *unverified* auditable.
  ///
  /// `passages` is the digest of the passages that `#1`, `#2` … named; nil in sessions of earlier versions.
  case searched(query: String, total: Int, passages: Digest? = nil)
  /// An article was looked at while a claim was in focus. Changes nothing; makes *unverified* auditable.
  case articleRead(ClaimID, ArticleCard)
  /// The entries whose effects were taken back, in the order they were.
  case undone(entries: [Int])
  /// The entries whose effects were brought back, in the order they were.
  case redone(entries: [Int])

  /// Whether the event records something that was looked at, and changes no state.
  package var isAudit: Bool {
    switch self {
    case .searched, .articleRead: true
    default: false
    }
  }

  /// The citation that the event carries; nil for one that carries none.
  package var citation: Citation? {
    switch self {
    case .claimAdded(_, let statement), .claimEdited(_, let statement): statement.origin
    case .evidenceAttached(_, to: _, _, let citation, _), .evidenceReattached(_, let citation),
      .passageDismissed(_, let citation):
      citation
    default: nil
    }
  }

  /// The article that the event names, cited or read; nil for one that names none.
  package var article: ArticleCard? {
    if case .articleRead(_, let card) = self { return card }
    return citation?.article
  }
}
