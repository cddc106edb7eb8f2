import AssayIndex
import AssayModel
import AssayWords

/// Okapi BM25 with k1 1.2 and b .75 over stems without stop words: what the ranking is compared with.
final class PlainRanking {
  private var lexicon = Lexicon()
  private var lists: [UInt32: [(text: Int, count: Int)]] = [:]
  private var lengths: [Int] = []

  /// Takes a text; they are numbered from 0.
  func add(_ text: String) {
    var counts: [UInt32: Int] = [:]
    for term in terms(of: text) { counts[term, default: 0] += 1 }
    for (term, count) in counts { lists[term, default: []].append((lengths.count, count)) }
    lengths.append(counts.values.reduce(0, +))
  }

  private func terms(of text: String) -> [UInt32] {
    var terms: [UInt32] = []
    for token in SearchTokens(of: text).tokens {
      let word = lexicon.word(token.word)
      if !lexicon.isStop(word, in: .english) { terms.append(lexicon.term(of: word, in: .english)) }
    }
    return terms
  }

  /// The texts that have any word of the query, the best first.
  func ranked(_ query: String) -> [Int] {
    var scores: [Int: Double] = [:]
    let average = Double(lengths.reduce(0, +)) / Double(max(1, lengths.count))
    for term in terms(of: query) {
      let list = lists[term] ?? []
      let idf = Index.idf(list.count, of: lengths.count)
      for (text, count) in list {
        let slope = 1.2 * (0.25 + 0.75 * Double(lengths[text]) / average)
        scores[text, default: 0] += idf * 2.2 * Double(count) / (Double(count) + slope)
      }
    }
    return scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
  }
}
