import AssayModel

/// An excerpt and its stance on a claim.
package struct Evidence: Hashable, Sendable {
  package let id: EvidenceID
  package let claim: ClaimID
  package var stance: Stance
  package var citation: Citation
  package var note: String?
  /// How the quote stood when it was last attached or settled.
  package var fidelity: Fidelity = .exact
  /// How it stands in the articles as they are: set beside a corpus only.
  package var presence: Presence?
  /// Whether the sentence around its words says something else in the articles as they are.
  package var hasOtherSurroundings: Bool { presence?.hasOtherSurroundings ?? false }
  /// The citations it had before it was re-attached, oldest first.
  package var formerCitations: Trail<Citation> = []
  /// The entry that attached it.
  package let entry: Int

  package init(id: EvidenceID, claim: ClaimID, stance: Stance, citation: Citation, note: String?, entry: Int) {
    self.id = id
    self.claim = claim
    self.stance = stance
    self.citation = citation
    self.note = note
    self.entry = entry
  }
}
