import AssayCache
import AssayConcurrency
import AssayCorpus
import AssayModel
import AssayProvenance

/// What is known of where the articles of a corpus came from, found once and kept.
///
/// What is read in an article is kept by the digest of its text, between runs too where there is a cache: over a corpus
/// that has changed, only what changed is read again. The gate must not depend on what happened to be looked at before,
/// so a claim's origins are found from the articles that the session cites and the names of the corpus's outlets, and
/// from nothing else.
package final class ProvenanceBook {
  let corpus: Corpus
  /// Kept by text and language.
  var read: [String: VoicedArticle] = [:]
  var prints: [Digest: CopyPrint] = [:]
  /// What earlier runs found; nil for a corpus that is read as quickly as a file.
  let cache: PackedCache?
  private var media: MediumNames?
  private var groups: CopyGroups?
  var clusters: (articles: [ArticleID], copies: ArticleCopies)?

  /// Articles that are read for a list are let go of again beyond this many.
  private static let mostKept = 2_000

  /// Fewer articles than these are read in a fraction of a second.
  package static let leastCached = 256

  /// The version that a cache must have.
  package static let cacheVersion = ArticleFindings.version

  /// - Parameters:
  ///   - former: the book of the corpus as it was before; what it knows of unchanged articles is taken over.
  ///   - cache: what is found is kept in it; its version is `cacheVersion`.
  package init(over corpus: Corpus, after former: ProvenanceBook? = nil, cache: PackedCache? = nil) {
    self.corpus = corpus
    read = former?.read ?? [:]
    prints = former?.prints ?? [:]
    self.cache = cache ?? former?.cache
  }

  /// Brings what was found to the disk, where it is kept.
  package func save() { cache?.flush() }

  // MARK: Articles

  /// An article taken apart, with its attributions.
  package func reading(of entry: CorpusArticle) -> VoicedArticle {
    let key = Self.key(of: entry.article)
    if let known = read[key] { return known }
    let kept = keptFindings(of: entry.article)
    let new = VoicedArticle(entry.article, kept: kept)
    add(new, of: entry.article, isKept: kept != nil)
    return new
  }

  /// Several articles taken apart, those that are new on every core at once.
  func readings(of entries: [CorpusArticle]) -> [VoicedArticle] {
    let new = entries.compactMap { entry in
      read[Self.key(of: entry.article)] == nil ? (article: entry.article, kept: keptFindings(of: entry.article)) : nil
    }
    let made = new.concurrentMap(atLeast: 8) { VoicedArticle($0.article, kept: $0.kept) }
    var readings: [String: VoicedArticle] = [:]
    for (new, made) in zip(new, made) {
      readings[Self.key(of: new.article)] = made
      add(made, of: new.article, isKept: new.kept != nil)
    }
    return entries.map { readings[Self.key(of: $0.article)] ?? reading(of: $0) }
  }

  private func add(_ new: VoicedArticle, of article: Article, isKept: Bool) {
    if read.count >= Self.mostKept { read = [:] }
    if !isKept { keep(new.findings.bytes, of: Self.findingsKey(of: article)) }
    read[Self.key(of: article)] = new
    prints[article.digest] = new.findings.print
  }

  static func key(of article: Article) -> String {
    "\(article.digest.hex) \(article.metadata.language ?? "")"
  }

  /// What reading an article found.
  package func findings(in entry: CorpusArticle) -> ArticleFindings {
    read[Self.key(of: entry.article)]?.findings ?? keptFindings(of: entry.article) ?? reading(of: entry).findings
  }

  /// The article's fingerprints.
  package func print(of article: Article) -> CopyPrint {
    if let known = prints[article.digest] { return known }
    let kept = keptPrint(of: article)
    let new = kept ?? CopyPrint(of: article.text)
    if kept == nil { keep(new.bytes, of: Self.printKey(of: article)) }
    prints[article.digest] = new
    return new
  }

  /// The same by the article's handle, without its text where the fingerprints are known.
  private func print(at handle: ArticleHandle) -> CopyPrint {
    if let digest = corpus.card(at: handle)?.digest, let known = prints[digest] { return known }
    return corpus.article(at: handle).map { print(of: $0.article) } ?? CopyPrint(told: [], quoted: [])
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
    let read = reading(of: entry)
    return StanceProposal.proposal(for: span, in: read.reading, nonDenials: read.findings.nonDenials)
  }

  package func credits(in entry: CorpusArticle) -> [Credit] { findings(in: entry).credits }

  // MARK: Copies

  /// The groups of copies in the corpus; nil when looking for them was stopped.
  package func copyGroups(
    isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }
  ) -> CopyGroups? {
    if let groups { return groups }
    guard printAll(isCancelled: isCancelled, tell: tell) else { return nil }
    let new = CopyGroups(of: corpus, print: { print(at: $0) }, isCancelled: isCancelled, tell: tell)
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
    guard printAll(isCancelled: isCancelled, tell: tell) else { return nil }
    let own = print(of: entry.article)
    var found: [FoundCopy] = []
    for (place, handle) in corpus.handles.enumerated() where handle != entry.handle {
      if place % 64 == 0 {
        guard !isCancelled() else { return nil }
        tell(WorkStep("articles compared", done: place, of: corpus.count))
      }
      guard print(at: handle).shares(with: own), let other = corpus.article(at: handle) else { continue }
      let comparison = CopyComparison(entry.article.text, other.article.text)
      if let band = comparison.band { found.append(FoundCopy(article: other, band: band, comparison: comparison)) }
    }
    return found.sorted {
      ($0.band, $0.comparison.containment, $1.article.handle) > ($1.band, $1.comparison.containment, $0.article.handle)
    }
  }
}
