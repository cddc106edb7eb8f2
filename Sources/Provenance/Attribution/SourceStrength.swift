/// How well a phrase can be the source of something said: 0 not at all, 1 perhaps, 2 well.
struct SourceStrength {
  let grammar: Grammar

  func strength(of phrase: Range<Int>) -> Int {
    guard let first = phrase.first else { return 0 }
    if phrase.count == 1 {
      if grammar.has(first, .personal) || grammar.key(first) == Grammar.who { return 2 }
      if grammar.key(first) == Grammar.it || grammar.has(first, .relative) { return 1 }
      if grammar.has(first, .determiner), !grammar.has(first, .sourceNoun) { return 1 }
      if grammar.has(first, .pronoun) { return 1 }
    }
    var best = 0
    for index in phrase {
      // "26 percent", "nine in 10": people counted.
      if grammar.kind(index) == .number { return 2 }
      guard grammar.isWord(index) else { continue }
      if index > phrase.lowerBound, grammar.has(index, [.preposition, .relative]), best > 0 { break }
      if grammar.has(index, .sourceNoun) { return 2 }
      if grammar.isCapital(index),
        grammar.classes(index).isDisjoint(with: [.determiner, .preposition, .time, .adverb, .conjunction])
      {
        return 2
      }
      if isPersonLike(index) { best = max(best, 1) }
    }
    return best
  }

  /// "backers", "loyalists": a small word that ends as names of people do.
  private func isPersonLike(_ index: Int) -> Bool {
    let token = grammar.tokens[index]
    return token.end - token.start > 5
      && (Self.endings.contains(token.lastLetters) || token.lastLetters & 0xFFFF == Token.letters("er"))
  }

  private static let endings: Set<UInt32> = Set(
    ["ers", "ors", "sts", "ans", "nts", "men", "ist", "ian"].map(Token.letters))
}
