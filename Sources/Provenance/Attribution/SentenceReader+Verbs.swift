extension SentenceReader {
  /// The attribution that a verb makes, if it makes one.
  func verb(at index: Int, _ lemma: CueLemma) -> CueReading? {
    let token = grammar.tokens[index]
    if isDescription(index) { return nil }
    let group = VerbGroup(head: index, in: grammar)
    var behind = index + 1
    var categories = lemma.categories
    if let (end, found) = particle(behind, lemma) {
      behind = end
      categories = found
    }
    guard !categories.isEmpty else { return nil }
    if Self.quoting.contains(token.key), let saying = saying(behind: behind) {
      return quotedBy(group, behind, saying)
    }
    let isParticiple = token.sense.forms.contains(.participle)
    if group.hasBe, isParticiple, !token.sense.forms.contains(.gerund) {
      return passive(group, behind, categories)
    }
    if isParticiple, grammar.key(behind) == Grammar.by, !group.hasAuxiliary {
      return passive(group, behind, categories)
    }
    guard !isLoneInfinitive(group) else { return nil }
    return active(group, behind, categories, token)
  }

  private func particle(_ index: Int, _ lemma: CueLemma) -> (Int, Set<CueCategory>)? {
    guard !lemma.withParticle.isEmpty else { return nil }
    var place = index
    if grammar.key(place) == Grammar.it { place += 1 }
    while grammar.isAdverb(place), lemma.withParticle[grammar.key(place)] == nil { place += 1 }
    // "reported on Monday" tells when, not on what.
    guard let found = lemma.withParticle[grammar.key(place)], !grammar.has(place + 1, .time) else { return nil }
    return (place + 1, found)
  }

  /// "to say" counts only behind a verb that carries it: "went on to say".
  private func isLoneInfinitive(_ group: VerbGroup) -> Bool {
    guard group.isInfinitive else { return false }
    let before = group.start - 1
    guard grammar.isWord(before), !grammar.isQuoted(before) else { return true }
    if Self.carriers.contains(grammar.key(before)) { return false }
    return !(grammar.isVerb(before) && grammar.has(before, .have))
  }

  private static let carriers = Set(
    """
    on went came continued began started used rushed stepped continues goes took proceeded had has seemed appeared
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey.of($0) })

  private func passive(_ group: VerbGroup, _ behind: Int, _ categories: Set<CueCategory>) -> CueReading? {
    let first = categories.sorted { $0.rawValue < $1.rawValue }.first ?? .saying
    var reading = CueReading(
      cue: between(group.start, behind), source: nil, content: [], rule: .passive, category: first,
      isNegated: group.isNegated)
    let subject = phrases.subject(before: group.start)
    let by = (between(behind, min(behind + 8, bounds.lastWord()))).first {
      grammar.key($0) == Grammar.by && !grammar.isQuoted($0)
    }
    if let by, let source = phrases.phrase(from: by + 1), strength.strength(of: source) > 1 {
      reading.source = source
      if grammar.has(group.start - 1, .subordinator), grammar.kind(source.upperBound) == .comma {
        // "As reported by …, the minister left."
        reading.content = [between(source.upperBound + 1, bounds.lastWord())]
        return reading.content[0].isEmpty ? nil : reading
      }
      if let subject { reading.content.append(subject) }
      if by > behind { reading.content.append(between(behind, by)) }
      if reading.content.isEmpty { return nil }
      return reading
    }
    guard group.hasBe else { return nil }
    let complement = complements.complement(at: behind, skipping: false, listening: false)
    let impersonal: Set<CueCategory> = [.saying, .believing, .finding, .wanting, .seeming, .accusing, .naming]
    guard !categories.isDisjoint(with: impersonal),
      complement.opening == .infinitive || complement.opening == .conjunction,
      let subject
    else { return nil }
    reading.rule = .impersonal
    if grammar.key(subject.lowerBound) != Grammar.it || subject.count > 1 { reading.content.append(subject) }
    reading.content.append(between(complement.start, bounds.end(from: complement.start, isClause: true)))
    return reading
  }

  private func active(_ group: VerbGroup, _ behind: Int, _ categories: Set<CueCategory>, _ token: Token) -> CueReading?
  {
    let isGerund = token.sense.forms.contains(.gerund) && !group.hasBe
    guard var reading = placed(group, behind, categories, token, isGerund) else { return nil }
    reading.isNegated = group.isNegated
    return reading
  }

  /// Chooses subject or inversion, then the frame.
  private func placed(
    _ group: VerbGroup, _ behind: Int, _ categories: Set<CueCategory>, _ token: Token, _ isGerund: Bool
  ) -> CueReading? {
    let isFinite = !token.sense.forms.isDisjoint(with: [.past, .third]) || token.sense.forms.contains(.base)
    let before = group.start - 1
    if !isGerund, isFinite, !group.hasAuxiliary, mayInvert(before, categories),
      let inverted = inverted(group, behind, categories)
    {
      return inverted
    }
    if isFinite, !group.hasAuxiliary, categories.contains(.asking), isAskedAside(group, before) {
      return framed(group, behind, categories, nil, .passive)
    }
    var rule = AttributionRule.subject
    var source: Range<Int>?
    if isGerund {
      rule = .gerund
      source = gerundSource(group)
    } else {
      source = phrases.relativeSubject(before: group.start) ?? phrases.subject(before: group.start)
      if let found = source, found.count == 1, grammar.has(found.lowerBound, .relative) { rule = .relative }
      if source == nil,
        grammar.has(before, .conjunction) || grammar.kind(before) == .comma || grammar.isVerb(before)
          || grammar.key(before) == Self.on
      {
        source = clauseSubject(before: group.start)
      }
      if token.sense.forms == .base || token.sense.forms == [.base], !group.hasAuxiliary, let found = source,
        !agreesWithBase(found)
      {
        return nil
      }
    }
    return framed(group, behind, categories, source, rule)
  }

  /// "When asked whether …," and "The mayor, asked about it, …": nobody is said to ask.
  private func isAskedAside(_ group: VerbGroup, _ before: Int) -> Bool {
    guard grammar.tokens[group.head].flags.contains(.ed) else { return false }
    if before < opening || grammar.has(before, .subordinator) { return true }
    return grammar.kind(before) == .comma && phrases.subject(before: group.start) == nil
  }

  private static let on = WordKey.of("on")

  /// "officials say", "they want": a base form needs a plural before it.
  private func agreesWithBase(_ source: Range<Int>) -> Bool {
    guard let last = source.last else { return false }
    if grammar.has(last, [.pronoun, .relative, .plural, .personal]) { return true }
    if source.contains(where: { grammar.key($0) == Grammar.and }) { return true }
    let token = grammar.tokens[last]
    let ending = token.lastLetters & 0xFF
    return ending == UInt32(UInt8(ascii: "s")) || source.contains { grammar.has($0, .plural) }
      || token.flags.contains(.capital)
        && !isCompound(last)
      || token.lastLetters == Token.letters("men") || token.lastLetters == Token.letters("ple")
      || grammar.kind(last) == .comma
  }

  /// "the Trump plan": a name alone before a base form makes a compound.
  private func isCompound(_ last: Int) -> Bool { grammar.tokens[last].lastLetters & 0xFF != UInt32(UInt8(ascii: "s")) }

  private func gerundSource(_ group: VerbGroup) -> Range<Int>? {
    let before = group.start - 1
    if grammar.isWord(before),
      grammar.classes(before).isDisjoint(with: [.preposition, .conjunction, .subordinator, .adverb]),
      let phrase = phrases.phrase(before: group.start), strength.strength(of: phrase) > 0
    {
      // "in a letter saying": the letter says it.
      if phrase.contains(where: { grammar.has($0, .document) }) { return phrase }
    }
    return clauseSubject(before: group.start)
  }

  private func mayInvert(_ before: Int, _ categories: Set<CueCategory>) -> Bool {
    guard !categories.isDisjoint(with: [.saying, .uttering, .asking, .believing]) || grammar.isQuoted(before) else {
      return false
    }
    return before < grammar.range.lowerBound || grammar.kind(before) == .comma || grammar.kind(before) == .quote
      || grammar.kind(before) == .dash || grammar.isQuoted(before) || grammar.kind(before) == .stop
  }

  /// "… said the minister": a source behind the cue, and then the end of the clause.
  private func inverted(_ group: VerbGroup, _ behind: Int, _ categories: Set<CueCategory>) -> CueReading? {
    guard let source = phrases.phrase(from: behind), strength.strength(of: source) > 0,
      // "“We cannot” confirm it": an object, and no speaker.
      source.count > 1 || !Self.objects.contains(grammar.key(source.lowerBound))
    else { return nil }
    let start = clauseStart(before: group.start)
    let isQuote = group.start > grammar.range.lowerBound && grammar.isQuoted(group.start - 1)
    var front = bounds.front(between(start, group.start))
    if front.isEmpty, group.start > opening + 2 { front = bounds.front(between(opening, group.start)) }
    front = bounds.fromColon(front)
    guard isQuote || front.count > 1 else { return nil }
    let next = source.upperBound
    let closes =
      next >= bounds.lastWord() || grammar.kind(next) == .comma || grammar.kind(next) == .stop
      || grammar.has(next, [.preposition, .time]) || grammar.kind(next) == .colon || grammar.isAdverb(next)
      || grammar.has(next, .subordinator)
    guard closes else { return nil }
    if !isQuote {
      if phrases.subject(before: group.start) != nil, next < bounds.lastWord() { return nil }
      guard front.contains(where: { grammar.isVerb($0) || grammar.isQuoted($0) }) || tellsOf(front, group, next) else {
        return nil
      }
      // "Smith, a professor, said Paris was …": the comma closes an apposition.
      guard !grammar.has(source.lowerBound, .pronoun) || grammar.has(source.lowerBound, .determiner) else { return nil }
      guard !grammar.isVerb(next) else { return nil }
    }
    var reading = CueReading(
      cue: between(group.start, behind), source: source, content: [front], rule: .inverted, category: .saying)
    appendTail(&reading, from: next, onlyQuotes: isQuote)
    return reading
  }

  private static let objects = WordKey.all("it him them us me")

  /// "The plant shuts, said Doll.": without a verb that is known only the plainest cue between a clause and a name.
  private func tellsOf(_ front: Range<Int>, _ group: VerbGroup, _ next: Int) -> Bool {
    Self.plainest.contains(grammar.key(group.head)) && isToldOf(front)
      && (next >= bounds.lastWord() || grammar.has(next, [.preposition, .time]) || grammar.kind(next) == .comma)
  }

  private static let plainest = WordKey.all("said says")

  /// What goes on behind "…, he said, …".
  func appendTail(_ reading: inout CueReading, from place: Int, onlyQuotes: Bool = false) {
    var place = place
    while place < bounds.lastWord(), !grammar.isQuoted(place), grammar.kind(place) != .comma,
      grammar.kind(place) != .colon, grammar.kind(place) != .dash,
      grammar.kind(place) != .semicolon
    {
      place += 1
    }
    if grammar.kind(place) == .comma || grammar.kind(place) == .colon || grammar.kind(place) == .dash,
      !grammar.isQuoted(place)
    {
      place += 1
    }
    guard place < bounds.lastWord(), onlyQuotes || !isAsideCue(place) && !bounds.isTrailer(after: place - 1) else {
      return
    }
    if onlyQuotes {
      guard let quote = between(place, bounds.lastWord()).first(where: grammar.isQuoted) else { return }
      place = quote
    }
    let end = bounds.end(from: place, isClause: true)
    if place < end { reading.content.append(between(place, end)) }
  }

  /// "…, he said, adding": the next cue takes what follows.
  private func isAsideCue(_ index: Int) -> Bool {
    guard grammar.isWord(index), !grammar.isQuoted(index) else { return false }
    if grammar.tokens[index].flags.contains(.ing) || grammar.key(index) == Grammar.according { return true }
    return grammar.has(index, [.relative]) || grammar.has(index, .preposition)
      || grammar.has(index, .subordinator) && grammar.key(index) != Grammar.that
  }
}
