import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayStanding

/// What is known of where the articles of a corpus came from, found once and kept.
///
/// What is read in an article is kept by the digest of its text: over a corpus that has changed, only what changed is
/// read again. The gate must not depend on what happened to be looked at before, so a claim's origins are found from the
/// articles that the session cites and the names of the corpus's outlets, and from nothing else.
package final class ProvenanceBook {
  let corpus: Corpus
  /// Kept by text and language.
  private var read: [String: VoicedArticle] = [:]
  private var prints: [Digest: CopyPrint] = [:]
  /// What was found in articles that are not open here, by text and language.
  private var kept: [String: ArticleFindings] = [:]
  private var media: MediumNames?
  private var groups: CopyGroups?
  private var clusters: (articles: [ArticleID], clusters: [ArticleID: Int])?

  /// Articles that are read for a list are let go of again beyond this many.
  private static let mostKept = 2_000

  /// - Parameter former: the book of the corpus as it was before; what it knows of unchanged articles is taken over.
  package init(over corpus: Corpus, after former: ProvenanceBook? = nil) {
    self.corpus = corpus
    read = former?.read ?? [:]
    prints = former?.prints ?? [:]
    kept = former?.kept ?? [:]
  }

  // MARK: Articles

  /// An article taken apart, with its attributions.
  package func reading(of entry: CorpusArticle) -> VoicedArticle {
    let key = Self.key(of: entry.article)
    if let known = read[key] { return known }
    if read.count >= Self.mostKept { read = [:] }
    let new = VoicedArticle(entry.article, kept: kept[key])
    read[key] = new
    prints[entry.article.digest] = new.findings.print
    return new
  }

  private static func key(of article: Article) -> String {
    "\(article.digest.hex) \(article.metadata.language ?? "")"
  }

  /// What reading an article found: a value that an index can keep on disk by the article's digest and language.
  package func findings(in entry: CorpusArticle) -> ArticleFindings { reading(of: entry).findings }

  /// Takes over what an earlier reading of the same text in the same language found.
  package func take(_ findings: ArticleFindings, of article: Article) {
    kept[Self.key(of: article)] = findings
    prints[article.digest] = findings.print
  }

  /// The article's fingerprints.
  package func print(of article: Article) -> CopyPrint {
    if let known = prints[article.digest] { return known }
    let new = CopyPrint(of: article.text)
    prints[article.digest] = new
    return new
  }

  /// The names of the corpus's outlets and agencies.
  var mediumNames: MediumNames {
    if let media { return media }
    var names: [String] = []
    corpus.cards { card in
      names += [card.metadata.outlet, card.metadata.agency].compactMap { $0 }
      return true
    }
    let new = MediumNames(names)
    media = new
    return new
  }

  /// The chain of a passage.
  package func chain(of span: Span, in entry: CorpusArticle) -> Chain {
    let read = reading(of: entry)
    return ChainReader(
      reading: read.reading, attributions: read.attributions, metadata: entry.article.metadata, media: mediumNames
    ).chain(of: span)
  }

  /// A stance that the words of a passage propose; nil where they propose none. Nobody but the reviewer decides.
  package func proposal(for span: Span, in entry: CorpusArticle) -> StanceProposal? {
    StanceProposal.proposal(for: span, in: reading(of: entry).reading)
  }

  package func credits(in entry: CorpusArticle) -> [Credit] { reading(of: entry).findings.credits }

  // MARK: Copies

  /// The groups of copies in the corpus; nil when looking for them was stopped.
  package func copyGroups(
    isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }
  ) -> CopyGroups? {
    if let groups { return groups }
    let new = CopyGroups(
      of: corpus, print: { print(of: $0) }, isCancelled: isCancelled, tell: tell)
    groups = new
    return new
  }

  /// Whether two articles are copies of one text, found without a look at any other.
  ///
  /// For lists that fold passages which are alike: of few articles it is quicker than the groups of the whole corpus.
  package func areCopies(_ one: CorpusArticle, _ other: CorpusArticle) -> Bool {
    print(of: one.article).shares(with: print(of: other.article))
      && CopyComparison(one.article.text, other.article.text).band == .copy
  }

  /// The other articles that share passages with one, the most alike first; nil when looking was stopped.
  package func copies(
    of entry: CorpusArticle, isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }
  ) -> [FoundCopy]? {
    let own = print(of: entry.article)
    var found: [FoundCopy] = []
    for (place, other) in corpus.articles.enumerated() where other.handle != entry.handle {
      if place % 64 == 0 {
        guard !isCancelled() else { return nil }
        tell(WorkStep("articles compared", done: place, of: corpus.count))
      }
      guard print(of: other.article).shares(with: own) else { continue }
      let comparison = CopyComparison(entry.article.text, other.article.text)
      if let band = comparison.band { found.append(FoundCopy(article: other, band: band, comparison: comparison)) }
    }
    return found.sorted {
      ($0.band, $0.comparison.containment, $1.article.handle) > ($1.band, $1.comparison.containment, $0.article.handle)
    }
  }

  // MARK: Claims

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
      joins: claim.joins.map { ReviewerActions.Join($0.first, $0.second, reason: $0.reason) },
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
