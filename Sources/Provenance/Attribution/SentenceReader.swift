/// Finds the attributions of one sentence.
///
/// From left to right: a cue inside the content of another is passed over, since what counts is who speaks, not whom the
/// speaker mentions.
struct SentenceReader {
  let grammar: Grammar
  let phrases: NounPhrases
  let complements: ComplementReader
  let bounds: ContentBounds
  let strength: SourceStrength
  let lexicon = Lexicon.english
  /// The first token behind a dateline.
  let opening: Int
  let isAtParagraphStart: Bool
  private(set) var readings: [CueReading] = []

  init(_ grammar: Grammar, isAtParagraphStart: Bool = true) {
    self.isAtParagraphStart = isAtParagraphStart
    self.grammar = grammar
    phrases = NounPhrases(grammar: grammar)
    complements = ComplementReader(grammar: grammar, phrases: phrases)
    bounds = ContentBounds(grammar: grammar)
    strength = SourceStrength(grammar: grammar)
    opening = Self.opening(of: grammar)
  }

  mutating func read() {
    var index = opening
    if let speaker = colonSpeaker() {
      readings.append(speaker)
      index = speaker.content.last?.upperBound ?? index
    }
    while index < grammar.range.upperBound {
      guard grammar.isWord(index), !grammar.isQuoted(index), let reading = reading(at: index) else {
        index += 1
        continue
      }
      readings.append(reading)
      index = max(index + 1, reading.content.filter { $0.lowerBound > index }.map(\.upperBound).max() ?? 0)
      if let source = reading.source, reading.rule != .subject, source.lowerBound > reading.cue.lowerBound {
        index = max(index, source.upperBound)
      }
    }
  }

  private func reading(at index: Int) -> CueReading? {
    if grammar.key(index) == Grammar.according, grammar.key(index + 1) == Grammar.to { return accordingTo(index) }
    let token = grammar.tokens[index]
    if token.sense.verb >= 0, !isNoun(index, token) { return verb(at: index, lexicon.lemmas[Int(token.sense.verb)]) }
    if let category = token.sense.noun { return nominal(at: index, category) }
    if Self.hearsay.contains(token.key) { return hearsay(at: index) }
    return quotedSpeaker(at: index)
  }

  private static let hearsay = Set(["reportedly", "allegedly", "supposedly", "purportedly"].map { WordKey.of($0) })

  /// "has reportedly left": the clause is what somebody says.
  private func hearsay(at index: Int) -> CueReading? {
    let group = VerbGroup(head: index, in: grammar)
    let end = bounds.end(from: index + 1, isClause: true)
    guard index + 1 < end else { return nil }
    var content = [between(index + 1, end)]
    if let subject = phrases.subject(before: group.start) { content.insert(subject, at: 0) }
    return CueReading(cue: between(index, index + 1), source: nil, content: content, rule: .hearsay, category: .saying)
  }

  /// "“…,” she beamed" and "“…,” beamed Ms. Quill": behind a quotation that a comma ends any verb hands over.
  private func quotedSpeaker(at index: Int) -> CueReading? {
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

  private func isNoun(_ index: Int, _ token: Token) -> Bool {
    if token.flags.contains(.possessive) { return true }
    if token.flags.contains(.capital), index > opening, !token.flags.contains(.allCapitals) {
      // In a headline every word is capital; "Says" is still a verb.
      return !isHeadline
    }
    let forms = token.sense.forms
    if forms.isDisjoint(with: [.past, .gerund]) || forms.contains(.base) { return grammar.isNounHere(index) }
    if forms == .gerund { return grammar.isAfterDeterminer(index) }
    return grammar.isAfterDeterminer(index) && !grammar.has(index - 1, .plural)
  }

  private var isHeadline: Bool {
    var capital = 0
    var words = 0
    for index in grammar.range.prefix(24) where grammar.isWord(index) {
      words += 1
      if grammar.isCapital(index) { capital += 1 }
    }
    return words > 3 && capital * 4 >= words * 3
  }

  /// Passes "WASHINGTON, Nov. 4 (AP) —".
  private static func opening(of grammar: Grammar) -> Int {
    let start = grammar.range.lowerBound
    guard grammar.isCapital(start) else { return start }
    var isDateline = grammar.tokens[start].flags.contains(.allCapitals)
    for index in grammar.range.prefix(16) {
      if grammar.kind(index) == .dash { return isDateline ? index + 1 : start }
      if grammar.kind(index) == .bracket { isDateline = true }
      if grammar.isWord(index), !grammar.isCapital(index), !isDateline { break }
      if grammar.kind(index) == .quote { break }
    }
    return start
  }

  /// "Prof. Quill: ..." at the head of a sentence.
  private func colonSpeaker() -> CueReading? {
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
    caption image source tags share follow live breaking exclusive analysis opinion
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey.of($0) })

  private func accordingTo(_ index: Int) -> CueReading? {
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

  private static let indefinite = Set(["a", "an", "one", "the"].map { WordKey.of($0) })

  /// Where the clause before a cue begins: the sentence's start or the end of the last attribution.
  func clauseStart(before index: Int) -> Int {
    var start = opening
    if let last = readings.last {
      start = max(start, last.content.map(\.upperBound).max() ?? 0, last.cue.upperBound)
      if let source = last.source { start = max(start, source.upperBound) }
      while grammar.kind(start) == .comma || grammar.has(start, .conjunction) { start += 1 }
    }
    return min(start, index)
  }

  /// The subject of the clause that a verb without one belongs to.
  func clauseSubject(before index: Int) -> Range<Int>? {
    if let last = readings.last, let source = last.source, last.rule != .accordingTo { return source }
    var start = opening
    for _ in 0..<3 {
      while grammar.has(start, .conjunction) || grammar.isAdverb(start) && !grammar.has(start, .determiner)
        || grammar.kind(start) == .comma
      {
        start += 1
      }
      let isLead =
        grammar.has(start, [.preposition, .subordinator, .time])
        || grammar.isWord(start) && grammar.tokens[start].flags.contains(.ing)
      guard isLead, let comma = (between(start, index)).first(where: { grammar.kind($0) == .comma }) else { break }
      start = comma + 1
    }
    guard start < index, let phrase = phrases.phrase(from: start, participles: false), phrase.upperBound <= index else {
      return nil
    }
    return phrase
  }

  /// "the minister's claim that …", "his threat to …".
  private func nominal(at index: Int, _ category: CueCategory) -> CueReading? {
    guard grammar.isNounHere(index) || grammar.isAfterDeterminer(index) else {
      return nominalWithOwner(index, category, index - 1)
    }
    return nominalWithOwner(index, category, index - 1)
  }

  private func nominalWithOwner(_ index: Int, _ category: CueCategory, _ before: Int) -> CueReading? {
    var owner = before
    var steps = 0
    while grammar.isWord(owner), steps < 3, !grammar.tokens[owner].flags.contains(.possessive),
      !grammar.has(owner, .possessivePronoun),
      grammar.classes(owner).isDisjoint(with: [.preposition, .auxiliary, .subordinator, .pronoun])
    {
      owner -= 1
      steps += 1
    }
    let isOwned =
      grammar.isWord(owner)
      && (grammar.tokens[owner].flags.contains(.possessive) || grammar.has(owner, .possessivePronoun))
    let next = index + 1
    let isThat = grammar.key(next) == Grammar.that
    let isTo = grammar.key(next) == Grammar.to
    let isAbout = grammar.has(next, .preposition) && Self.topics.contains(grammar.key(next))
    guard isThat || isTo || isAbout else { return nil }
    guard isOwned else { return unowned(index, category, next, isThat) }
    let source: Range<Int>
    if grammar.has(owner, .possessivePronoun) {
      source = between(owner, owner + 1)
    } else {
      guard let phrase = phrases.phrase(before: owner + 1), strength.strength(of: phrase) > 0 else { return nil }
      // "to an American newspaper's report": the owner begins with its determiner.
      let start = phrase.dropFirst().last {
        grammar.has($0, .determiner) && grammar.has($0 - 1, .preposition) && grammar.key($0 - 1) != Grammar.of
      }
      source = between(start ?? phrase.lowerBound, phrase.upperBound)
    }
    let start = isThat || (isTo && complements.isInfinitive(next + 1)) ? next : next + 1
    let end = bounds.end(from: start, isClause: isThat)
    guard start < end else { return nil }
    return CueReading(
      cue: between(owner + 1, index + 1), source: source, content: [between(start, end)], rule: .nominal,
      category: category)
  }

  /// "allegations that …", "calls for …": said, and by nobody that is named.
  private func unowned(_ index: Int, _ category: CueCategory, _ next: Int, _ isThat: Bool) -> CueReading? {
    guard Self.loose.contains(grammar.key(index)), isThat || Self.looseTopics.contains(grammar.key(next)) else {
      return nil
    }
    let start = isThat ? next : next + 1
    let end = bounds.end(from: start, isClause: isThat)
    guard start < end else { return nil }
    return CueReading(
      cue: between(index, next), source: nil, content: [between(start, end)], rule: .nominal, category: category)
  }

  private static let loose = Set(
    """
    claim claims allegation allegations accusation accusations criticism concern concerns fear fears suspicion suspicions
    worries question questions calls opposition complaints belief notion idea assertion speculation rumor rumors doubts
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey.of($0) })
  private static let looseTopics = Set(["of", "for", "about", "over", "to"].map { WordKey.of($0) })
  private static let topics = Set(
    ["of", "for", "about", "on", "against", "over", "with", "to", "in"].map { WordKey.of($0) })
}
