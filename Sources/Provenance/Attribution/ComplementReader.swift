/// Reads what follows a cue.
struct ComplementReader {
  let grammar: Grammar
  let phrases: NounPhrases

  /// - Parameters:
  ///   - index: the first token behind the cue.
  ///   - skipping: whether words of time, place and manner may stand between, as after verbs of saying.
  ///   - listening: whether a listener may follow, as after "told".
  ///   - trailing: whether what is said may stand before the cue, so that nothing has to follow.
  func complement(at index: Int, skipping: Bool, listening: Bool, trailing: Bool = false) -> CueComplement {
    var place = index
    var hasListener = false
    var turns = 0
    while turns < 7 {
      turns += 1
      if let opening = direct(at: place) {
        return CueComplement(opening: opening, start: start(of: opening, at: place), hasListener: hasListener)
      }
      if skipping, let next = pastClause(place, trailing) ?? pastAside(place) {
        place = next
        continue
      }
      if listening, !hasListener, let listener = phrases.phrase(from: place) {
        let behind = min(listener.upperBound, endOfFirstNoun(listener))
        hasListener = true
        place = behind
        continue
      }
      break
    }
    if place >= grammar.range.upperBound || grammar.kind(place) == .stop {
      return CueComplement(opening: .nothing, start: place, hasListener: hasListener)
    }
    if !skipping, !listening, grammar.has(place, .preposition) {
      return CueComplement(opening: .preposition, start: place)
    }
    return CueComplement(opening: nounOpening(at: place), start: place, hasListener: hasListener)
  }

  /// A listener has no apposition of its own: the comma behind "told reporters" ends it.
  private func endOfFirstNoun(_ phrase: Range<Int>) -> Int {
    phrase.first { grammar.kind($0) == .comma } ?? phrase.upperBound
  }

  private func direct(at place: Int) -> CueComplement.Opening? {
    guard grammar.range.contains(place) else { return .nothing }
    switch grammar.kind(place) {
    case .quote: return grammar.isQuoted(place) ? .quote : nil
    case .colon: return .colon
    case .comma, .dash:
      return grammar.kind(place + 1) == .quote && grammar.isQuoted(place + 1) ? .quote : .nothing
    case .stop, .semicolon, .bracket: return .nothing
    case .word: break
    default: return nil
    }
    if grammar.isQuoted(place) { return .quote }
    if grammar.key(place) == Grammar.that, isConjunction(place) { return .conjunction }
    if grammar.has(place, .subordinator), Self.questions.contains(grammar.key(place)) { return .conjunction }
    if grammar.key(place) == Grammar.to, isInfinitive(place + 1) { return .infinitive }
    if grammar.has(place, [.personal]) || grammar.key(place) == Grammar.there { return .clause }
    return nil
  }

  private static let questions = WordKey.all(
    "whether if what how why where when who")

  private func start(of opening: CueComplement.Opening, at place: Int) -> Int {
    switch opening {
    case .colon: place + 1
    case .quote where grammar.kind(place) != .quote && !grammar.isQuoted(place): place + 1
    default: place
    }
  }

  /// "that" begins a clause unless it points: "said that much".
  private func isConjunction(_ place: Int) -> Bool {
    grammar.range.contains(place + 1) && grammar.kind(place + 1) != .stop
  }

  func isInfinitive(_ index: Int) -> Bool {
    if grammar.kind(index) == .quote, grammar.isQuoted(index) { return true }
    guard grammar.isWord(index) else { return false }
    if grammar.isAdverb(index) { return grammar.isWord(index + 1) && !grammar.has(index + 1, [.determiner, .pronoun]) }
    if grammar.key(index) == Self.be || grammar.key(index) == Self.have { return true }
    if grammar.isCapital(index) { return false }
    let token = grammar.tokens[index]
    if Self.nounEndings.contains(token.lastLetters) { return false }
    return grammar.classes(index).isDisjoint(with: [.determiner, .pronoun, .preposition, .time, .possessivePronoun])
      && !token.flags.contains(.ing) && !token.flags.contains(.ed) && !token.flags.contains(.possessive)
  }

  private static let nounEndings = Set(["ism", "ity", "ess", "ogy", "ers", "ors", "nce"].map(Token.letters))
  private static let be = WordKey.of("be")
  private static let have = WordKey.of("have")

  private func nounOpening(at place: Int) -> CueComplement.Opening {
    guard let phrase = phrases.phrase(from: pastMeasure(place)) else {
      return grammar.has(place, .preposition) ? .preposition : .object
    }
    var end = pastRelative(phrase.upperBound)
    while grammar.isAdverb(end) { end += 1 }
    if grammar.key(end) == Grammar.to, isInfinitive(end + 1) { return .objectInfinitive }
    if grammar.isVerb(end), grammar.has(end, .auxiliary) || !grammar.tokens[end].flags.contains(.ed) || end > place + 1
    {
      return .clause
    }
    if isBaseVerb(end), grammar.kind(end - 1) == .word, grammar.has(end - 1, .plural) { return .clause }
    return .object
  }

  private func isBaseVerb(_ index: Int) -> Bool {
    grammar.isWord(index) && grammar.tokens[index].sense.forms.contains(.base)
  }

  /// Passes "at least" and "about" before a number, which belong to what is counted.
  private func pastMeasure(_ place: Int) -> Int {
    if grammar.key(place) == Self.at, Self.extremes.contains(grammar.key(place + 1)) { return place + 2 }
    return Self.measures.contains(grammar.key(place)) && isNumber(place + 1) ? place + 1 : place
  }

  private func isNumber(_ place: Int) -> Bool {
    grammar.kind(place) == .number || grammar.isWord(place) && Quantity.isNumeral(grammar.key(place))
  }

  /// Passes ", which began on Monday," behind a subject.
  private func pastRelative(_ end: Int) -> Int {
    guard grammar.kind(end) == .comma, grammar.has(end + 1, .relative) else { return end }
    let close = between(end + 2, min(end + 24, grammar.range.upperBound)).first { grammar.kind($0) == .comma }
    return close.map { $0 + 1 } ?? end
  }

  /// Passes "because they feared for their jobs", "as she left", "after meeting the unions": what the narrator adds, to
  /// the end of its clause.
  private func pastClause(_ place: Int, _ isTrailing: Bool) -> Int? {
    guard grammar.isWord(place), Self.clauses.contains(grammar.key(place)) else { return nil }
    let next = place + 1
    let isGerund = grammar.isWord(next) && grammar.tokens[next].flags.contains(.ing)
    guard
      Self.always.contains(grammar.key(place)) && grammar.key(next) != Grammar.of || isGerund
        || grammar.has(next, .personal)
        || phrases.phrase(from: next).map({ grammar.isVerb($0.upperBound) }) == true
    else { return nil }
    let end = endOfClause(from: next)
    let isOver = !grammar.range.contains(end) || grammar.kind(end) == .stop
    return grammar.key(end) == Grammar.that || isTrailing && isOver ? end : nil
  }

  /// The next "that", which takes up what is said again, or the clause's last word.
  private func endOfClause(from place: Int) -> Int {
    var index = place
    while grammar.range.contains(index), ![.comma, .stop, .semicolon, .colon, .dash].contains(grammar.kind(index)),
      !grammar.isQuoted(index)
    {
      if grammar.key(index) == Grammar.that, index > place + 1 { return index }
      index += 1
    }
    return index
  }

  private static let at = WordKey.of("at")
  private static let extremes = WordKey.all("least most")
  private static let measures = WordKey.all("about around over under nearly almost roughly approximately only some")
  private static let always = WordKey.all("because although though whereas unless while")
  private static let clauses = always.union(WordKey.all("as after before until since"))

  /// Passes "on Tuesday", "in a statement", "later", "last week".
  private func pastAside(_ place: Int) -> Int? {
    guard grammar.isWord(place), pastMeasure(place) == place else { return nil }
    if let terms = pastTerms(place) { return terms }
    if grammar.has(place, .time) || grammar.isAdverb(place), !grammar.has(place, .determiner) {
      var next = place + 1
      while grammar.kind(next) == .number || grammar.has(next, .time) { next += 1 }
      return next
    }
    if Self.lasting.contains(grammar.key(place)), grammar.has(place + 1, .time) { return place + 2 }
    guard Self.settings.contains(grammar.key(place)) else { return nil }
    if grammar.has(place + 1, .time) || grammar.kind(place + 1) == .number {
      var next = place + 1
      while grammar.has(next, .time) || grammar.kind(next) == .number { next += 1 }
      return next
    }
    guard let phrase = phrases.phrase(from: place + 1) else {
      return grammar.has(place + 1, .determiner)
        || grammar.tokens[min(place + 1, grammar.tokens.count - 1)].flags.contains(.ing) ? place + 2 : nil
    }
    return endOfFirstNoun(phrase)
  }

  /// Passes "on condition of anonymity", "on condition that they not be named".
  private func pastTerms(_ place: Int) -> Int? {
    guard grammar.key(place) == NounPhrases.on else { return nil }
    let noun = grammar.has(place + 1, .determiner) ? place + 2 : place + 1
    guard grammar.key(noun) == Self.condition else { return nil }
    if grammar.key(noun + 1) == Grammar.of { return phrases.phrase(from: noun + 2)?.upperBound ?? noun + 2 }
    let next = grammar.key(noun + 1) == Grammar.that ? noun + 2 : noun + 1
    return grammar.has(next, .personal) ? endOfClause(from: next) : noun + 1
  }

  private static let condition = WordKey.of("condition")
  private static let lasting = WordKey.all("last this earlier late early that next")
  private static let settings = Set(
    """
    in on at during to through via from after before over by of following about with for into around amid
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey.of($0) })
}
