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
  static let passagesPerArticle = 5

  static func idf(articles: Int, with term: Int) -> Double {
    logarithm(1 + (Double(articles - term) + 0.5) / (Double(term) + 0.5))
  }

  static func bm25(frequency: Double, length: Double, averageLength: Double) -> Double {
    let relative = averageLength > 0 ? length / averageLength : 1
    return frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * relative))
  }

  /// The natural logarithm of a number of at least 1: halved to [1, 2), then the series of the inverse
  /// hyperbolic tangent, to about 15 digits. Written out so that every platform gives the same bits.
  private static func logarithm(_ number: Double) -> Double {
    let mantissa = number.significand
    let ratio = (mantissa - 1) / (mantissa + 1)
    var power = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, to: 35, by: 2) {
      sum += power / odd
      power *= ratio * ratio
    }
    return 2 * sum + Double(number.exponent) * 0.693147180559945309
  }
}
