import AssayCache
import AssayCorpus
import AssayModel
import AssayProvenance

// What was read in articles is kept by the digest of their text and what decides how it is read.

extension ProvenanceBook {
  // MARK: Many articles

  /// Reads all articles that nobody has read yet, on every core; false when it was stopped. What was read by then stays.
  package func readAll(isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }) -> Bool {
    guard let cache else { return true }
    let isWhole = ArticlePass(corpus, named: "articles read for who says what").run(
      isWanted: { !cache.holds(Self.findingsKey(of: $0)) },
      isCancelled: isCancelled, tell: tell,
      make: { ArticleFindings(in: ArticleReading(of: $0.text, language: $0.metadata.language)).bytes },
      take: { cache.keep($1, of: Self.findingsKey(of: $0)) })
    tidy()
    save()
    return isWhole
  }

  /// Fingerprints all articles that have no fingerprints yet, on every core; false when it was stopped.
  func printAll(isCancelled: () -> Bool, tell: (WorkStep) -> Void) -> Bool {
    guard prints.count < corpus.count else { return true }
    let isWhole = ArticlePass(corpus, named: "articles fingerprinted").run(
      isWanted: { article in
        if prints[article.digest] != nil { return false }
        guard let kept = keptPrint(of: article) else { return true }
        prints[article.digest] = kept
        return false
      },
      isCancelled: isCancelled, tell: tell, make: { CopyPrint(of: $0.text) },
      take: { article, print in
        prints[article.digest] = print
        keep(print.bytes, of: Self.printKey(of: article))
      })
    tidy()
    save()
    return isWhole
  }

  // MARK: The cache

  static func findingsKey(of article: Article) -> CacheKey {
    CacheKey(article.digest, "findings \(article.metadata.language ?? "")")
  }

  static func printKey(of article: Article) -> CacheKey { CacheKey(article.digest, "print") }

  func keep(_ bytes: @autoclosure () -> [UInt8], of key: CacheKey) {
    if let cache { cache.keep(bytes(), of: key) }
  }

  func keptFindings(of article: Article) -> ArticleFindings? {
    guard let bytes = cache?.bytes(of: Self.findingsKey(of: article)), let kept = ArticleFindings(bytes: bytes),
      kept.fits(article.text.count)
    else { return nil }
    return kept
  }

  func keptPrint(of article: Article) -> CopyPrint? {
    let bytes = cache?.bytes(of: Self.printKey(of: article)) ?? cache?.bytes(of: Self.findingsKey(of: article))
    return bytes.flatMap { CopyPrint(bytes: $0) }
  }

  /// Lets go of what was kept of articles that are not in the corpus any more, once they are many.
  private func tidy() {
    guard let cache else { return }
    var wanted: Set<CacheKey>?
    cache.tidy(expecting: corpus.count * 2) { key in
      let known =
        wanted
        ?? Set(corpus.articles.lazy.flatMap { [Self.findingsKey(of: $0.article), Self.printKey(of: $0.article)] })
      wanted = known
      return known.contains(key)
    }
  }
}
