import AssayModel

// Whom a medium tells of, and which medium tells of somebody.
extension ChainReader {
  /// Who tells, in the same sentence, that somebody said it: "X said it, according to M" is told by M.
  func teller(of inner: Attribution) -> Attribution? {
    attributions.first { $0.source != nil && tells($0, inner) }
  }

  /// Whom a medium tells of: "M reported that X said it".
  func told(by outer: Attribution) -> Attribution? {
    attributions.first { inner in
      guard let source = inner.source, inner.kind != .pronoun, inner.kind != .unknown, tells(outer, inner),
        let first = inner.content.map(\.start).min(), let last = inner.content.map(\.end).max(),
        let whole = outer.content.map(\.count).max()
      else { return false }
      // Nothing else is reported besides.
      let start = min(first, source.start, inner.cue.start)
      return (max(last, source.end, inner.cue.end) - start) * 10 >= whole * 7
    }
  }

  func tells(_ outer: Attribution, _ inner: Attribution) -> Bool {
    guard inner.sentence == outer.sentence, inner.cue != outer.cue, let source = inner.source, !inner.isNegated,
      Self.spoken.contains(inner.category)
    else { return false }
    return outer.content.contains { $0.contains(inner.cue.start) && $0.contains(source.start) }
  }

  /// The medium that a source is; nil where it is none.
  func medium(in tokens: Range<Int>, _ attribution: Attribution) -> MediumMention? {
    guard isMedium(tokens, attribution.kind) else { return nil }
    return media.name(in: tokens, of: reading) ?? media.mention(at: tokens.lowerBound, of: reading)
      ?? MediumMention(range: tokens, name: reading.words(reading.span(tokens)))
  }

  /// A noun for a medium, the name of a known one, or an outlet of the corpus by its whole name.
  func isMedium(_ phrase: Range<Int>, _ kind: SourceKind) -> Bool {
    kind == .medium || MediumKey.isKnown(reading.words(reading.span(phrase))) || media.isName(phrase, of: reading)
  }

  /// Whom a medium goes by: "M, citing S, said", "M reported that S said".
  func said(in attribution: Attribution) -> [ChainLink] {
    let cited = cited(by: attribution)
    guard cited.isEmpty else { return cited }
    guard let inner = told(by: attribution), let source = inner.source else { return opening(of: attribution) }
    let rule = ChainLink.Rule.attribution(inner.rule)
    if let medium = medium(in: reading.tokens(in: source), inner) { return named(medium, rule) }
    return [link(source, inner.kind, rule, carried(inner, reading.tokens(in: source)))]
  }

  /// The one other medium that the article cites by name; nil where there is none, or several.
  func namedMedium() -> String? {
    var found: [String: String] = [:]
    for attribution in attributions {
      guard let source = attribution.source else { continue }
      let tokens = reading.tokens(in: source)
      var name = media.name(in: tokens, of: reading)?.name
      if name == nil, attribution.kind == .medium { name = media.mention(at: tokens.lowerBound, of: reading)?.name }
      if name == nil, attribution.kind == .document { name = relays.publisher(of: tokens)?.name }
      guard let name, !isOwn(name) else { continue }
      found[MediumKey.key(name)] = name
    }
    return found.count == 1 ? found.first?.value : nil
  }

  /// Whoever opens what a medium tells, with a word of saying behind: "M reported that S said …".
  func opening(of attribution: Attribution) -> [ChainLink] {
    guard let content = attribution.content.first else { return [] }
    let range = reading.sentences[attribution.sentence]
    let tokens = reading.tokens(in: content).clamped(to: range)
    guard let verb = tokens.prefix(16).first(where: { Self.saying.contains(reading.tokens[$0].key) }),
      reading.quoteOfToken[verb] < 0
    else { return [] }
    let phrases = NounPhrases(
      grammar: Grammar(tokens: reading.tokens, quoteOfToken: reading.quoteOfToken, range: range))
    guard let phrase = phrases.subject(before: verb), tokens.contains(phrase.lowerBound),
      phrase.lowerBound - tokens.lowerBound < 2
    else { return [] }
    let kind = SourceTyping(reading: reading).kind(of: phrase)
    if isMedium(phrase, kind) {
      return media.name(in: phrase, of: reading).map { named($0, .quotedBy) } ?? []
    }
    guard kind == .named || kind == .organisation || kind == .role || kind == .unnamed else { return [] }
    return [link(reading.span(phrase), kind, .quotedBy, .fact)]
  }

  private static let saying = WordKey.all("said says told tells announced announces")

  /// "M, citing S, said": S.
  func cited(by attribution: Attribution) -> [ChainLink] {
    let range = reading.sentences[attribution.sentence]
    let phrases = NounPhrases(
      grammar: Grammar(tokens: reading.tokens, quoteOfToken: reading.quoteOfToken, range: range))
    for index in range where Self.citing.contains(reading.tokens[index].key) && reading.quoteOfToken[index] < 0 {
      let isInContent = attribution.content.contains { $0.contains(Int(reading.tokens[index].start)) }
      var start = index + 1
      if start < range.upperBound, Self.on.contains(reading.tokens[start].key) { start += 1 }
      guard !isInContent, let phrase = phrases.phrase(from: start) else { continue }
      let kind = SourceTyping(reading: reading).kind(of: phrase)
      if isMedium(phrase, kind),
        let medium = media.name(in: phrase, of: reading) ?? media.mention(at: phrase.lowerBound, of: reading)
      {
        return named(medium, .citing)
      }
      return [link(reading.span(phrase), kind, .citing, .fact)]
    }
    return []
  }

  private static let citing = WordKey.all("citing quoting quoted cited relied relying")
  private static let on = WordKey.all("on upon")
}
