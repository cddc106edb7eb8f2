import AssayIndex
import AssayModel

/// Scores documents and their sentences for a claim; the method is described at `Suggester`.
struct PassageScorer {
  let terms: [ClaimTerm]
  let ranked: [RankedTerm]

  /// What the best sentence and the best window of a document add to it.
  func evidence(_ document: ForwardDocument, _ scan: SentenceScan) -> Double {
    var bestSentence = 0.0
    var bestWindow = 0.0
    let sentences = document.sentences
    for index in sentences.indices {
      var window = scan.masks[index]
      if index > 0 { window |= scan.masks[index - 1] }
      if index + 1 < scan.masks.count { window |= scan.masks[index + 1] }
      guard window != 0 else { continue }
      var sum = 0.0
      var left = window
      while left != 0 {
        let term = left.trailingZeroBitCount
        sum += weight(term)
        left &= left - 1
      }
      bestWindow = max(bestWindow, sum)
      guard scan.masks[index] != 0 else { continue }
      let slope = 1.2 * (0.4 + 0.6 * Double(sentences[index].content) / PassageWeights.typicalLength)
      var own = 0.0
      for match in scan.matches[scan.ranges[index]] {
        own += weight(match.term) * 2.2 * Double(match.count) / (Double(match.count) + slope)
      }
      bestSentence = max(bestSentence, own)
    }
    return PassageWeights.bestSentence * bestSentence + PassageWeights.bestWindow * bestWindow
  }

  private func weight(_ term: Int) -> Double { Double(min(terms[term].count, 2)) * ranked[term].idf }

  /// The weight of each term among the sentences of one document.
  private func weights(_ document: ForwardDocument, _ scan: SentenceScan) -> [Double] {
    var having = [Int](repeating: 0, count: terms.count)
    for match in scan.matches { having[match.term] += 1 }
    let count = document.sentences.count
    return terms.indices.map { term in
      let own = max(Index.idf(having[term], of: count), PassageWeights.leastOwnIdf)
      // The article's own idf to the power of 1.25.
      var weight = own * own.squareRoot().squareRoot() * ranked[term].idf.squareRoot()
      if terms[term].isTopicOnly { weight *= PassageWeights.topicShare }
      if terms[term].isNumber { weight *= PassageWeights.numberFactor }
      return weight
    }
  }

  /// The document's best sentences, at most `limit`, the best first; scores are shares of the most that is possible.
  func passages(
    of ranked: RankedDocument, in segment: Segment, _ document: ForwardDocument, _ scan: SentenceScan, limit: Int
  ) -> [ScoredPassage] {
    let weights = weights(document, scan)
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return [] }
    let mean = sum / Double(weights.count)
    var scored: [(index: Int, score: Double, pairs: Double, penalty: Double)] = []
    for (index, sentence) in document.sentences.enumerated() where sentence.content > 0 {
      let near = Near(scan.masks, index)
      guard near.all != 0 else { continue }
      var score = 0.0
      each(near, index, sentence, scan) { term, amount, _ in score += weights[term] * amount }
      var pairs = 0.0
      for pair in scan.pairs[scan.pairRanges[index]] { pairs += PassageWeights.pair * pairIdf(pair) }
      var penalty = penalty(index, sentence, mean)
      if near.own == 0, sentence.content < PassageWeights.leastWithoutOwn { penalty += (score + pairs) / 2 }
      score += pairs - penalty
      scored.append((index, score, pairs, penalty))
    }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
    return scored.prefix(limit).map { index, score, pairs, penalty in
      let sentence = document.sentences[index]
      let words = sentence.words.map { segment.hash(ofWord: document.words[$0]) }
      return ScoredPassage(
        document: ranked, sentence: index, span: Span(Int(sentence.start)..<Int(sentence.end)),
        sentenceScore: score / sum, earnings: earnings(index, sentence, scan, weights, sum), pairs: pairs / sum,
        penalty: penalty / sum, held: held(scan.masks[index]), words: words, sketch: ScoredPassage.sketch(of: words))
    }
  }

  /// How much of the claim's own words, numbers left out, stands in a sentence, by their idf among articles.
  private func held(_ mask: UInt64) -> Double {
    var all = 0.0
    var held = 0.0
    for (term, its) in terms.enumerated() where !its.isNumber && !its.isTopicOnly {
      all += ranked[term].idf
      if mask >> UInt64(term) & 1 == 1 { held += ranked[term].idf }
    }
    return all > 0 ? held / all : 0
  }

  /// The terms of a sentence and of the four around it.
  private struct Near {
    let own: UInt64
    let first: UInt64
    let second: UInt64

    init(_ masks: [UInt64], _ index: Int) {
      func mask(_ index: Int) -> UInt64 { masks.indices.contains(index) ? masks[index] : 0 }
      own = mask(index)
      first = mask(index - 1) | mask(index + 1)
      second = mask(index - 2) | mask(index + 2)
    }

    var all: UInt64 { own | first | second }
  }

  /// Calls `body` with each term in reach, how much of its weight it earns, and how far away it stands.
  private func each(
    _ near: Near, _ index: Int, _ sentence: ForwardDocument.Sentence, _ scan: SentenceScan,
    _ body: (Int, Double, Int) -> Void
  ) {
    let slope = 0.5 * (0.6 + 0.4 * Double(sentence.content) / PassageWeights.typicalLength)
    for match in scan.matches[scan.ranges[index]] {
      var amount = 1.5 * Double(match.count) / (Double(match.count) + slope)
      let bit: UInt64 = 1 << UInt64(match.term)
      if near.first & bit != 0 { amount = max(amount, PassageWeights.neighbour) }
      body(match.term, amount, 0)
    }
    var left = (near.first | near.second) & ~near.own
    while left != 0 {
      let term = left.trailingZeroBitCount
      left &= left - 1
      let isNext = near.first >> UInt64(term) & 1 == 1
      body(term, isNext ? PassageWeights.neighbour : PassageWeights.secondNeighbour, isNext ? 1 : 2)
    }
  }

  private func pairIdf(_ pair: (first: Int, second: Int)) -> Double {
    (ranked[pair.first].idf + ranked[pair.second].idf) / 2
  }

  private func penalty(_ index: Int, _ sentence: ForwardDocument.Sentence, _ mean: Double) -> Double {
    mean
      * ((sentence.isRepeated ? PassageWeights.repetition : 0) + PassageWeights.position * Double(1 + index).logarithm)
  }

  private func earnings(
    _ index: Int, _ sentence: ForwardDocument.Sentence, _ scan: SentenceScan, _ weights: [Double], _ sum: Double
  ) -> [ScoredPassage.Earning] {
    var earnings: [ScoredPassage.Earning] = []
    each(Near(scan.masks, index), index, sentence, scan) { term, amount, distance in
      earnings.append(
        ScoredPassage.Earning(term: term, amount: weights[term] * amount / sum, distance: distance))
    }
    return earnings
  }
}
