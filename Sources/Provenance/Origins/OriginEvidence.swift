import AssayModel

/// An evidence as its origins are counted: where it stands, and through whose hands it came.
package struct OriginEvidence: Hashable, Sendable {
  /// What the reviewer said of it.
  package enum Mark: Hashable, Sendable { case own, background }

  package private(set) var id: EvidenceID
  package let article: ArticleID
  package let span: Span
  package let chain: Chain
  /// The passage's own words, for telling passages that are alike.
  let words: [String]
  /// The words quoted in the passage, for comparing utterances.
  package let utterances: [[String]]
  /// Nil where no source is found.
  package let speaker: OriginSpeaker?
  /// Nil where no medium is cited.
  package let medium: CitedMedium?
  /// Whom the cited medium speaks for, a state's own agency that is.
  let mediumGroup: InterestGroup?
  /// The days on which it may have been published, since 1970; nil where nothing tells.
  package let days: ClosedRange<Int>?
  /// The outlet as the metadata names it.
  package let outlet: String?
  /// What the outlet's spellings have in common.
  package let outletKey: String?
  package var mark: Mark?

  /// An evidence of which nothing is known but where it stood.
  package init(
    id: EvidenceID, article: ArticleID, span: Span, days: ClosedRange<Int>?, outlet: String?, mark: Mark? = nil
  ) {
    self.init(
      id: id, article: article, span: span, chain: Chain(voice: .unknown, links: []), words: [], utterances: [],
      speaker: nil, medium: nil, mediumGroup: nil, days: days, outlet: outlet, mark: mark)
  }

  init(
    id: EvidenceID, article: ArticleID, span: Span, chain: Chain, words: [String], utterances: [[String]],
    speaker: OriginSpeaker?, medium: CitedMedium?, mediumGroup: InterestGroup?, days: ClosedRange<Int>?,
    outlet: String?, mark: Mark?
  ) {
    self.id = id
    self.article = article
    self.span = span
    self.chain = chain
    self.words = words
    self.utterances = utterances
    self.speaker = speaker
    self.medium = medium
    self.mediumGroup = mediumGroup
    self.days = days
    self.outlet = outlet
    outletKey = outlet.map(MediumKey.key)
    self.mark = mark
  }
  /// The agency that the article credits.
  var agencyKey: String? { chain.link(.agency)?.key }

  /// The same passage as another evidence cites it.
  package func cited(as id: EvidenceID, mark: Mark?) -> OriginEvidence {
    var evidence = self
    evidence.id = id
    evidence.mark = mark
    return evidence
  }
}
