/// A term of a query with the numbers its words have in a vocabulary.
struct CompiledTerm: Hashable {
  struct Slot: Hashable {
    let words: Set<UInt32>
    let adjoins: Bool
  }

  let place: QueryTerm.Place
  let slots: [Slot]

  init(_ term: QueryTerm, in vocabulary: Vocabulary) {
    place = term.place
    let last = term.pieces.count - 1
    slots = term.pieces.enumerated().map { index, piece in
      let words =
        term.form == .prefix && index == last
        ? vocabulary.numbers(beginningWith: piece.word)
        : vocabulary.numbers(of: piece.word, alsoPlural: term.form == .word)
      return Slot(words: words, adjoins: piece.adjoins)
    }
  }

  /// Whether the term stands in an article's words from `token` on, before `limit`.
  func stands(in tokens: ArticleTokens, at token: Int, before limit: Int) -> Bool {
    guard token + slots.count <= limit else { return false }
    for (index, slot) in slots.enumerated() {
      let place = token + index
      guard slot.words.contains(tokens.words[place]) else { return false }
      if slot.adjoins, tokens.ends[place - 1] != tokens.starts[place] { return false }
    }
    return true
  }

  /// How often the term stands in a short list of words, such as a title.
  func count(in words: [UInt32], adjoins: [Bool]? = nil) -> Int {
    guard words.count >= slots.count else { return 0 }
    return (0...words.count - slots.count).count { start in
      slots.indices.allSatisfy { index in
        slots[index].words.contains(words[start + index])
          && (!slots[index].adjoins || adjoins.map { $0[start + index] } ?? true)
      }
    }
  }
}
