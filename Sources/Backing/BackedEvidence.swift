import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession

/// An evidence with the way it came.
///
/// A class, as thousands of them are handed on from list to list: a copy of a structure would count all that is in it.
package final class BackedEvidence: Sendable {
  package let evidence: Evidence
  /// The article as the corpus has it; nil where the evidence stands nowhere, or in doubt.
  package let article: CorpusArticle?
  /// Where its words stand now.
  package let span: Span?
  package let origin: OriginEvidence
  /// What the passage commits itself to; nil where it stands nowhere.
  package let wording: Wording?

  init(evidence: Evidence, article: CorpusArticle?, span: Span?, origin: OriginEvidence, wording: Wording?) {
    self.evidence = evidence
    self.article = article
    self.span = span
    self.origin = origin
    self.wording = wording
  }

  package var chain: Chain { origin.chain }
  package var id: EvidenceID { evidence.id }

  /// `The Harbour Ledger`; of an article without one, that it is not known, and which article it is.
  package var outlet: String {
    let card = evidence.citation.article
    return origin.outlet ?? "unknown outlet (\(card.title ?? card.id.value))"
  }
}
