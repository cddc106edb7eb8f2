/// Reads what follows a cue.
struct ComplementReader {
  let grammar: Grammar
  let phrases: NounPhrases

  /// - Parameters:
  ///   - index: the first token behind the cue.
  ///   - skipping: whether words of time, place and manner may stand between, as after verbs of saying.
  ///   - listening: whether a listener may follow, as after "told".
  func complement(at index: Int, skipping: Bool, listening: Bool) -> CueComplement {
    var place = index
    var hasListener = false
    var turns = 0
    while turns < 7 {
      turns += 1
      if let opening = direct(at: place) {
        return CueComplement(opening: opening, start: start(of: opening, at: place), hasListener: hasListener)
      }
      if skipping, let next = pastAside(place) {
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
    guard let phrase = phrases.phrase(from: place) else {
      return grammar.has(place, .preposition) ? .preposition : .object
    }
    var end = phrase.upperBound
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

  /// Passes "on Tuesday", "in a statement", "later", "last week".
  private func pastAside(_ place: Int) -> Int? {
    guard grammar.isWord(place) else { return nil }
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

  private static let lasting = WordKey.all("last this earlier late early that next")
  private static let settings = Set(
    """
    in on at during to through via from after before over by of following about with for into around amid
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey.of($0) })
}
