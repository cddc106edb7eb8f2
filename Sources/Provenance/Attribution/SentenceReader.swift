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

  private func isNoun(_ index: Int, _ token: Token) -> Bool {
    // "regarding" is a preposition.
    if token.flags.contains(.possessive) || token.sense.classes.contains(.preposition) { return true }
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
}
