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
    let sources = sources(of: state, at: standings)
    let placed = claims.map { claim in
      (claim: claim, evidence: state.evidence(of: claim).map { ($0, standings.standing(of: $0)) })
    }
    return placed.concurrentMap { sources.backing(of: $0.claim, $0.evidence) }
  }

  private func sources(of state: SessionState, at standings: StandingBook) -> CitedSources {
    let cited = Set(state.evidence.values.compactMap { standings.standing(of: $0).article }).sorted()
      .compactMap { corpus.article(at: $0) }
    let readings = readings(of: cited)
    let media = mediumNames
    var affiliations = Affiliations()
    for read in readings { affiliations.learn(from: read.reading, read.attributions) }
    let readers = Array(zip(cited, readings)).concurrentMap(atLeast: 8) { entry, read in
      CitedSources.Source(
        entry: entry,
        reader: EvidenceReader(
          article: entry.article, reading: read.reading, attributions: read.attributions, media: media),
        nonDenials: read.findings.nonDenials)
    }
    return CitedSources(
      sources: Dictionary(readers.map { ($0.entry.handle, $0) }, uniquingKeysWith: { first, _ in first }),
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

/// What the articles that a session cites tell of each other; nothing is looked up in it that it has to find first, so
/// that claims can be worked out side by side.
private struct CitedSources: Sendable {
  struct Source: Sendable {
    let entry: CorpusArticle
    let reader: EvidenceReader
    let nonDenials: [NonDenial]
  }

  let sources: [ArticleHandle: Source]
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
    guard let source = standing.article.flatMap({ sources[$0] }), let span = standing.settledSpan else {
      let card = evidence.citation.article
      let origin = OriginEvidence(
        id: evidence.id, article: card.id, span: evidence.citation.span,
        days: card.published?.days, outlet: card.outlet, mark: mark)
      return BackedEvidence(evidence: evidence, article: nil, span: nil, origin: origin, wording: nil)
    }
    let wording = Wording(
      of: span, in: source.reader.reading, published: source.entry.article.metadata.published)
    let isSilent = evidence.stance == .declines || source.nonDenials.contains { $0.cue.overlaps(span) }
    return BackedEvidence(
      evidence: evidence, article: source.entry, span: span,
      origin: source.reader.evidence(evidence.id, at: span, mark: mark),
      wording: isSilent ? wording.ungraded : wording)
  }
}
