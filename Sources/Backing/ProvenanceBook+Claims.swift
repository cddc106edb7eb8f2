import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayStanding

extension ProvenanceBook {
  /// What stands behind a claim.
  package func backing(of claim: Claim, in state: SessionState, at standings: StandingBook) -> Backing {
    backing(of: claim, in: Sources(of: state, at: standings, in: self), at: standings)
  }

  /// What stands behind each claim of a session, in order: all at once costs little more than one.
  package func backings(in state: SessionState, at standings: StandingBook) -> [Backing] {
    let sources = Sources(of: state, at: standings, in: self)
    return state.claims.values.map { backing(of: $0, in: sources, at: standings) }
  }

  /// What stands behind some claims of a session, by the evidence of all of it.
  package func backings(of claims: [ClaimID], in state: SessionState, at standings: StandingBook) -> [Backing] {
    guard !claims.isEmpty else { return [] }
    let sources = Sources(of: state, at: standings, in: self)
    return claims.compactMap { state.claims[$0] }.map { backing(of: $0, in: sources, at: standings) }
  }

  private func backing(of claim: Claim, in sources: Sources, at standings: StandingBook) -> Backing {
    let backed = sources.state.evidence(of: claim).map { self.backed($0, at: standings.standing(of: $0), in: sources) }
    let actions = ReviewerActions(
      joins: Array(claim.joins),
      splits: Dictionary(
        backed.compactMap { item in item.evidence.split.map { (item.id, $0) } }, uniquingKeysWith: { one, _ in one }))
    return Backing(
      of: claim, evidence: backed,
      counting: Backing.Counting(copies: sources.copies, affiliations: sources.affiliations, actions: actions))
  }

  private func backed(
    _ evidence: Evidence, at standing: AssayStanding.Standing, in sources: Sources
  ) -> BackedEvidence {
    let mark: OriginEvidence.Mark? =
      switch evidence.voice {
      case .own: .own
      case .background: .background
      case nil: nil
      }
    guard let entry = standing.article.flatMap({ corpus.article(at: $0) }), let span = standing.settledSpan else {
      let card = evidence.citation.article
      let origin = OriginEvidence(
        id: evidence.id, article: card.id, span: evidence.citation.span, chain: Chain(voice: .unknown, links: []),
        day: card.published?.firstDay.daysSince1970, outlet: card.outlet, mark: mark)
      return BackedEvidence(evidence: evidence, article: nil, span: nil, origin: origin, wording: nil)
    }
    let reader = sources.reader(of: entry)
    return BackedEvidence(
      evidence: evidence, article: entry, span: span, origin: reader.evidence(evidence.id, at: span, mark: mark),
      wording: Wording(of: span, in: reader.reading))
  }

  /// The copies among some articles, as a number for each that is one.
  fileprivate func copies(among articles: [CorpusArticle]) -> [ArticleID: Int] {
    let ids = articles.map(\.id)
    if let clusters, clusters.articles == ids { return clusters.clusters }
    let texts = articles.map(\.article.text)
    let matches = CopyFinder.matches(
      among: texts, prints: articles.map { print(of: $0.article) }, atLeast: .copy)
    var found: [ArticleID: Int] = [:]
    for (number, members) in CopyFinder.clusters(of: matches, count: texts.count).enumerated() {
      for member in members { found[ids[member]] = number }
    }
    clusters = (ids, found)
    return found
  }
}

/// What the articles that a session cites tell of each other.
private final class Sources {
  let state: SessionState
  let copies: [ArticleID: Int]
  let affiliations: Affiliations
  private let book: ProvenanceBook
  /// An article is read once, however many of its passages are cited.
  private var readers: [ArticleHandle: EvidenceReader] = [:]

  init(of state: SessionState, at standings: StandingBook, in book: ProvenanceBook) {
    self.state = state
    self.book = book
    let cited = Set(state.evidence.values.compactMap { standings.standing(of: $0).article }).sorted()
      .compactMap { book.corpus.article(at: $0) }
    copies = book.copies(among: cited)
    var affiliations = Affiliations()
    for entry in cited {
      let read = book.reading(of: entry)
      affiliations.learn(from: read.reading, read.attributions)
    }
    self.affiliations = affiliations
  }

  func reader(of entry: CorpusArticle) -> EvidenceReader {
    if let known = readers[entry.handle] { return known }
    let read = book.reading(of: entry)
    let new = EvidenceReader(
      article: entry.article, reading: read.reading, attributions: read.attributions, media: book.mediumNames)
    readers[entry.handle] = new
    return new
  }
}
