import AssayCorpus
import AssayIndex
import AssayModel

/// The index of a corpus that has none of its own, kept until other articles are searched.
struct MemoryIndex {
  private struct Key: Hashable {
    let handle: ArticleHandle
    let digest: Digest
    let metadata: ArticleMetadata
  }

  private(set) var articles: [CorpusArticle] = []
  private var keys: [Key] = []
  private var index: Index?

  /// The index of these articles, each called by its place; nil when making it was stopped.
  mutating func index(
    of articles: some Sequence<CorpusArticle>, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) -> Index? {
    var found: [CorpusArticle] = []
    var keys: [Key] = []
    found.reserveCapacity(articles.underestimatedCount)
    for article in articles {
      if isCancelled() { return nil }
      found.append(article)
      keys.append(Key(handle: article.handle, digest: article.article.digest, metadata: article.article.metadata))
    }
    if let index, keys == self.keys { return index }
    let builder = MemorySegmentBuilder()
    for (place, article) in found.enumerated() {
      if place % 64 == 63, isCancelled() { return nil }
      tell(WorkStep("articles read", done: place, of: found.count))
      builder.add(IndexDocument(article.article, key: UInt64(place)))
    }
    // A segment that was just made in memory opens.
    guard let segment = try? builder.finish() else { return nil }
    let made = Index(segment)
    self.articles = found
    self.keys = keys
    index = made
    return made
  }
}
