import AssayModel

/// What was taken of a file, what was left, and why.
package struct ImportReport: Sendable {
  package var added: [ClaimID] = []
  /// Claims of the file that the session had already.
  package var known: [ClaimID] = []
  /// The verdicts that were taken, each with who gave it.
  package var given: [GivenVerdict] = []
  /// Claims that took the verdict *confirmed* from the file.
  package var confirmed: [ClaimID] = []
  package var links = 0
  /// What such a file has no room for, as the end of a sentence; nil where it has room for everything.
  package var lacks: String?
  package var evidence: [(id: EvidenceID, fidelity: Fidelity)] = []
  /// The columns of a table that nothing was taken from.
  package var unread: [String] = []
  package var skipped: [SkippedItem] = []

  package init() {}

  package var verdicts: Int { given.count }

  mutating func skip(_ place: String, _ reason: String) {
    skipped.append(SkippedItem(place: place, reason: reason))
  }
}
