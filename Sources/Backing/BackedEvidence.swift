import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession

/// An evidence with the way it came.
package struct BackedEvidence: Sendable {
  package let evidence: Evidence
  /// The article as the corpus has it; nil where the evidence stands nowhere, or in doubt.
  package let article: CorpusArticle?
  /// Where its words stand now.
  package let span: Span?
  package let origin: OriginEvidence
  /// What the passage commits itself to; nil where it stands nowhere.
  package let wording: Wording?

  package var chain: Chain { origin.chain }
  package var id: EvidenceID { evidence.id }

  /// `The Harbour Ledger`, or what stands in for an outlet.
  package var outlet: String { origin.outlet ?? evidence.citation.article.title ?? evidence.citation.article.id.value }
}
