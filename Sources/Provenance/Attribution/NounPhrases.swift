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
      // "Mr Doll, 54, of Kent, said": an age is nobody.
      if let found = phrase(before: comma), isComplete(found), !found.allSatisfy({ grammar.kind($0) == .number }) {
        return isApposition ? between(found.lowerBound, end) : found
      }
    }
    return nil
  }

  /// "An official who spoke on condition of anonymity": the noun that "who" stands for, its clause included.
  func relativeSubject(before end: Int) -> Range<Int>? {
    var index = end - 1
    while end - index <= Self.longest, grammar.isWord(index) || grammar.kind(index) == .number, !grammar.isQuoted(index)
    {
      if grammar.key(index) == Grammar.who {
        var verb = index + 1
        while grammar.isAdverb(verb) { verb += 1 }
        guard verb < end, grammar.isVerb(verb) || grammar.tokens[verb].flags.contains(.ed),
          grammar.isWord(index - 1), !grammar.has(index - 1, [.preposition, .auxiliary, .conjunction]),
          let noun = phrase(before: index)
        else { return nil }
        return between(noun.lowerBound, end)
      }
      if grammar.has(index, .subordinator) || grammar.key(index) == Grammar.that { return nil }
      index -= 1
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
          guard isReducedRelative(index) else { break walk }
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

  /// "people briefed on the matter", "a letter signed by them": the verb describes the noun before it.
  func isReducedRelative(_ index: Int) -> Bool {
    let token = grammar.tokens[index]
    guard token.flags.contains(.ed) || token.sense.forms.contains(.participle), grammar.has(index + 1, .preposition),
      !grammar.has(index, .auxiliary)
    else { return false }
    var before = index - 1
    while grammar.isAdverb(before), index - before < 3 { before -= 1 }
    return grammar.isWord(before) && grammar.has(before, [.plural, .role, .document])
      && !grammar.tokens[before].flags.contains(.possessive)
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
}
