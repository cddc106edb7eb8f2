/// Where content begins and ends.
struct ContentBounds {
  let grammar: Grammar

  /// The end of content that begins at `start`: the sentence's end, or where another speaker or the narrator takes over.
  ///
  /// - Parameter isAside: whether the cue stands in a clause that the main clause follows behind a comma.
  /// - Parameter isQuestion: whether somebody asks.
  func end(from start: Int, isClause: Bool, isAside: Bool = false, isQuestion: Bool = false) -> Int {
    var index = start
    let limit = lastWord()
    while index < limit {
      if grammar.isQuoted(index) {
        index += 1
        continue
      }
      switch grammar.kind(index) {
      case .comma, .dash:
        if isHandover(after: index) || isTrailer(after: index) { return index }
        if isAside, index > start, startsMainClause(index + 1) { return index }
        if grammar.kind(index) == .dash, index > start, !grammar.tokens[index].flags.contains(.attached),
          !hasDash(index + 1, limit)
        {
          return index
        }
        if !isClause, index > start, isBreak(after: index) { return index }
      case .semicolon:
        if index > start, !isClause { return index }
      case .colon:
        // "asked when, he was short: “No.”": the answer is no part of the question.
        if isQuestion, index > start, grammar.isQuoted(index + 1) { return index }
      case .word:
        if index > start, grammar.key(index) == Grammar.according, grammar.key(index + 1) == Grammar.to { return index }
        if index > start, grammar.key(index) == Grammar.and || grammar.key(index) == Self.but, isFiniteCue(index + 1),
          !isClause || isSaying(index + 1)
        {
          return index
        }
        if index > start, !isClause, endsObject(index) { return index }
      default: break
      }
      index += 1
    }
    return limit
  }

  static let but = WordKey.of("but")
  private static let `as` = WordKey.of("as")

  /// The sentence without its closing stop; a stop inside a quotation belongs to it.
  func lastWord() -> Int {
    var end = grammar.range.upperBound
    while end > grammar.range.lowerBound, grammar.kind(end - 1) == .stop, !grammar.isQuoted(end - 1) { end -= 1 }
    return end
  }

  /// ", adding that", ", according to", ", and the minister said".
  private func isHandover(after comma: Int) -> Bool {
    var index = comma + 1
    if grammar.key(index) == Grammar.according { return true }
    while grammar.isAdverb(index) { index += 1 }
    if isGerundCue(index) { return true }
    guard grammar.has(index, .conjunction) || grammar.key(index) == Self.while else { return false }
    var place = index + 1
    while grammar.isAdverb(place) { place += 1 }
    if isGerundCue(place) { return true }
    while place < grammar.range.upperBound, place - index < 9,
      grammar.kind(place) == .word || grammar.kind(place) == .number
    {
      if isFiniteCue(place), isSaying(place) { return place > index }
      if grammar.isVerb(place), grammar.classes(place).isDisjoint(with: .have) { return false }
      place += 1
    }
    return false
  }

  /// ", the minister said." at the sentence's end takes all before it.
  func isTrailer(after comma: Int) -> Bool {
    let limit = lastWord()
    var index = comma + 1
    if isFiniteCue(index), isSaying(index) {
      return index + 1 < limit && (grammar.isCapital(index + 1) || grammar.has(index + 1, .determiner))
    }
    guard grammar.isWord(index), !grammar.has(index, [.relative, .subordinator, .preposition, .conjunction]),
      !grammar.isVerb(index)
    else { return false }
    while index < limit, index - comma < 14, grammar.kind(index) == .word, !grammar.isQuoted(index) {
      if isFiniteCue(index), isSaying(index) {
        let next = isTelling(index) ? endOfListener(index + 1, limit) : index + 1
        return next >= limit || grammar.kind(next) == .comma && !grammar.isQuoted(next + 1)
          || grammar.has(next, [.time]) || Self.settings.contains(grammar.key(next))
      }
      if grammar.isVerb(index) || grammar.has(index, [.subordinator, .relative]) { return false }
      index += 1
    }
    return false
  }

  private func isTelling(_ index: Int) -> Bool {
    let verb = grammar.tokens[index].sense.verb
    return verb >= 0 && Lexicon.english.lemmas[Int(verb)].categories.contains(.telling)
  }

  /// Passes "reporters" and "the Harbour Ledger" behind "told".
  private func endOfListener(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, index - start < 9, grammar.isWord(index), !grammar.isQuoted(index), !grammar.isVerb(index),
      grammar.classes(index).isDisjoint(with: [.subordinator, .relative, .time]),
      !Self.settings.contains(grammar.key(index))
    {
      index += 1
    }
    return index
  }

  private static let settings = WordKey.all("in on at during by to")

  /// Behind "When he said so," comes the sentence's own subject or verb.
  private func startsMainClause(_ index: Int) -> Bool {
    if grammar.isVerb(index) { return true }
    if grammar.has(index, [.personal]) || grammar.has(index, .determiner) && !grammar.has(index, .pronoun)
      || grammar.isCapital(index)
    {
      var place = index
      while place < grammar.range.upperBound, place - index < 10, grammar.kind(place) == .word {
        if grammar.isVerb(place) { return true }
        place += 1
      }
    }
    return false
  }

  private func hasDash(_ start: Int, _ end: Int) -> Bool {
    between(start, end).contains { grammar.kind($0) == .dash && !grammar.tokens[$0].flags.contains(.attached) }
  }

  private static let `while` = WordKey.of("while")

  private func isGerundCue(_ index: Int) -> Bool {
    guard grammar.isWord(index), !grammar.isQuoted(index) else { return false }
    let sense = grammar.tokens[index].sense
    return sense.verb >= 0 && sense.forms.contains(.gerund)
  }

  private func isFiniteCue(_ index: Int) -> Bool {
    guard grammar.isWord(index), !grammar.isQuoted(index), !grammar.isCapital(index) else { return false }
    let sense = grammar.tokens[index].sense
    return sense.verb >= 0 && !sense.forms.isDisjoint(with: [.past, .third]) && !grammar.isNounHere(index)
  }

  private func isSaying(_ index: Int) -> Bool {
    let verb = grammar.tokens[index].sense.verb
    guard verb >= 0 else { return false }
    return !Lexicon.english.lemmas[Int(verb)].categories.isDisjoint(with: [.saying, .telling, .asking])
  }

  /// A comma ends a thing named, unless it counts on.
  private func isBreak(after comma: Int) -> Bool {
    let next = comma + 1
    if grammar.isVerb(next) { return true }
    if grammar.has(next, [.subordinator, .relative, .preposition, .pronoun]) || grammar.isAdverb(next) { return true }
    if grammar.isWord(next), grammar.tokens[next].flags.contains(.ing) { return true }
    if grammar.has(next, .conjunction) {
      return grammar.has(next + 1, [.pronoun, .personal]) || grammar.key(next) != Grammar.and
        || grammar.isVerb(next + 1)
    }
    return false
  }

  /// Words of time behind a thing named are the narrator's.
  private func endsObject(_ index: Int) -> Bool {
    if grammar.has(index, .time), grammar.isCapital(index), !grammar.tokens[index].flags.contains(.possessive) {
      return !grammar.has(index - 1, [.determiner])
    }
    if grammar.has(index, .preposition), grammar.has(index + 1, .time), grammar.isCapital(index + 1) { return true }
    return grammar.has(index, .subordinator) && Self.clauses.contains(grammar.key(index))
  }

  private static let clauses = WordKey.all(
    "because while after before when although though")
}

extension ContentBounds {
  /// A quotation behind a colon stands alone: "one word remained: “No,” he said".
  func fromColon(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, grammar.isQuoted(last) else { return range }
    var index = last
    while index > range.lowerBound, grammar.quoteOfToken[index] == grammar.quoteOfToken[last] { index -= 1 }
    return grammar.kind(index) == .colon ? between(index + 1, range.upperBound) : range
  }

  /// Without "what he called a “fight”", whose words are his.
  func beforeNaming(_ range: Range<Int>) -> Range<Int> {
    for index in range where grammar.key(index) == Self.what && !grammar.isQuoted(index) {
      let verb = between(index + 2, min(index + 8, range.upperBound)).first(where: isFiniteCue)
      guard let verb, isNaming(verb),
        between(verb + 1, min(verb + 4, range.upperBound)).contains(where: grammar.isQuoted)
      else { continue }
      let end = grammar.has(index - 1, .preposition) ? index - 1 : index
      return between(range.lowerBound, min(range.upperBound, max(range.lowerBound, end)))
    }
    return range
  }

  private static let what = WordKey.of("what")

  private func isNaming(_ index: Int) -> Bool {
    let verb = grammar.tokens[index].sense.verb
    return verb >= 0 && Lexicon.english.lemmas[Int(verb)].categories.contains(.naming)
  }

  /// Fronted content without the comma that sets it off.
  func front(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound,
      grammar.kind(end - 1) == .comma || grammar.kind(end - 1) == .dash || grammar.kind(end - 1) == .colon,
      !grammar.isQuoted(end - 1)
    {
      end -= 1
    }
    return between(range.lowerBound, end)
  }
}
