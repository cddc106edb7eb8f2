/// The noun that a phrase is about: "people" in "two people briefed on the matter".
enum PhraseHead {
  /// The last word before a preposition, a relative clause, a comma or a participle that describes it.
  static func last(of phrase: Range<Int>, in tokens: [Token]) -> Int? {
    var last: Int?
    for index in phrase {
      let token = tokens[index]
      guard token.kind == .word else {
        if token.kind == .comma || token.kind == .bracket { break }
        continue
      }
      if let last {
        if !token.sense.classes.isDisjoint(with: [.preposition, .relative, .subordinator]) { break }
        if isDescribing(index, behind: last, in: phrase, tokens) { break }
      }
      if token.sense.classes.isDisjoint(with: [.determiner, .preposition, .pronoun])
        || token.sense.classes.contains(.role)
      {
        last = index
      }
    }
    return last
  }

  /// A phrase without the participle that describes its noun, and what follows it.
  static func undescribed(_ phrase: Range<Int>, in tokens: [Token]) -> Range<Int> {
    guard let noun = last(of: phrase, in: tokens), phrase.contains(noun + 1), tokens[noun + 1].kind == .word,
      isDescribing(noun + 1, behind: noun, in: phrase, tokens)
    else { return phrase }
    return phrase.lowerBound..<noun + 1
  }

  /// "officials speaking on", "a memo seen by", "people familiar with": no part of the noun before it.
  private static func isDescribing(_ index: Int, behind noun: Int, in phrase: Range<Int>, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard !token.flags.contains(.capital), !tokens[noun].sense.classes.isDisjoint(with: .sourceNoun) else {
      return false
    }
    let isParticiple =
      !token.flags.isDisjoint(with: [.ing, .ed])
      || token.sense.forms.contains(.participle) && !token.sense.forms.contains(.base)
    guard isParticiple || token.sense.classes.isDisjoint(with: .sourceNoun) else { return false }
    let next = index + 1
    guard phrase.contains(next) else { return isParticiple && !token.flags.contains(.ing) }
    return tokens[next].sense.classes.contains(.preposition) || isParticiple && tokens[next].flags.contains(.ly)
  }
}
