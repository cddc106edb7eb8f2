/// Looks at a sentence's tokens: what a word may be where it stands.
struct Grammar {
  let tokens: [Token]
  let quoteOfToken: [Int32]
  let range: Range<Int>

  static let to = WordKey.of("to")
  static let that = WordKey.of("that")
  static let by = WordKey.of("by")
  static let of = WordKey.of("of")
  static let `in` = WordKey.of("in")
  static let and = WordKey.of("and")
  static let it = WordKey.of("it")
  static let there = WordKey.of("there")
  static let who = WordKey.of("who")
  static let according = WordKey.of("according")

  func isWord(_ index: Int) -> Bool { range.contains(index) && tokens[index].kind == .word }

  func classes(_ index: Int) -> WordClass { range.contains(index) ? tokens[index].sense.classes : [] }

  func has(_ index: Int, _ any: WordClass) -> Bool { !classes(index).isDisjoint(with: any) }

  func key(_ index: Int) -> UInt64 { range.contains(index) ? tokens[index].key : 0 }

  func kind(_ index: Int) -> Token.Kind? { range.contains(index) ? tokens[index].kind : nil }

  func isCapital(_ index: Int) -> Bool { range.contains(index) && tokens[index].flags.contains(.capital) }

  func isQuoted(_ index: Int) -> Bool { range.contains(index) && quoteOfToken[index] >= 0 }

  func isAdverb(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    if has(index, .noun) { return false }
    if has(index, [.adverb, .negation]) { return true }
    return tokens[index].flags.contains(.ly) && !isCapital(index)
  }

  /// A verb in a form that has a subject, as far as one word tells.
  func isVerb(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    if has(index, .auxiliary) { return true }
    guard !isCapital(index) || index == range.lowerBound else { return false }
    if has(index, .verb) { return !isAfterDeterminer(index) }
    let sense = tokens[index].sense
    if sense.verb >= 0, !sense.forms.isDisjoint(with: [.past, .third]) { return !isNounHere(index) }
    return tokens[index].flags.contains(.ed) && !isAdjectiveHere(index)
  }

  /// "its claims", "the report": a spelling that may be a verb stands as a noun.
  func isNounHere(_ index: Int) -> Bool {
    if isAfterDeterminer(index) { return true }
    if key(index + 1) == Self.of { return tokens[index].sense.forms.contains(.past) == false }
    guard !tokens[index].sense.forms.contains(.past) else { return false }
    if isWord(index - 1), has(index - 1, .preposition), key(index - 1) != Self.to { return true }
    return isDocumentHere(index)
  }

  /// "Media reports said", "Posts on Telegram said": of two verbs in a row the first is none, nor is one that begins.
  private func isDocumentHere(_ index: Int) -> Bool {
    guard has(index, .document), tokens[index].sense.forms.contains(.third) else { return false }
    // "Unconfirmed reports in local media"
    if index == range.lowerBound || index == range.lowerBound + 1 && Self.vague.contains(key(index - 1)) { return true }
    return isWord(index + 1) && tokens[index + 1].sense.verb >= 0 && tokens[index + 1].sense.forms.contains(.past)
  }

  private static let vague = WordKey.all(
    "unconfirmed unverified early earlier initial conflicting recent previous media press news other")

  /// A determiner, possessive or adjective of one stands before.
  func isAfterDeterminer(_ index: Int) -> Bool {
    let before = index - 1
    guard isWord(before) else { return false }
    if tokens[before].flags.contains(.possessive) { return true }
    if has(before, .determiner) { return !has(before, .pronoun) || has(before, .possessivePronoun) }
    return false
  }

  private func isAdjectiveHere(_ index: Int) -> Bool {
    guard isWord(index + 1), !has(index + 1, [.preposition, .determiner, .subordinator, .pronoun, .time]) else {
      return false
    }
    return isAfterDeterminer(index) || has(index - 1, [.conjunction, .preposition]) || !isWord(index - 1)
  }
}
