import AssayCorpus
import AssayModel
import AssayProvenance

/// Which articles of a corpus are copies of one another.
package struct CopyGroups: Sendable {
  /// The articles of each group in the order of their handles.
  package let groups: [[ArticleHandle]]
  private let places: [ArticleHandle: Int]

  /// Nil when it was stopped.
  init?(
    of corpus: Corpus, print: (ArticleHandle) -> CopyPrint, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) {
    let handles = corpus.handles
    var prints: [CopyPrint] = []
    prints.reserveCapacity(handles.count)
    for handle in handles {
      if prints.count % 1024 == 1023, isCancelled() { return nil }
      prints.append(print(handle))
    }
    let pairs = CopyCandidates.pairs(of: prints)
    var matches: [CopyFinder.Match] = []
    for (place, pair) in pairs.enumerated() {
      if place % 64 == 0 {
        guard !isCancelled() else { return nil }
        tell(WorkStep("likely copies compared", done: place, of: pairs.count))
      }
      guard CopyFinder.isLikelyCopy(pair, prints), let one = corpus.article(at: handles[pair.first]),
        let other = corpus.article(at: handles[pair.second])
      else { continue }
      let comparison = CopyComparison(one.article.text, other.article.text)
      if comparison.band == .copy {
        matches.append(CopyFinder.Match(first: pair.first, second: pair.second, comparison: comparison))
      }
    }
    groups = CopyFinder.clusters(of: matches, count: handles.count).map { $0.map { handles[$0] } }
    var places: [ArticleHandle: Int] = [:]
    for (place, group) in groups.enumerated() {
      for handle in group { places[handle] = place }
    }
    self.places = places
  }

  /// The other articles of an article's group; empty for one that is no copy.
  ///
  /// What a list that folds like passages can name them as: copies, and not only alike.
  package func copies(of handle: ArticleHandle) -> [ArticleHandle] {
    places[handle].map { groups[$0].filter { $0 != handle } } ?? []
  }

  /// Whether two articles are copies of one text.
  package func areCopies(_ one: ArticleHandle, _ other: ArticleHandle) -> Bool {
    places[one].map { $0 == places[other] } ?? false
  }
}
