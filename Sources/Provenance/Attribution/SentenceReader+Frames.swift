extension SentenceReader {
  /// Settles what a verb with this subject and these words behind it attributes.
  func framed(
    _ group: VerbGroup, _ behind: Int, _ categories: Set<CueCategory>, _ source: Range<Int>?, _ rule: AttributionRule
  ) -> CueReading? {
    // "ALSO READ: Ferry strike ends" is the page's voice, and no verb of anybody.
    if source == nil, grammar.tokens[group.head].flags.contains(.allCapitals), !group.hasBe { return nil }
    let quality = source.map(strength.strength) ?? 0
    let speaks = !categories.isDisjoint(with: [.saying, .telling, .asking, .uttering])
    let complement = complements.complement(
      at: behind, skipping: speaks, listening: categories.contains(.telling) || categories.contains(.asking),
      trailing: source.map { $0.lowerBound > opening && grammar.kind($0.lowerBound - 1) != .word } ?? false)
    var reading = CueReading(
      cue: between(group.start, behind), source: source, content: [], rule: rule, category: .saying,
      isNegated: group.isNegated)
    if rule != .gerund, let fronted = fronted(reading, group, categories, complement, source) {
      return fronted
    }
    guard let category = category(categories, complement, quality, source) else { return nil }
    if complement.opening == .object, !fitsObject(category, source) { return nil }
    reading.category = category
    guard quality >= needed(category, complement.opening), complement.start < bounds.lastWord() else { return nil }
    let isClause = ![.object, .preposition].contains(complement.opening)
    let isAside =
      rule == .gerund || rule == .relative || rule == .passive
      || grammar.has(opening, .subordinator) && readings.isEmpty && (source?.lowerBound ?? opening) <= opening + 3
    if category == .seeming { reading.source = nil }
    if isCondition(group, complement, category) { return nil }
    let end = bounds.end(
      from: complement.start, isClause: isClause, isAside: isAside,
      isQuestion: category == .asking && complement.opening == .conjunction)
    guard complement.start < end else { return nil }
    let content = between(complement.start, end)
    reading.content = [speaks ? content : bounds.beforeNaming(content)]
    return reading.content[0].isEmpty ? nil : reading
  }

  /// "asked not to be named": on what terms somebody speaks, not what he says.
  private func isCondition(_ group: VerbGroup, _ complement: CueComplement, _ category: CueCategory) -> Bool {
    guard complement.opening == .infinitive, [.asking, .urging].contains(category),
      between(group.head + 1, complement.start).contains(where: { grammar.has($0, .negation) })
    else { return false }
    return grammar.has(complement.start + 1, .be) && grammar.isWord(complement.start + 2)
  }

  private func needed(_ category: CueCategory, _ opening: CueComplement.Opening) -> Int {
    switch category {
    case .seeming: 0
    case .saying, .telling, .asking, .uttering: opening == .object ? 2 : 0
    case .finding: opening == .object ? 2 : 1
    case .believing: 1
    default: 2
    }
  }

  /// "The talks go on, he said" and "“…,” she added".
  private func fronted(
    _ base: CueReading, _ group: VerbGroup, _ categories: Set<CueCategory>, _ complement: CueComplement,
    _ source: Range<Int>?
  ) -> CueReading? {
    guard !categories.isDisjoint(with: [.saying, .uttering, .asking, .telling, .believing, .finding]), let source else {
      return nil
    }
    let edge = source.lowerBound
    guard edge <= group.start, edge > opening else { return nil }
    let start = clauseStart(before: edge)
    let isQuote = grammar.isQuoted(edge - 1) && grammar.kind(edge - 1) == .quote
    let isSetOff =
      grammar.kind(edge - 1) == .comma || grammar.kind(edge - 1) == .dash || grammar.kind(edge - 1) == .stop
    guard isQuote || isSetOff else { return nil }
    var front = bounds.front(between(start, edge))
    if front.isEmpty, edge > opening + 2, complement.opening == .nothing {
      front = bounds.front(between(opening, edge))
    }
    front = bounds.fromColon(front)
    guard !front.isEmpty else { return nil }
    let goesOn = ![.nothing].contains(complement.opening)
    if goesOn, !isQuote || complement.opening == .clause { return nil }
    // "“No,” he answered when asked": only "that" would make it another's.
    if complement.opening == .conjunction, grammar.key(complement.start) == Grammar.that { return nil }
    if !isQuote, !categories.isDisjoint(with: [.uttering]),
      categories.isDisjoint(with: [.saying, .asking, .believing, .finding, .telling])
    {
      return nil
    }
    let saysMore =
      grammar.kind(complement.start) == .comma || grammar.kind(complement.start) == .dash
      || complement.opening == .quote || complement.opening == .colon
    if !isQuote, !saysMore, isAdverbial(front) || !isClause(front, before: complement) { return nil }
    var reading = base
    reading.category =
      categories.contains(.saying) ? .saying : categories.sorted { $0.rawValue < $1.rawValue }.first ?? .saying
    reading.content = [front]
    if saysMore {
      appendTail(
        &reading, from: complement.opening == .quote ? max(base.cue.upperBound, complement.start - 1) : complement.start
      )
    }
    return reading
  }

  /// Whether fronted words can be what is said. Where the sentence ends behind the cue nothing else can be: "Shares jump,
  /// analysts said." needs no verb that is known.
  private func isClause(_ front: Range<Int>, before complement: CueComplement) -> Bool {
    if complement.start >= bounds.lastWord(), grammar.kind(front.upperBound) == .comma, isToldOf(front) { return true }
    return front.count > 2
      && (front.contains { grammar.isVerb($0) || grammar.isQuoted($0) }
        || readings.contains { front.contains($0.cue.lowerBound) })
  }

  /// Words that may hold a subject and its verb: two of them, one in small letters, and none that opens a list or a scene.
  func isToldOf(_ front: Range<Int>) -> Bool {
    guard let first = front.first, front.count > 1, !front.contains(where: { grammar.kind($0) == .comma }),
      !grammar.has(first, [.preposition, .subordinator, .conjunction, .time]), !grammar.isAdverb(first),
      !grammar.tokens[first].flags.contains(.ing)
    else { return false }
    return front.dropFirst().contains {
      grammar.isWord($0) && !grammar.isCapital($0)
        && grammar.classes($0).isDisjoint(with: [.determiner, .preposition, .conjunction, .time, .adverb])
    }
  }

  /// "In Ohio," or "When asked," sets a scene.
  private func isAdverbial(_ front: Range<Int>) -> Bool {
    guard let first = front.first else { return true }
    if grammar.isQuoted(first) { return false }
    if front.contains(where: { grammar.kind($0) == .comma }) { return false }
    return grammar.has(first, [.preposition, .subordinator, .time]) && front.count < 6
  }

  /// A document shows a thing, a person hardly; "a group called X" names nobody.
  private func fitsObject(_ category: CueCategory, _ source: Range<Int>?) -> Bool {
    guard let source, let first = source.first else { return false }
    switch category {
    case .finding: return source.contains { grammar.has($0, .document) }
    case .naming: return !(grammar.key(first) == Self.a || grammar.key(first) == Self.an) || source.count > 4
    default: return true
    }
  }

  private static let a = WordKey.of("a")
  private static let an = WordKey.of("an")

  /// Which of a verb's uses its complement calls for; nil for none.
  private func category(
    _ categories: Set<CueCategory>, _ complement: CueComplement, _ quality: Int, _ source: Range<Int>?
  ) -> CueCategory? {
    func first(_ wanted: CueCategory...) -> CueCategory? { wanted.first(where: categories.contains) }
    switch complement.opening {
    case .quote:
      return first(
        .saying, .uttering, .telling, .asking, .naming, .finding, .believing, .judging, .mentioning, .proposing,
        .wanting)
    case .colon:
      return first(.saying, .uttering, .telling, .asking, .finding)
    case .conjunction:
      return first(
        .saying, .telling, .asking, .finding, .believing, .mentioning, .proposing, .intending, .urging, .seeming)
    case .clause:
      if categories.contains(.telling), !complement.hasListener, !categories.contains(.saying) { return nil }
      return first(
        .saying, .telling, .believing, .finding, .proposing, .wanting, .naming, .judging, .mentioning, .accusing)
    case .infinitive:
      return first(.intending, .wanting, .declining, .urging, .telling, .asking, .saying, .seeming, .proposing)
    case .objectInfinitive:
      return first(
        .urging, .wanting, .asking, .believing, .telling, .proposing, .naming, .judging, .saying, .mentioning)
    case .object:
      // "told them the same": said; "showed them the house" and "promised nothing more" are not.
      if complement.hasListener, categories.contains(.telling), categories.isDisjoint(with: [.finding, .intending]) {
        return .telling
      }
      return first(.saying, .proposing, .judging, .naming, .accusing, .mentioning, .urging, .wanting, .finding)
    case .preposition:
      return first(.seeming)
    case .nothing:
      return nil
    }
  }
}
