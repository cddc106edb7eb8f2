/// Finds the noun phrases that may name a source, leftwards of a verb and rightwards of a cue.
struct NounPhrases {
  let grammar: Grammar
  private static let longest = 16

  /// The subject that ends before `end`, through appositions set off by commas or dashes.
  func subject(before end: Int) -> Range<Int>? {
    guard grammar.kind(end - 1) == .comma || grammar.kind(end - 1) == .dash else { return phrase(before: end) }
    var comma = end - 1
    let mark = grammar.kind(comma)
    var isApposition = true
    for _ in 0..<3 {
      guard let opening = previous(mark, before: comma), let kind = aside(between(opening + 1, comma)) else {
        return nil
      }
      if kind == .adverbial { isApposition = false }
      comma = opening
      if let found = phrase(before: comma), isComplete(found) {
        return isApposition ? between(found.lowerBound, end) : found
      }
    }
    return nil
  }

  private enum Aside { case apposition, adverbial }

  private func aside(_ range: Range<Int>) -> Aside? {
    guard let first = range.first, range.count <= 22 else { return nil }
    if grammar.has(first, .relative) { return .apposition }
    if grammar.kind(first) == .number { return .apposition }
    guard grammar.isWord(first) else { return nil }
    if grammar.has(first, [.preposition, .subordinator]) || grammar.isAdverb(first)
      || grammar.tokens[first].flags.contains(.ing) || grammar.has(first, .time)
    {
      return .adverbial
    }
    if grammar.has(first, [.pronoun, .conjunction]), !grammar.has(first, .determiner) { return nil }
    for index in range where grammar.isVerb(index) && !range.contains(where: { grammar.has($0, .relative) }) {
      // "a lawyer based in Paris" has a participle, "he is" has a subject.
      if grammar.has(index, .auxiliary) { return nil }
    }
    return .apposition
  }

  private func previous(_ mark: Token.Kind?, before end: Int) -> Int? {
    var index = end - 1
    while grammar.range.contains(index), end - index <= 24 {
      if grammar.kind(index) == mark { return index }
      if grammar.kind(index) == .semicolon || grammar.kind(index) == .quote { return nil }
      index -= 1
    }
    return nil
  }

  private func isComplete(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    return !grammar.has(first, .time) || range.count > 2
  }

  /// The noun phrase that ends at `end`, exclusive.
  func phrase(before end: Int) -> Range<Int>? {
    var start = end
    var index = end - 1
    walk: while grammar.range.contains(index), end - index <= Self.longest {
      switch grammar.kind(index) {
      case .word:
        if grammar.isQuoted(index), !grammar.isQuoted(end) { break walk }
        let classes = grammar.classes(index)
        if !classes.isDisjoint(with: [.pronoun, .relative]), !classes.contains(.possessivePronoun),
          !classes.contains(.determiner)
        {
          if index == end - 1 { return between(index, end) }
          break walk
        }
        if !classes.isDisjoint(with: .auxiliary) { break walk }
        if !classes.isDisjoint(with: .subordinator), !grammar.isCapital(index) || !classes.contains(.preposition) {
          break walk
        }
        if startsAnew(index + 1, before: end), classes.isDisjoint(with: [.preposition, .conjunction, .determiner]) {
          break walk
        }
        if classes.contains(.conjunction) {
          guard index < end - 1, grammar.key(index) == Grammar.and, isCoordination(at: index, before: end) else {
            break walk
          }
        } else if grammar.isVerb(index) {
          break walk
        } else if grammar.isAdverb(index), classes.isDisjoint(with: [.determiner, .role, .time]),
          index == end - 1 || !isInside(index)
        {
          break walk
        }
      case .number: break
      case .bracket:
        guard let opening = openingBracket(of: index) else { break walk }
        index = opening
      case .other: break
      default: break walk
      }
      start = index
      index -= 1
    }
    guard start < end else { return nil }
    return withoutLead(between(start, end))
  }

  /// A determiner begins a phrase: what stands before it belongs to another, unless it is tied to it.
  private func startsAnew(_ index: Int, before end: Int) -> Bool {
    index < end && grammar.has(index, .determiner) && !grammar.tokens[index].flags.contains(.capital)
  }

  private func isInside(_ index: Int) -> Bool { grammar.isAfterDeterminer(index) }

  private func openingBracket(of index: Int) -> Int? {
    var place = index - 1
    while grammar.range.contains(place), index - place < 10 {
      if grammar.kind(place) == .bracket { return place }
      place -= 1
    }
    return nil
  }

  /// "X and Y said" unless a verb stands before the "and".
  private func isCoordination(at index: Int, before end: Int) -> Bool {
    guard grammar.isWord(index - 1) || grammar.kind(index - 1) == .bracket else { return false }
    var place = index - 1
    while grammar.range.contains(place), index - place <= 8 {
      guard let kind = grammar.kind(place), kind == .word || kind == .number || kind == .bracket else { return true }
      if grammar.isQuoted(place) { return false }
      if grammar.isVerb(place) || grammar.has(place, [.subordinator, .pronoun]) && !grammar.has(place, .determiner) {
        return false
      }
      place -= 1
    }
    return true
  }

  /// Takes away a leading "On Friday", "But", "In Ohio".
  private func withoutLead(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound,
      grammar.has(start, .conjunction) || grammar.isAdverb(start) && !grammar.has(start, .determiner)
    {
      start += 1
    }
    if start < range.upperBound, grammar.has(start, .preposition) {
      var cut: Int?
      for index in between(start, min(range.upperBound, start + 6))
      where grammar.has(index, .time) || grammar.kind(index) == .number && cut != nil {
        cut = index + 1
      }
      start = cut ?? start + 1
    }
    if start < range.upperBound, grammar.has(start, .time), range.upperBound - start > 1, grammar.isCapital(start) {
      start += 1
    }
    return start < range.upperBound ? between(pastTime(start, range.upperBound), range.upperBound) : nil
  }

  /// Passes "A day earlier" and the "5" of "Sept. 5" before a name.
  private func pastTime(_ start: Int, _ end: Int) -> Int {
    if grammar.kind(start) == .number, grammar.has(start - 1, .time), grammar.isCapital(start + 1) {
      return min(start + 1, end - 1)
    }
    var place = start
    while place < min(end - 1, start + 4), !grammar.has(place, .time) || grammar.isCapital(place) { place += 1 }
    guard place < min(end - 1, start + 4),
      grammar.has(start, .determiner) || grammar.kind(start) == .number || place == start
    else {
      return start
    }
    while place < end - 1, grammar.has(place, .time) { place += 1 }
    return grammar.isCapital(place) || grammar.has(place, [.determiner, .personal]) ? place : start
  }

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
            guard participles, grammar.tokens[index].flags.contains(.ed), grammar.tokens[index].sense.verb < 0 else {
              break walk
            }
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
    if key == Grammar.to { return grammar.isCapital(index + 1) || Self.near.contains(grammar.key(index - 1)) }
    return key == Grammar.by && grammar.tokens[index - 1].flags.contains(.ed)
  }

  static let `for` = WordKey.of("for")
  static let from = WordKey.of("from")
  static let with = WordKey.of("with")
  static let at = WordKey.of("at")
  static let on = WordKey.of("on")
  static let the = WordKey.of("the")
  private static let near = Set(["close", "familiar", "according", "linked", "loyal"].map { WordKey.of($0) })
  private static let passing = Set(["this", "last", "that", "next", "earlier"].map { WordKey.of($0) })

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

  private static let articles = Set(
    ["a", "an", "the", "his", "her", "its", "their", "one", "then", "our"].map { WordKey.of($0) })

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

  /// The end of ", a professor in Bonn" or ", who left"; nil when the comma closes the phrase.
  private func apposition(after comma: Int) -> Int? {
    let first = comma + 1
    guard grammar.isWord(first) || grammar.kind(first) == .number else { return nil }
    let isRelative = grammar.has(first, .relative)
    if isRelative { return nil }
    guard
      Self.articles.contains(grammar.key(first)) || grammar.has(first, .role) || hasRoleSoon(first)
        || grammar.kind(first) == .number
        || grammar.isCapital(first) && !grammar.has(first, [.pronoun, .preposition, .time, .subordinator])
        || grammar.tokens[first].flags.contains(.possessive)
    else { return nil }
    if grammar.has(first, .pronoun), !isRelative { return nil }
    var index = first
    while grammar.range.contains(index), index - comma < 26 {
      switch grammar.kind(index) {
      case .comma: return index
      case .stop, .semicolon, .colon, .quote, .dash: return index
      default:
        if !isRelative, grammar.has(index, .auxiliary) { return nil }
        if !isRelative, grammar.has(index, .relative) { return endOfRelative(from: index) }
        index += 1
      }
    }
    return index
  }
}
