import AssayModel

/// An evidence as its origins are counted: where it stands, and through whose hands it came.
package struct OriginEvidence: Hashable, Sendable {
  /// What the reviewer said of it.
  package enum Mark: Hashable, Sendable { case own, background }

  package let id: EvidenceID
  package let article: ArticleID
  package let span: Span
  package let chain: Chain
  /// The words quoted in the passage, for comparing utterances.
  package let utterances: [[String]]
  /// The day it was published, in days since 1970.
  package let day: Int?
  /// The outlet as the metadata names it.
  package let outlet: String?
  package var mark: Mark?

  package init(
    id: EvidenceID, article: ArticleID, span: Span, chain: Chain, utterances: [[String]] = [], day: Int?,
    outlet: String?,
    mark: Mark? = nil
  ) {
    self.id = id
    self.article = article
    self.span = span
    self.chain = chain
    self.utterances = utterances
    self.day = day
    self.outlet = outlet
    self.mark = mark
  }
}
