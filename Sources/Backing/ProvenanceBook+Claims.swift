import AssayConcurrency
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayStanding

extension ProvenanceBook {
  /// What stands behind a claim.
  package func backing(of claim: Claim, in state: SessionState, at standings: StandingBook) -> Backing {
    backings(of: [claim], in: state, at: standings)[0]
  }

  /// What stands behind each claim of a session, in order: all at once costs little more than one.
  package func backings(in state: SessionState, at standings: StandingBook) -> [Backing] {
    backings(of: Array(state.claims.values), in: state, at: standings)
  }

  /// What stands behind some claims of a session, by the evidence of all of it.
  package func backings(of claims: [ClaimID], in state: SessionState, at standings: StandingBook) -> [Backing] {
    backings(of: claims.compactMap { state.claims[$0] }, in: state, at: standings)
  }

  private func backings(of claims: [Claim], in state: SessionState, at standings: StandingBook) -> [Backing] {
    guard !claims.isEmpty else { return [] }
    let placed = claims.map { claim in
      (claim: claim, evidence: state.evidence(of: claim).map { ($0, standings.standing(of: $0)) })
    }
    var passages: [ArticleHandle: [Span: EvidenceID]] = [:]
    for (evidence, standing) in placed.lazy.flatMap(\.evidence) {
      guard let article = standing.article, let span = standing.settledSpan else { continue }
      passages[article, default: [:]][span] = evidence.id
    }
    let sources = sources(of: state, citing: passages, at: standings)
    return placed.concurrentMap { sources.backing(of: $0.claim, $0.evidence) }
  }

  /// - Parameter passages: what is to be read of the articles, each passage with an evidence that cites it.
  private func sources(
    of state: SessionState, citing passages: [ArticleHandle: [Span: EvidenceID]], at standings: StandingBook
  ) -> CitedSources {
    let cited = Set(state.evidence.values.compactMap { standings.standing(of: $0).article }).sorted()
      .compactMap { corpus.article(at: $0) }
    let readings = readings(of: cited)
    let media = mediumNames
    var affiliations = Affiliations()
    for read in readings { affiliations.learn(from: read.reading, read.attributions) }
    let read = Array(zip(cited, readings)).concurrentMap(atLeast: 8) { entry, read in
      CitedArticle(entry, read, media: media, passages: passages[entry.handle] ?? [:])
    }
    return CitedSources(
      articles: Dictionary(read.map { ($0.entry.handle, $0) }, uniquingKeysWith: { first, _ in first }),
      copies: copies(among: cited), affiliations: affiliations)
  }

  /// The copies among some articles, and those that have a part in common.
  private func copies(among articles: [CorpusArticle]) -> ArticleCopies {
    let ids = articles.map(\.id)
    if let clusters, clusters.articles == ids { return clusters.copies }
    let texts = articles.map(\.article.text)
    let prints = articles.map { print(of: $0.article) }
    var matches: [CopyFinder.Match] = []
    var partial: [(ArticleID, ArticleID)] = []
    for pair in CopyCandidates.pairs(of: prints) where CopyFinder.isLikelyCopy(pair, prints) {
      let match = CopyFinder.Match(
        first: pair.first, second: pair.second, comparison: CopyComparison(texts[pair.first], texts[pair.second]))
      switch match.band {
      case .copy: matches.append(match)
      case .partial: partial.append((ids[pair.first], ids[pair.second]))
      default: break
      }
    }
    var found: [ArticleID: Int] = [:]
    for (number, members) in CopyFinder.clusters(of: matches, count: texts.count).enumerated() {
      for member in members { found[ids[member]] = number }
    }
    let copies = ArticleCopies(clusters: found, partial: partial)
    clusters = (ids, copies)
    return copies
  }
}
