import AssayModel

/// How the articles that evidences stand in repeat one another.
package struct ArticleCopies: Hashable, Sendable {
  private let clusters: [ArticleID: Int]
  private let partial: [ArticleID: Set<ArticleID>]

  /// - Parameters:
  ///   - clusters: the cluster of each article that is a copy of others.
  ///   - partial: articles that have a part in common, each pair once.
  package init(clusters: [ArticleID: Int] = [:], partial: [(ArticleID, ArticleID)] = []) {
    self.clusters = clusters
    var pairs: [ArticleID: Set<ArticleID>] = [:]
    for (one, other) in partial {
      pairs[one, default: []].insert(other)
      pairs[other, default: []].insert(one)
    }
    self.partial = pairs
  }

  package func cluster(of article: ArticleID) -> Int? { clusters[article] }

  func areCopies(_ one: ArticleID, _ other: ArticleID) -> Bool {
    guard let cluster = clusters[one] else { return false }
    return one != other && clusters[other] == cluster
  }

  func arePartial(_ one: ArticleID, _ other: ArticleID) -> Bool { partial[one]?.contains(other) ?? false }
}
