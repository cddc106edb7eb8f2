import AssayIndex
import AssayModel

/// Chooses the sentences of one matching article that are shown.
struct PassagePicker {
  struct Passage {
    let span: Span
    /// The sentence it begins with, and what is marked there.
    let sentence: Int
    let occurrences: [Occurrence]
    let score: Double
  }

  let query: CompiledQuery
  /// The idf of each term.
  let weights: [Double]

  private static let bodyLength = 6

  /// The best sentence, and of the others all that fulfil the query by themselves, the best first.
  ///
  /// `isGiven` tells the terms that only the article as a whole can have.
  func passages(
    of document: ForwardDocument, _ wanted: [(sentence: Int, occurrence: Occurrence)], articleScore: Double,
    isGiven: (Int) -> Bool
  ) -> [Passage] {
    var sentences: [(index: Int, occurrences: ArraySlice<Occurrence>, score: Double)] = []
    let all = wanted.map(\.occurrence)
    var first = 0
    while first < wanted.count {
      var next = first + 1
      while next < wanted.count, wanted[next].sentence == wanted[first].sentence { next += 1 }
      let occurrences = all[first..<next]
      sentences.append((wanted[first].sentence, occurrences, score(occurrences)))
      first = next
    }
    guard !sentences.isEmpty else { return [opening(of: document, score: articleScore)] }
    sentences.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
    var passages: [Passage] = []
    for (rank, sentence) in sentences.enumerated() {
      if rank > 0 {
        let has = Set(sentence.occurrences.map(\.term))
        guard query.root.holds(inSentence: has.contains, isGiven: isGiven) else { continue }
      }
      passages.append(
        passage(document, sentence.index, Array(sentence.occurrences), score: sentence.score + articleScore))
    }
    return passages
  }

  /// The sentence to show when no word marks another: the first behind the title that has a body's length.
  private func opening(of document: ForwardDocument, score: Double) -> Passage {
    let sentences = document.sentences
    var body = 0
    if document.hasTitleInText {
      let title = (0..<document.titleCount).map { document.words[$0] }
      var index = 0
      while index < sentences.count {
        var last = index
        while last + 1 < sentences.count, !sentences[last + 1].beginsParagraph { last += 1 }
        let range = sentences[index].words.lowerBound..<sentences[last].words.upperBound
        index = last + 1
        if range.count == title.count, range.map({ document.words[$0] }) == title {
          body = index < sentences.count ? index : 0
          break
        }
      }
    }
    let place = sentences.indices.dropFirst(body).first { sentences[$0].words.count >= Self.bodyLength } ?? body
    let span = sentences.isEmpty ? Span(0..<0) : Self.span(of: sentences[place])
    return Passage(span: span, sentence: place, occurrences: [], score: score)
  }

  private static func span(of sentence: ForwardDocument.Sentence) -> Span {
    Span(Int(sentence.start)..<Int(sentence.end))
  }

  private func passage(
    _ document: ForwardDocument, _ index: Int, _ occurrences: [Occurrence], score: Double
  ) -> Passage {
    // A phrase may run over the border of two sentences; then both are the passage.
    let sentences = document.sentences
    let end = occurrences.map(\.words.upperBound).max() ?? 0
    var last = index
    while last + 1 < sentences.count, sentences[last].words.upperBound < end { last += 1 }
    let span = Span(Int(sentences[index].start)..<Int(sentences[last].end))
    return Passage(span: span, sentence: index, occurrences: occurrences, score: score)
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

  /// The words of the terms by the words of the shortest stretch that holds each term; 1 when they stand together.
  private func closeness(_ occurrences: ArraySlice<Occurrence>, of distinct: Int) -> Double {
    var best = 0.0
    var counts = [Int](repeating: 0, count: weights.count)
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
    var end = first.words.upperBound
    var matched = 0
    var covered = first.words.lowerBound
    var isInOrder = true
    var previous = -1
    for occurrence in stretch {
      end = max(end, occurrence.words.upperBound)
      matched += max(0, occurrence.words.upperBound - max(covered, occurrence.words.lowerBound))
      covered = max(covered, occurrence.words.upperBound)
      if occurrence.term < previous { isInOrder = false }
      previous = occurrence.term
    }
    let share = Double(matched) / Double(end - first.words.lowerBound)
    return isInOrder ? share : share * Ranking.reordered
  }
}
