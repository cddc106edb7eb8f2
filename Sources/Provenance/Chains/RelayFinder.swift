import AssayModel

/// Finds the medium that carried somebody's words: "told M", "speaking to M", "quoted by M", "a memo seen by M".
struct RelayFinder {
  let reading: ArticleReading
  let attributions: [Attribution]
  let media: MediumNames

  /// The medium of an attribution with how it came by the words; nil where the sentence names none.
  func relay(of attribution: Attribution) -> (MediumMention, ChainLink.Rule)? {
    if let told = listener(of: attribution) { return (told, .told) }
    let tokens = reading.tokens
    let range = reading.sentences[attribution.sentence]
    guard range.count <= AttributionFinder.longestSentence else { return nil }
    for index in range where tokens[index].kind == .word && reading.quoteOfToken[index] < 0 {
      guard let found = handover(at: index, in: range), !isContent(index, of: attribution),
        isNearest(index, to: attribution)
      else { continue }
      return found
    }
    return nil
  }

  /// The medium in which a piece stood: "a report in the Beacon", "a story by Reuters", "a Bloomberg report".
  func publisher(of phrase: Range<Int>) -> MediumMention? {
    guard let noun = PhraseHead.last(of: phrase, in: reading.tokens), Self.pieces.contains(reading.tokens[noun].key)
    else { return nil }
    if let owner = owner(of: phrase.lowerBound..<noun) { return owner }
    for index in noun + 1..<min(noun + 6, reading.tokens.count) {
      guard reading.tokens[index].kind == .word else { return nil }
      if Self.places.contains(reading.tokens[index].key) { return media.mention(at: index + 1, of: reading) }
    }
    return nil
  }

  /// The medium before the piece's noun.
  private func owner(of words: Range<Int>) -> MediumMention? {
    let name = words.drop { reading.tokens[$0].sense.classes.contains(.determiner) }
    guard let first = name.first, let last = name.last else { return nil }
    if let known = media.name(in: name, of: reading) { return known }
    let spelled = reading.words(reading.span(first..<last + 1))
    return MediumKey.isKnown(spelled) ? MediumMention(range: first..<last + 1, name: spelled) : nil
  }

  /// "told M".
  private func listener(of attribution: Attribution) -> MediumMention? {
    guard attribution.category == .telling || attribution.category == .saying,
      let cue = reading.tokens(in: attribution.cue).last, Self.telling.contains(reading.tokens[cue].key)
    else { return nil }
    return media.mention(at: cue + 1, of: reading)
  }

  /// "speaking to M", "interview with M", "quoted by M" and "M quoted her".
  private func handover(at index: Int, in range: Range<Int>) -> (MediumMention, ChainLink.Rule)? {
    let tokens = reading.tokens
    let key = tokens[index].key
    let next = index + 1
    guard range.contains(next) else { return nil }
    if Self.speaking.contains(key),
      Self.listening.contains(tokens[next].key) || tokens[next].key == Self.on && Self.talking.contains(key)
    {
      return media.mention(at: next + 1, of: reading).map { ($0, .told) }
    }
    if Self.carrying.contains(key) {
      if tokens[next].key == Grammar.by || Self.giving.contains(key) && tokens[next].key == Grammar.to {
        return media.mention(at: next + 1, of: reading).map { ($0, .quotedBy) }
      }
      if tokens[next].key == Self.as {
        // "was quoted as saying by M"
        guard range.contains(next + 2), tokens[next + 2].key == Grammar.by else { return nil }
        return media.mention(at: next + 3, of: reading).map { ($0, .quotedBy) }
      }
    }
    if Self.quoting.contains(key) {
      let grammar = Grammar(tokens: tokens, quoteOfToken: reading.quoteOfToken, range: range)
      guard let subject = NounPhrases(grammar: grammar).subject(before: index), let first = subject.first,
        (next..<min(next + 9, range.upperBound)).contains(where: { tokens[$0].key == Self.as })
      else { return nil }
      return media.mention(at: first, of: reading).map { ($0, .quotedBy) }
    }
    return nil
  }

  private func isContent(_ index: Int, of attribution: Attribution) -> Bool {
    attribution.content.contains { $0.contains(Int(reading.tokens[index].start)) }
  }

  /// Words between two attributions of one sentence belong to the nearer.
  private func isNearest(_ index: Int, to attribution: Attribution) -> Bool {
    let start = Int(reading.tokens[index].start)
    if attribution.source?.contains(start) == true { return true }
    let own = distance(start, attribution)
    return !attributions.contains {
      $0.sentence == attribution.sentence && $0.cue != attribution.cue && $0.source != nil
        && ($0.source?.contains(start) == true || distance(start, $0) < own)
    }
  }

  private func distance(_ place: Int, _ attribution: Attribution) -> Int {
    [attribution.cue, attribution.source].compactMap { $0 }
      .map { max($0.start - place, place - $0.end, 0) }.min() ?? .max
  }

  private static let `as` = WordKey.of("as")
  private static let telling = WordKey.all("told tells telling tell informed assured")
  private static let speaking = WordKey.all(
    "speaking talking spoke spoken appearing interviewed talked interview interviews remarks comments statement statements"
  )
  private static let listening = WordKey.all("to with")
  private static let on = WordKey.of("on")
  private static let talking = WordKey.all("speaking talking spoke interview interviewed appearing")
  private static let carrying = WordKey.all(
    "quoted cited reviewed seen obtained viewed provided given leaked shown sent carried published reported interviewed"
  )
  private static let giving = WordKey.all("provided given leaked shown sent")
  private static let quoting = WordKey.all("quoted quotes cited cites")
  private static let pieces = WordKey.all(
    "report reports article articles story stories editorial dispatch column essay op-ed interview broadcast account")
  private static let places = WordKey.all("in by from on of")
}
