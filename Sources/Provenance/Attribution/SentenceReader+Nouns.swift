extension SentenceReader {
  /// "the minister's claim that …", "his threat to …".
  func nominal(at index: Int, _ category: CueCategory) -> CueReading? {
    guard grammar.isNounHere(index) || grammar.isAfterDeterminer(index) else {
      return nominalWithOwner(index, category, index - 1)
    }
    return nominalWithOwner(index, category, index - 1)
  }

  private func nominalWithOwner(_ index: Int, _ category: CueCategory, _ before: Int) -> CueReading? {
    var owner = before
    var steps = 0
    while grammar.isWord(owner), steps < 3, !grammar.tokens[owner].flags.contains(.possessive),
      !grammar.has(owner, .possessivePronoun),
      grammar.classes(owner).isDisjoint(with: [.preposition, .auxiliary, .subordinator, .pronoun])
    {
      owner -= 1
      steps += 1
    }
    let isOwned =
      grammar.isWord(owner)
      && (grammar.tokens[owner].flags.contains(.possessive) || grammar.has(owner, .possessivePronoun))
    let next = index + 1
    let isThat = grammar.key(next) == Grammar.that
    let isTo = grammar.key(next) == Grammar.to
    let isAbout = grammar.has(next, .preposition) && Self.topics.contains(grammar.key(next))
    guard isThat || isTo || isAbout else { return nil }
    guard isOwned else { return unowned(index, category, next, isThat) }
    let source: Range<Int>
    if grammar.has(owner, .possessivePronoun) {
      source = between(owner, owner + 1)
    } else {
      guard let phrase = phrases.phrase(before: owner + 1), strength.strength(of: phrase) > 0 else { return nil }
      // "to an American newspaper's report": the owner begins with its determiner.
      let start = phrase.dropFirst().last {
        grammar.has($0, .determiner) && grammar.has($0 - 1, .preposition) && grammar.key($0 - 1) != Grammar.of
      }
      source = between(start ?? phrase.lowerBound, phrase.upperBound)
    }
    let start = isThat || (isTo && complements.isInfinitive(next + 1)) ? next : next + 1
    let content = bounds.beforeNaming(between(start, bounds.end(from: start, isClause: isThat)))
    guard !content.isEmpty else { return nil }
    return CueReading(
      cue: between(owner + 1, index + 1), source: source, content: [content], rule: .nominal, category: category)
  }

  /// "allegations that …", "calls for …": said, and by nobody that is named.
  private func unowned(_ index: Int, _ category: CueCategory, _ next: Int, _ isThat: Bool) -> CueReading? {
    guard Self.loose.contains(grammar.key(index)), isThat || Self.looseTopics.contains(grammar.key(next)) else {
      return nil
    }
    let start = isThat ? next : next + 1
    let end = bounds.end(from: start, isClause: isThat)
    guard start < end else { return nil }
    return CueReading(
      cue: between(index, next), source: nil, content: [between(start, end)], rule: .nominal, category: category)
  }

  private static let loose = Set(
    """
    claim claims allegation allegations accusation accusations criticism concerns fear fears suspicion suspicions
    worries calls opposition complaints assertion speculation rumor rumors doubts
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey.of($0) })
  private static let looseTopics = WordKey.all("of for about over to")
  private static let topics = WordKey.all(
    "of for about on against over with to in")
}
