/// The figures of the ranking.
///
/// Articles: Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond", 2009), a title's words counted double. A passage's score adds three parts, in units of
/// the idf of the words it holds:
/// - what it holds: the sum of idf over the terms in the sentence;
/// - how closely: that sum times (words matched / length of the shortest stretch that holds one of
///   each), so that words next to each other weigh more than any article behind words far apart;
/// - its article: BM25 scaled to at most `articleShare` of the idf of all terms.
enum Ranking {
  static let k1 = 1.2
  static let b = 0.75
  static let articleShare = 0.5
  /// Words next to each other in another order than the query's count a little less than in its own.
  static let reordered = 0.9
  /// So many passages of an article stand together; its others come when every article has been listed.
  static let passagesPerArticle = 5
  /// Of more articles than this only the best, by their words alone, are looked into for passages.
  static let articlesWithPassages = 400

  static func bm25(frequency: Double, length: Double, averageLength: Double) -> Double {
    let relative = averageLength > 0 ? length / averageLength : 1
    return frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * relative))
  }
}
