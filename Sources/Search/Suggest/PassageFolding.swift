import AssayIndex
import AssayModel

/// Puts passages in their order, and those that say the same in nearly the same words into one.
enum PassageFolding {
  static func fold(
    _ passages: [ScoredPassage], of terms: [ClaimTerm], in index: Index, limit: Int, diverse: Bool
  ) -> [Suggestion] {
    let sorted = passages.sorted { one, other in
      if one.score != other.score { return one.score > other.score }
      return (one.document.part, one.document.document, one.sentence)
        < (other.document.part, other.document.document, other.sentence)
    }
    // Spreading over articles may need any of them.
    let wanted = diverse ? sorted.count : limit
    var kept: [(passage: ScoredPassage, suggestion: Suggestion)] = []
    for passage in sorted {
      let segment = index.parts[passage.document.part].segment
      let key = segment.key(of: passage.document.document)
      if let original = kept.firstIndex(where: { isCopy(passage, $0.passage) }) {
        kept[original].suggestion.copies.append(Suggestion.Copy(key: key, span: passage.span))
      } else if kept.count < wanted {
        let suggestion = Suggestion(
          key: key, span: passage.span, score: passage.score, credits: credits(passage, terms), pairs: passage.pairs,
          penalty: passage.penalty, article: passage.article, held: passage.held, copies: [])
        kept.append((passage, suggestion))
      }
    }
    let all = kept.map(\.suggestion)
    return Array((diverse ? spread(all) : all).prefix(limit))
  }

  /// Each article's best passage, then each one's second, and so on.
  private static func spread(_ suggestions: [Suggestion]) -> [Suggestion] {
    var seen: [UInt64: Int] = [:]
    let ranked = suggestions.enumerated().map { place, suggestion in
      defer { seen[suggestion.key, default: 0] += 1 }
      return (round: seen[suggestion.key] ?? 0, place: place, suggestion: suggestion)
    }
    return ranked.sorted { ($0.round, $0.place) < ($1.round, $1.place) }.map(\.suggestion)
  }

  private static func credits(_ passage: ScoredPassage, _ terms: [ClaimTerm]) -> [TermCredit] {
    passage.earnings.map { earning in
      TermCredit(
        word: terms[earning.term].word,
        place: earning.distance == 0 ? .passage : .neighbour(distance: earning.distance), amount: earning.amount)
    }
    .sorted { $0.amount != $1.amount ? $0.amount > $1.amount : $0.word < $1.word }
  }

  private static func isCopy(_ one: ScoredPassage, _ other: ScoredPassage) -> Bool {
    guard !one.words.isEmpty else { return false }
    let (few, many) = (min(one.words.count, other.words.count), max(one.words.count, other.words.count))
    // Most pairs are settled by a look at their sketches.
    guard few * 3 >= many, (one.sketch ^ other.sketch).nonzeroBitCount * 4 <= many + 8 else { return false }
    return one.likeness(to: other) >= PassageWeights.likeness
  }
}
