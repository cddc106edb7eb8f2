import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayStanding

/// What the articles that a session cites tell of each other; nothing is looked up in it that it has to find first, so
/// that claims can be worked out side by side.
struct CitedSources: Sendable {
  let articles: [ArticleHandle: CitedArticle]
  let copies: ArticleCopies
  let affiliations: Affiliations

  func backing(of claim: Claim, _ evidence: [(Evidence, AssayStanding.Standing)]) -> Backing {
    let backed = evidence.map { self.backed($0, at: $1) }
    let actions = ReviewerActions(
      joins: Array(claim.joins),
      splits: Dictionary(
        backed.compactMap { item in item.evidence.split.map { (item.id, $0) } }, uniquingKeysWith: { one, _ in one }))
    return Backing(
      of: claim, evidence: backed,
      counting: Backing.Counting(copies: copies, affiliations: affiliations, actions: actions))
  }

  private func backed(_ evidence: Evidence, at standing: AssayStanding.Standing) -> BackedEvidence {
    let mark: OriginEvidence.Mark? =
      switch evidence.voice {
      case .own: .own
      case .background: .background
      case nil: nil
      }
    guard let source = standing.article.flatMap({ articles[$0] }), let span = standing.settledSpan,
      let passage = source.passages[span]
    else {
      let card = evidence.citation.article
      let origin = OriginEvidence(
        id: evidence.id, article: card.id, span: evidence.citation.span,
        days: card.published?.days, outlet: card.outlet, mark: mark)
      return BackedEvidence(evidence: evidence, article: nil, span: nil, origin: origin, wording: nil)
    }
    return BackedEvidence(
      evidence: evidence, article: source.entry, span: span,
      origin: passage.origin.cited(as: evidence.id, mark: mark),
      wording: evidence.stance == .declines || passage.isSilent ? passage.wording.ungraded : passage.wording)
  }
}

/// An article with those of its passages that are evidence, each read once, however many claims it carries.
struct CitedArticle: Sendable {
  struct Passage: Sendable {
    let origin: OriginEvidence
    let wording: Wording
    /// Whether it neither confirms nor denies.
    let isSilent: Bool
  }

  let entry: CorpusArticle
  let passages: [Span: Passage]

  init(_ entry: CorpusArticle, _ read: VoicedArticle, media: MediumNames, passages: [Span: EvidenceID]) {
    self.entry = entry
    guard !passages.isEmpty else {
      self.passages = [:]
      return
    }
    let reader = EvidenceReader(
      article: entry.article, reading: read.reading, findings: read.findings, media: media)
    self.passages = Dictionary(
      uniqueKeysWithValues: passages.map { span, id in
        let passage = Passage(
          origin: reader.evidence(id, at: span),
          wording: Wording(of: span, in: read.reading, published: entry.article.metadata.published),
          isSilent: read.findings.nonDenials.contains { $0.cue.overlaps(span) })
        return (span, passage)
      })
  }
}
