/// The numbers of the ranking, tuned on claims with known evidence.
enum PassageWeights {
  /// Documents looked into after the first ranking, and those of them that give passages.
  static let rerankedArticles = 50
  static let articlesWithPassages = 20
  static let passagesPerArticle = 12
  /// What an article's best sentence and its best three neighbouring ones add to it.
  static let bestSentence = 1.6
  static let bestWindow = 0.4
  /// A sentence of this many content words is neither short nor long.
  static let typicalLength = 20.0
  static let leastOwnIdf = 0.05
  static let topicShare = 0.5
  static let numberFactor = 2.0
  /// What a term in a neighbouring sentence, or in one beyond it, counts for at least.
  static let neighbour = 0.25
  static let secondNeighbour = 0.14
  /// A sentence that has none of the claim's words, and fewer content words than these, counts half: captions and
  /// buttons stand between good sentences too.
  static let leastWithoutOwn = 4
  static let pair = 0.2
  static let repetition = 0.5
  static let position = 0.2
  /// What the article counts for beside the sentence.
  static let article = 0.8
  /// Two passages are copies when they share this much of the words of both.
  static let likeness = 0.85
}
