import AssayModel

/// Chooses the sentences of one matching article that are shown.
struct PassagePicker {
  struct Passage {
    let span: Span
    let matches: [Span]
    let score: Double
  }

  let query: CompiledQuery
  /// The idf of each term.
  let weights: [Double]

  /// The best sentence, and of the others those that fulfil the query by themselves, the best first.
  ///
  /// `isGiven` tells the terms that only the article as a whole can have.
  func passages(of article: ArticleTokens, articleScore: Double, isGiven: (Int) -> Bool) -> [Passage] {
    let wanted = query.occurrences(in: article).filter { query.isWanted[$0.term] }
    var sentences: [(index: Int, occurrences: ArraySlice<Occurrence>, score: Double)] = []
    var first = 0
    while first < wanted.count, let index = article.sentence(of: wanted[first].tokens.lowerBound) {
      let end = article.sentences[index].tokens.upperBound
      var next = first + 1
      while next < wanted.count, wanted[next].tokens.lowerBound < end { next += 1 }
      let occurrences = wanted[first..<next]
      sentences.append((index, occurrences, score(occurrences)))
      first = next
    }
    guard !sentences.isEmpty else { return [opening(of: article, score: articleScore)] }
    sentences.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
    var passages: [Passage] = []
    for (rank, sentence) in sentences.enumerated() {
      if rank > 0 {
        let has = Set(sentence.occurrences.map(\.term))
        guard query.root.holds(inSentence: has.contains, isGiven: isGiven) else { continue }
      }
      passages.append(
        passage(article, sentence.index, sentence.occurrences, score: sentence.score + articleScore))
      if passages.count == Ranking.passagesPerArticle { break }
    }
    return passages
  }

  private func opening(of article: ArticleTokens, score: Double) -> Passage {
    let span = article.sentences.isEmpty ? Span(0..<0) : article.sentences[article.opening].span
    return Passage(span: span, matches: [], score: score)
  }

  private func passage(
    _ article: ArticleTokens, _ sentence: Int, _ occurrences: ArraySlice<Occurrence>, score: Double
  ) -> Passage {
    var matches: [Span] = []
    let spans = occurrences.map {
      Span(Int(article.starts[$0.tokens.lowerBound])..<Int(article.ends[$0.tokens.upperBound - 1]))
    }
    for span in spans.sorted() {
      if let last = matches.last, span.start < last.end || last == span {
        matches[matches.count - 1] = Span(last.start..<max(last.end, span.end))
      } else {
        matches.append(span)
      }
    }
    var end = article.sentences[sentence].span.end
    // A phrase may run over the border of two sentences; then both are the passage.
    if let lastToken = occurrences.map({ $0.tokens.upperBound - 1 }).max(),
      let last = article.sentence(of: lastToken), last > sentence
    {
      end = max(end, article.sentences[last].span.end)
    }
    let start = min(article.sentences[sentence].span.start, matches.first?.start ?? .max)
    return Passage(span: Span(start..<max(end, matches.last?.end ?? 0)), matches: matches, score: score)
  }

  /// What the sentence holds and how closely; see `Ranking`.
  private func score(_ occurrences: ArraySlice<Occurrence>) -> Double {
    var distinct: [Int] = []
    for occurrence in occurrences where !distinct.contains(occurrence.term) { distinct.append(occurrence.term) }
    // Summed in the order of terms, so that equal sentences have equal scores to the last bit.
    let held = distinct.sorted().reduce(0) { $0 + weights[$1] }
    guard distinct.count > 1 else { return held }
    return held + held * closeness(occurrences, of: distinct.count)
  }

  /// The words of the terms by the tokens of the shortest stretch that holds each term; 1 when they stand together.
  private func closeness(_ occurrences: ArraySlice<Occurrence>, of distinct: Int) -> Double {
    var best = 0.0
    var counts = [Int](repeating: 0, count: query.terms.count)
    var present = 0
    var left = occurrences.startIndex
    for right in occurrences.indices {
      counts[occurrences[right].term] += 1
      if counts[occurrences[right].term] == 1 { present += 1 }
      while present == distinct {
        best = max(best, closeness(of: occurrences[left...right]))
        counts[occurrences[left].term] -= 1
        if counts[occurrences[left].term] == 0 { present -= 1 }
        left += 1
      }
    }
    return best
  }

  private func closeness(of stretch: ArraySlice<Occurrence>) -> Double {
    guard let first = stretch.first else { return 0 }
    var end = first.tokens.upperBound
    var matched = 0
    var covered = first.tokens.lowerBound
    var isInOrder = true
    var previous = -1
    for occurrence in stretch {
      end = max(end, occurrence.tokens.upperBound)
      matched += max(0, occurrence.tokens.upperBound - max(covered, occurrence.tokens.lowerBound))
      covered = max(covered, occurrence.tokens.upperBound)
      if occurrence.term < previous { isInOrder = false }
      previous = occurrence.term
    }
    let share = Double(matched) / Double(end - first.tokens.lowerBound)
    return isInOrder ? share : share * Ranking.reordered
  }
}
