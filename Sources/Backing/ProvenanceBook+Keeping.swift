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
      isWanted: { !cache.holds(Self.findingsKey($0.digest, $0.metadata)) },
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
      isWanted: { card in
        if prints[card.digest] != nil { return false }
        guard let kept = keptPrint(card.digest, card.metadata) else { return true }
        prints[card.digest] = kept
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

  static func findingsKey(of article: Article) -> CacheKey { findingsKey(article.digest, article.metadata) }

  private static func findingsKey(_ digest: Digest, _ metadata: ArticleMetadata) -> CacheKey {
    CacheKey(digest, "findings \(metadata.language ?? "")")
  }

  static func printKey(of article: Article) -> CacheKey { printKey(article.digest) }

  private static func printKey(_ digest: Digest) -> CacheKey { CacheKey(digest, "print") }

  func keep(_ bytes: @autoclosure () -> [UInt8], of key: CacheKey) {
    if let cache { cache.keep(bytes(), of: key) }
  }

  func keptFindings(of article: Article) -> ArticleFindings? {
    guard let bytes = cache?.bytes(of: Self.findingsKey(of: article)), let kept = ArticleFindings(bytes: bytes),
      kept.fits(article.text.count)
    else { return nil }
    return kept
  }

  func keptPrint(of article: Article) -> CopyPrint? { keptPrint(article.digest, article.metadata) }

  private func keptPrint(_ digest: Digest, _ metadata: ArticleMetadata) -> CopyPrint? {
    let bytes = cache?.bytes(of: Self.printKey(digest)) ?? cache?.bytes(of: Self.findingsKey(digest, metadata))
    return bytes.flatMap { CopyPrint(bytes: $0) }
  }

  /// Lets go of what was kept of articles that are not in the corpus any more, once they are many.
  private func tidy() {
    guard let cache else { return }
    var wanted: Set<CacheKey> = []
    cache.tidy(expecting: corpus.count * 2) { key in
      if wanted.isEmpty {
        corpus.cards { card in
          wanted.insert(Self.findingsKey(card.digest, card.metadata))
          wanted.insert(Self.printKey(card.digest))
          return true
        }
      }
      return wanted.contains(key)
    }
  }
}
