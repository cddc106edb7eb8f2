extension NounPhrases {
  /// The noun phrase that begins at `start`; `isClosed` when something that ends a clause follows.
  func phrase(from start: Int, participles: Bool = true, appositions: Bool = true) -> Range<Int>? {
    guard grammar.isWord(start) || grammar.kind(start) == .number else { return nil }
    let first = grammar.classes(start)
    if !first.isDisjoint(with: .pronoun), first.isDisjoint(with: [.determiner, .possessivePronoun]) {
      return between(start, start + 1)
    }
    guard first.isDisjoint(with: [.preposition, .subordinator, .auxiliary, .relative, .conjunction]),
      !grammar.isAdverb(start) || first.contains(.determiner),
      first.isDisjoint(with: .time) || !grammar.isCapital(start)
    else { return nil }
    var index = start
    walk: while grammar.range.contains(index), index - start < 26 {
      switch grammar.kind(index) {
      case .word:
        if grammar.isQuoted(index) != grammar.isQuoted(start) { break walk }
        let classes = grammar.classes(index)
        if index > start {
          if !classes.isDisjoint(with: [.subordinator, .auxiliary]), !classes.contains(.relative) { break walk }
          if classes.contains(.time), grammar.isCapital(index) || !grammar.tokens[index].flags.contains(.possessive) {
            break walk
          }
          if classes.contains(.determiner), !grammar.has(index - 1, [.preposition, .conjunction, .determiner]) {
            break walk
          }
          if classes.contains(.pronoun), classes.isDisjoint(with: [.determiner, .relative]) { break walk }
          if classes.contains(.relative) {
            index = endOfRelative(from: index)
            break walk
          }
          if classes.contains(.preposition), !continues(preposition: index) { break walk }
          if classes.contains(.conjunction), !continuesAfterAnd(index) { break walk }
          if grammar.isVerb(index), !isNounAtEnd(index) {
            guard participles,
              grammar.tokens[index].flags.contains(.ed) && grammar.tokens[index].sense.verb < 0
                || isReducedRelative(index)
            else { break walk }
          }
          if classes.contains(.time),
            grammar.has(index - 1, .determiner) || Self.passing.contains(grammar.key(index - 1))
          {
            return nil
          }
          if grammar.isAdverb(index), classes.isDisjoint(with: .determiner), !grammar.isCapital(index) { break walk }
        }
      case .number: break
      case .bracket:
        guard let closing = closingBracket(of: index) else { break walk }
        index = closing
      case .comma:
        guard appositions, let end = apposition(after: index) else { break walk }
        index = end
        continue
      case .other: break
      default: break walk
      }
      index += 1
    }
    var end = index
    while end > start + 1, grammar.has(end - 1, [.preposition, .conjunction]) || grammar.kind(end - 1) == .comma {
      end -= 1
    }
    return start < end ? between(start, end) : nil
  }

  private func closingBracket(of index: Int) -> Int? {
    var place = index + 1
    while grammar.range.contains(place), place - index < 10 {
      if grammar.kind(place) == .bracket { return place }
      place += 1
    }
    return nil
  }

  private func continues(preposition index: Int) -> Bool {
    let key = grammar.key(index)
    if key == Grammar.of || key == Self.for || key == Self.from || key == Self.with || key == Self.at {
      return !grammar.has(index + 1, .time)
    }
    if key == Grammar.in || key == Self.on {
      return grammar.isCapital(index + 1) && !grammar.has(index + 1, .time)
        || key == Self.on && grammar.key(index + 1) == Self.the
    }
    let isBehindParticiple =
      grammar.tokens[index - 1].flags.contains(.ed) || grammar.tokens[index - 1].sense.forms.contains(.participle)
    if key == Grammar.to {
      return grammar.isCapital(index + 1) || Self.near.contains(grammar.key(index - 1)) || isBehindParticiple
    }
    return key == Grammar.by && (isBehindParticiple || grammar.isCapital(index + 1))
  }

  static let `for` = WordKey.of("for")
  static let from = WordKey.of("from")
  static let with = WordKey.of("with")
  static let at = WordKey.of("at")
  static let on = WordKey.of("on")
  static let the = WordKey.of("the")
  private static let near = WordKey.all("close familiar according linked loyal")
  private static let passing = WordKey.all("this last that next earlier")

  /// "its FEC reports." ends a phrase though "reports" may be a verb.
  private func isNounAtEnd(_ index: Int) -> Bool {
    guard grammar.tokens[index].sense.forms == .third else { return false }
    return index + 1 >= grammar.range.upperBound || grammar.kind(index + 1) == .stop
      || grammar.kind(index + 1) == .comma
  }

  private func continuesAfterAnd(_ index: Int) -> Bool {
    guard grammar.key(index) == Grammar.and, grammar.isWord(index + 1) else { return false }
    return !grammar.isVerb(index + 1) && !grammar.has(index + 1, [.pronoun, .preposition, .subordinator])
      && !grammar.isAdverb(index + 1)
  }

  private func endOfRelative(from index: Int) -> Int {
    var place = index
    while grammar.range.contains(place), place - index < 24 {
      switch grammar.kind(place) {
      case .comma, .stop, .semicolon, .colon, .quote, .dash: return place
      default: place += 1
      }
    }
    return place
  }

  private static let articles = WordKey.all(
    "a an the his her its their one then our")

  /// "advocacy director of …": the office stands within a few words.
  private func hasRoleSoon(_ first: Int) -> Bool {
    guard !grammar.has(first, [.pronoun, .subordinator, .preposition, .conjunction]), !grammar.isVerb(first) else {
      return false
    }
    for index in first..<first + 4 {
      guard grammar.isWord(index) else { return false }
      if grammar.has(index, .role) { return true }
      if grammar.has(index, [.auxiliary, .preposition]) || grammar.isVerb(index) { return false }
    }
    return false
  }

  /// The end of ", a professor in Bonn"; nil when the comma closes the phrase. A clause such as ", who left" is no part of it.
  private func apposition(after comma: Int) -> Int? {
    let first = comma + 1
    guard grammar.isWord(first) || grammar.kind(first) == .number else { return nil }
    if grammar.has(first, [.relative, .pronoun]) { return nil }
    guard
      Self.articles.contains(grammar.key(first)) || grammar.has(first, .role) || hasRoleSoon(first)
        || grammar.kind(first) == .number
        || grammar.isCapital(first) && !grammar.has(first, [.pronoun, .preposition, .time, .subordinator])
        || grammar.tokens[first].flags.contains(.possessive)
    else { return nil }
    var index = first
    while grammar.range.contains(index), index - comma < 26 {
      switch grammar.kind(index) {
      case .comma: return index
      case .stop, .semicolon, .colon, .quote, .dash: return index
      default:
        if grammar.has(index, .auxiliary) { return nil }
        if grammar.has(index, .relative) { return endOfRelative(from: index) }
        index += 1
      }
    }
    return index
  }
}
