/// Media that no corpus holds, known by how they are named.
extension MediumNames {
  /// The medium that is spoken of from a token on: an outlet of the corpus, a name with a word for a medium in it or
  /// beside it, or such a word alone. Nil where something else stands there.
  func mention(at place: Int, of reading: ArticleReading) -> MediumMention? {
    let tokens = reading.tokens
    let limit = min(tokens.count, place + 12)
    var index = place
    var noun: Int?
    var isDescribed = false
    while index < limit, index - place < 5, isCommon(index, tokens) {
      let token = tokens[index]
      if Self.common.contains(token.key) {
        noun = index
      } else if !isLead(token), !Self.makes.contains(token.key) {
        guard noun == nil, token.sense.classes.isEmpty, token.sense.verb < 0 else { break }
        isDescribed = true
      }
      index += 1
    }
    // Behind other words than an article a name may be anybody's: "told mourners Reuters was wrong".
    guard noun != nil || !isDescribed else { return nil }
    if let known = name(at: index, of: reading) { return known }
    return named(capitals(from: index, limit, tokens), behind: noun, reading)
      ?? noun.map { MediumMention(range: place..<$0 + 1, name: nil) }
  }

  /// A word in lower case, an article, or "State" before "television" at the head of a sentence.
  private func isCommon(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].kind == .word else { return false }
    if !tokens[index].flags.contains(.capital) || isLead(tokens[index]) { return true }
    return Self.makes.contains(tokens[index].key) && index + 1 < tokens.count
      && Self.common.contains(tokens[index + 1].key) && !tokens[index + 1].flags.contains(.capital)
  }

  private func isLead(_ token: Token) -> Bool { token.sense.classes.contains(.determiner) }

  /// A name's capital words, "of" between them included; it ends with a possessive.
  private func capitals(from start: Int, _ limit: Int, _ tokens: [Token]) -> Range<Int> {
    var end = start
    while end < limit, tokens[end].kind == .word {
      let isJoined =
        tokens[end].key == Grammar.of && end > start && end + 1 < limit && tokens[end + 1].flags.contains(.capital)
      guard tokens[end].flags.contains(.capital) || isJoined,
        tokens[end].sense.classes.isDisjoint(with: .time)
          || end > start && tokens[end - 1].flags.contains(.capital)
            && end + 1 < limit && tokens[end + 1].flags.contains(.capital)
      else { break }
      end += 1
      if tokens[end - 1].flags.contains(.possessive) {
        // "Russia's Interfax news agency": the owner's name is none of the medium's.
        guard end < limit, tokens[end].flags.contains(.capital), !Self.isMedium(tokens[end - 1]) else { break }
        return capitals(from: end, limit, tokens)
      }
    }
    return start..<max(start, end)
  }

  private func named(_ run: Range<Int>, behind noun: Int?, _ reading: ArticleReading) -> MediumMention? {
    let tokens = reading.tokens
    guard let last = run.last else { return nil }
    let words = run.map { reading.folded($0) }
    let end = endOfNoun(run.upperBound, tokens)
    if let end {
      // "the German magazine Der Turm": the name stands behind.
      let behind = capitals(from: end, min(tokens.count, end + 6), tokens)
      if !behind.isEmpty, let found = named(behind, behind: end - 1, reading) { return found }
      if InterestGroup.isState(words) { return MediumMention(range: run.lowerBound..<end, name: nil) }
    }
    let isBefore = noun.map { $0 + 1 == run.lowerBound } ?? false
    let isOffice = !tokens[last].sense.classes.isDisjoint(with: [.role, .plural]) && !Self.isMedium(tokens[last])
    guard
      isBefore || end != nil || MediumKey.isKnown(words.joined(separator: " "))
        || !isOffice && run.contains(where: { Self.isMedium(tokens[$0]) })
    else { return nil }
    // "the New York Times", but "Interfax" in "the Interfax news agency".
    let hasArticle = end == nil && run.lowerBound > 0 && tokens[run.lowerBound - 1].key == Self.the
    return MediumMention(
      range: run.lowerBound - (hasArticle ? 1 : 0)..<run.upperBound, name: words.joined(separator: " "))
  }

  /// Behind "news agency" or "newspaper", which may follow a name; nil where something else stands.
  private func endOfNoun(_ index: Int, _ tokens: [Token]) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    if tokens[index].key == Self.news, index + 1 < tokens.count, tokens[index + 1].key == Self.agency {
      return index + 2
    }
    return Self.common.contains(tokens[index].key) ? index + 1 : nil
  }

  static func isMedium(_ token: Token) -> Bool { token.sense.classes.contains(.medium) }

  private static let news = WordKey.of("news")
  private static let agency = WordKey.of("agency")
  private static let common = WordKey.all(
    "newspaper newspapers paper magazine newswire agency broadcaster channel tabloid daily weekly outlet television tv radio media website"
  )
  private static let makes = WordKey.all(
    "news state state-run state-owned state-controlled local public independent private business financial official")
}
