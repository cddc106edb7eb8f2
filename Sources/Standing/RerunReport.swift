import AssayModel
import AssaySession

/// What came of typing a session's lines again over a corpus.
package struct RerunReport: Hashable, Sendable {
  /// An entry that came out otherwise.
  package struct Divergence: Hashable, Sendable {
    package let entry: Entry
    /// What came of the line this time: a refusal, or other events.
    package let reason: String

    package init(entry: Entry, reason: String) {
      self.entry = entry
      self.reason = reason
    }
  }

  /// A citation that an entry recorded and that its line does not give again.
  package struct ChangedCitation: Hashable, Sendable {
    package let entry: Entry
    package let claim: ClaimID
    /// The evidence that cites; nil where the claim itself names its origin.
    package let evidence: EvidenceID?
    package let citation: Citation
    /// Where the recorded words stand in the corpus as it is.
    package let standing: Standing

    package init(entry: Entry, claim: ClaimID, evidence: EvidenceID?, citation: Citation, standing: Standing) {
      self.entry = entry
      self.claim = claim
      self.evidence = evidence
      self.citation = citation
      self.standing = standing
    }
  }

  /// A judged claim some of whose evidence does not stand as it stood.
  package struct ShakenVerdict: Hashable, Sendable {
    package let claim: Claim
    /// The evidence that does not stand exactly.
    package let evidence: [StandingEvidence]

    package init(claim: Claim, evidence: [StandingEvidence]) {
      self.claim = claim
      self.evidence = evidence
    }
  }

  /// How many entries were run again.
  package let entries: Int
  /// In the order of the entries.
  package let divergences: [Divergence]
  package let citations: [ChangedCitation]
  /// In the order of the claims.
  package let verdicts: [ShakenVerdict]

  package init(
    entries: Int, divergences: [Divergence], citations: [ChangedCitation], verdicts: [ShakenVerdict]
  ) {
    self.entries = entries
    self.divergences = divergences
    self.citations = citations
    self.verdicts = verdicts
  }
}
