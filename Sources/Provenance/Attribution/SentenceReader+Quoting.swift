/// Verbs that quote somebody, and verbs that only describe the noun before them.
extension SentenceReader {
  /// "people briefed on the plan said": the first verb describes, the second tells.
  func isDescription(_ index: Int) -> Bool {
    guard phrases.isReducedRelative(index), !grammar.has(index + 2, .time),
      let object = phrases.phrase(from: index + 2, participles: false, appositions: false)
    else { return false }
    let sense = grammar.isWord(object.upperBound) ? grammar.tokens[object.upperBound].sense : .unknown
    return sense.verb >= 0 && !sense.forms.isDisjoint(with: [.past, .third])
      && !grammar.isNounHere(object.upperBound)
  }

  static let quoting = WordKey.all("quoted quotes cited cites")
  private static let `as` = WordKey.of("as")
  private static let saying = WordKey.of("saying")

  /// The "as" of "as saying" behind a verb of quoting.
  func saying(behind: Int) -> Int? {
    for index in between(behind, min(behind + 10, grammar.range.upperBound)) {
      guard !grammar.isQuoted(index), grammar.kind(index) != .semicolon else { return nil }
      if grammar.key(index) == Self.as, grammar.key(index + 1) == Self.saying { return index }
    }
    return nil
  }

  /// "She was quoted by Reuters as saying", "Reuters quoted her as saying": it is she who says it.
  func quotedBy(_ group: VerbGroup, _ behind: Int, _ saying: Int) -> CueReading? {
    let source = group.hasBe ? phrases.subject(before: group.start) : between(behind, saying)
    guard let source, !source.isEmpty else { return nil }
    let cue = group.hasBe ? between(group.start, behind) : between(saying, saying + 2)
    let complement = complements.complement(at: saying + 2, skipping: true, listening: false)
    let end = bounds.end(from: complement.start, isClause: true)
    var content = between(complement.start, end)
    if [.nothing, .preposition, .object].contains(complement.opening), group.hasBe,
      grammar.kind(source.lowerBound - 1) == .comma || grammar.isQuoted(source.lowerBound - 1)
    {
      content = bounds.front(between(clauseStart(before: source.lowerBound), source.lowerBound))
    }
    guard !content.isEmpty else { return nil }
    return CueReading(
      cue: cue, source: source, content: [content], rule: .subject, category: .saying, isNegated: group.isNegated)
  }
}
