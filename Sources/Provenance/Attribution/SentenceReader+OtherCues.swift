/// Cues that are no verbs of saying: colons, "according to", hearsay, and any verb behind a quotation.
extension SentenceReader {
  /// "Prof. Quill: ..." at the head of a sentence.
  func colonSpeaker() -> CueReading? {
    let start = grammar.range.lowerBound
    var index = start
    while grammar.isWord(index) || grammar.kind(index) == .bracket, index - start < 7 { index += 1 }
    guard index > start, grammar.kind(index) == .colon, index + 1 < grammar.range.upperBound else { return nil }
    let words = between(start, index)
    guard
      words.allSatisfy({
        grammar.kind($0) != .word || grammar.isCapital($0) || grammar.has($0, [.preposition, .determiner])
      })
    else { return nil }
    if words.contains(where: { Self.labels.contains(grammar.key($0)) }), words.count < 3 { return nil }
    let isQuote = grammar.isQuoted(index + 1)
    let namesSource = words.contains { grammar.has($0, .sourceNoun) }
    let isShout =
      words.count == 1 && isAtParagraphStart && grammar.isCapital(index + 1)
      && grammar.classes(start).isDisjoint(with: [.adverb, .determiner, .time]) && grammar.tokens[start].sense.verb < 0
      && !Self.labels.contains(grammar.key(start))
    guard
      isQuote || namesSource || isShout
        || words.count >= 2
          && words.allSatisfy({
            grammar.isCapital($0) && grammar.classes($0).isEmpty && grammar.tokens[$0].sense.verb < 0
          })
    else { return nil }
    let end = isQuote ? grammar.range.upperBound : bounds.lastWord()
    return CueReading(
      cue: between(index, index + 1), source: words, content: [between(index + 1, end)], rule: .colon, category: .saying
    )
  }

  private static let labels = Set(
    """
    update updated related read photos photo video watch correction note editor's more see also subject re topic title
    picture pictures clip clips graphic map gallery credit credits caption captions image images source tags share follow live breaking exclusive analysis opinion
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey.of($0) })

  func accordingTo(_ index: Int) -> CueReading? {
    let leads = index <= opening + 1
    guard var source = phrases.phrase(from: index + 2) else { return nil }
    if leads, let comma = source.first(where: { grammar.kind($0) == .comma }) {
      let next = between(comma + 1, source.upperBound + 1).first { grammar.kind($0) == .comma }
      let end = next.flatMap { isShortAside(comma + 1, $0) ? $0 : nil } ?? comma
      source = between(source.lowerBound, end)
    }
    var reading = CueReading(
      cue: between(index, index + 2), source: source, content: [], rule: .accordingTo, category: .saying)
    var start = clauseStart(before: index)
    if bounds.front(between(start, index)).isEmpty, index > opening + 1 { start = opening }
    if start < index, bounds.front(between(start, index)).count > 0 {
      reading.content = [bounds.front(between(start, index))]
      if grammar.kind(source.upperBound) == .comma, source.upperBound + 1 < bounds.lastWord(),
        !reading.content[0].contains(where: { grammar.isVerb($0) })
      {
        reading.content.append(between(source.upperBound + 1, bounds.end(from: source.upperBound + 1, isClause: true)))
      }
    } else {
      let from = grammar.kind(source.upperBound) == .comma ? source.upperBound + 1 : source.upperBound
      guard from < bounds.lastWord() else { return nil }
      reading.content = [between(from, bounds.end(from: from, isClause: true))]
    }
    return reading
  }

  private func isShortAside(_ start: Int, _ end: Int) -> Bool {
    end - start <= 8
      && (Self.indefinite.contains(grammar.key(start)) || grammar.has(start, .role) || grammar.kind(start) == .number)
  }

  private static let indefinite = WordKey.all("a an one the")

  static let hearsay = WordKey.all("reportedly allegedly supposedly purportedly")

  /// "has reportedly left": the clause is what somebody says.
  func hearsay(at index: Int) -> CueReading? {
    let group = VerbGroup(head: index, in: grammar)
    let end = bounds.end(from: index + 1, isClause: true)
    guard index + 1 < end else { return nil }
    var content = [between(index + 1, end)]
    if let subject = phrases.subject(before: group.start) { content.insert(subject, at: 0) }
    return CueReading(cue: between(index, index + 1), source: nil, content: content, rule: .hearsay, category: .saying)
  }

  /// "“…,” she beamed" and "“…,” beamed Ms. Quill": behind a quotation that a comma ends any verb hands over.
  func quotedSpeaker(at index: Int) -> CueReading? {
    let token = grammar.tokens[index]
    guard token.flags.contains(.ed) || token.sense.classes.contains(.verb),
      token.sense.classes.isDisjoint(with: .auxiliary), !token.flags.contains(.capital)
    else { return nil }
    if endsQuote(index - 1), let source = phrases.phrase(from: index + 1), strength.strength(of: source) > 1 {
      return CueReading(
        cue: between(index, index + 1), source: source,
        content: [bounds.fromColon(bounds.front(between(clauseStart(before: index), index)))],
        rule: .inverted, category: .uttering)
    }
    guard let source = phrases.subject(before: index), endsQuote(source.lowerBound - 1),
      strength.strength(of: source) > 0
    else { return nil }
    var reading = CueReading(
      cue: between(index, index + 1), source: source,
      content: [bounds.fromColon(bounds.front(between(clauseStart(before: source.lowerBound), source.lowerBound)))],
      rule: .subject, category: .uttering)
    appendTail(&reading, from: index + 1, onlyQuotes: true)
    return reading.content[0].isEmpty ? nil : reading
  }

  /// A closing mark with a comma, question or exclamation before it or a comma behind it.
  private func endsQuote(_ index: Int) -> Bool {
    if grammar.kind(index) == .comma { return grammar.kind(index - 1) == .quote && grammar.isQuoted(index - 1) }
    guard grammar.kind(index) == .quote, grammar.isQuoted(index) else { return false }
    return grammar.kind(index - 1) == .comma || grammar.kind(index - 1) == .stop
  }
}
