/// A place in a text where a term of the query stands.
struct Occurrence {
  let term: Int
  /// Tokens of the text.
  let tokens: Range<Int>
}

extension CompiledQuery {
  /// Every place in a text where a term stands, in reading order.
  func occurrences(in tokens: ArticleTokens) -> [Occurrence] {
    var found: [Occurrence] = []
    for (token, word) in tokens.words.enumerated() {
      let mark = marks[Int(word)]
      guard mark != 0 else { continue }
      let limit = Int(tokens.paragraphEnds[token])
      for term in starters[Int(mark) - 1] where terms[term].stands(in: tokens, at: token, before: limit) {
        found.append(Occurrence(term: term, tokens: token..<token + terms[term].slots.count))
      }
    }
    return found
  }
}
