import AssayModel

/// Reads through whose hands the words of a passage went.
package struct ChainReader {
  let reading: ArticleReading
  let attributions: [Attribution]
  let metadata: ArticleMetadata
  let media: MediumNames
  /// The outlet and the agency, which every passage of the article came through.
  private let head: [ChainLink]

  package init(
    reading: ArticleReading, attributions: [Attribution], metadata: ArticleMetadata, media: MediumNames
  ) {
    self.reading = reading
    self.attributions = attributions
    self.metadata = metadata
    self.media = media
    head = Self.publication(metadata)
  }

  /// The chain of a passage. A source that is the article's own outlet makes the passage first-hand.
  package func chain(of span: Span) -> Chain {
    guard reading.isEnglish else { return Chain(voice: .unknown, links: head) }
    guard let attribution = attribution(of: span) else { return Chain(voice: .own, links: head) }
    guard let source = attribution.source else {
      return Chain(voice: attribution.rule == .quotation ? .unknown : .own, links: head, cue: attribution.cue)
    }
    let links = hands(of: attribution, source).map { Self.continued($0, isContinued(attribution, in: span)) }
    if links.isEmpty { return Chain(voice: .own, links: head, cue: attribution.cue) }
    return Chain(voice: .attributed, links: head + links, cue: attribution.cue)
  }

  /// Whether the passage only goes on with what an earlier sentence gives to somebody.
  private func isContinued(_ attribution: Attribution, in span: Span) -> Bool {
    !attribution.cue.overlaps(span) && !attribution.content.contains { $0.overlaps(span) }
  }

  private static func continued(_ link: ChainLink, _ isContinued: Bool) -> ChainLink {
    guard isContinued, link.standing.isFact else { return link }
    return ChainLink(
      role: link.role, words: link.words, span: link.span, kind: link.kind, rule: link.rule,
      standing: .suggestion(.noSpeaker), key: link.key)
  }

  private static func publication(_ metadata: ArticleMetadata) -> [ChainLink] {
    var links: [ChainLink] = []
    if let outlet = metadata.outlet {
      links.append(
        ChainLink(
          role: .outlet, words: outlet, span: nil, kind: .medium, rule: .metadata, standing: .suggestion(.metadata),
          key: MediumKey.key(outlet)))
    }
    if let agency = metadata.agency, metadata.outlet.map({ MediumKey.key($0) != MediumKey.key(agency) }) ?? true {
      links.append(
        ChainLink(
          role: .agency, words: agency, span: nil, kind: .medium, rule: .metadata, standing: .suggestion(.metadata),
          key: MediumKey.key(agency)))
    }
    return links
  }

  /// The attribution whose content shares most with the passage; one whose cue alone stands in it comes after.
  func attribution(of span: Span) -> Attribution? {
    var best: (attribution: Attribution, score: Int)?
    for attribution in attributions {
      var score = attribution.allContent.reduce(0) { $0 + ($1.intersection(span)?.count ?? 0) * 2 }

      guard score > 0 || attribution.cue.overlaps(span) else { continue }
      // Speech comes before thought, and quoted words before both: "Kim expected talks, she said" is hers.
      if Self.spoken.contains(attribution.category) { score *= 2 }
      if attribution.allContent.contains(where: isQuoted) { score *= 2 }
      if attribution.cue.overlaps(span) { score += 1 }
      // A plan or a promise in the middle of a report is what is reported, not who reports it.
      if attribution.source == nil { score = 1 }
      if score > (best?.score ?? 0) { best = (attribution, score) }
    }
    // A passage that only brushes the content of another is the narrator's.
    guard let best, best.score * 5 >= span.count || best.attribution.cue.overlaps(span) else { return nil }
    return best.attribution
  }

  private static let spoken: Set<CueCategory> = [.saying, .telling, .asking, .uttering, .finding]

  private func isQuoted(_ span: Span) -> Bool {
    let tokens = reading.tokens(in: span)
    guard let first = tokens.first, let last = tokens.last else { return false }
    return reading.quoteOfToken[first] >= 0 || reading.quoteOfToken[last] >= 0
  }

  private func hands(of attribution: Attribution, _ source: Span) -> [ChainLink] {
    let tokens = reading.tokens(in: source)
    let rule = ChainLink.Rule.attribution(attribution.rule)
    switch attribution.kind {
    case .medium: return ofMedium(source, attribution, rule)
    case .organisation, .role, .unknown:
      if media.name(in: tokens, of: reading) != nil { return ofMedium(source, attribution, rule) }
    case .document:
      // "a report in the Beacon" is the Beacon's.
      if let medium = relays.publisher(of: tokens) { return named(medium, rule) }
    case .pronoun: return ofPronoun(attribution, source, rule)
    case .named, .unnamed: break
    }
    // Names that sound like anybody's: "Agence France-Presse", and an outlet of the corpus by its whole name.
    if attribution.kind != .unnamed, attribution.kind != .document,
      MediumKey.isKnown(reading.words(source)) || media.isName(tokens, of: reading)
    {
      return ofMedium(source, attribution, rule)
    }
    return relayed(attribution) + [link(source, attribution.kind, rule, carried(attribution, tokens))]
  }

  private var relays: RelayFinder { RelayFinder(reading: reading, attributions: attributions, media: media) }

  /// "S told M", "speaking to M", "quoted by M": the medium that carried the words, where it is another.
  private func relayed(_ attribution: Attribution) -> [ChainLink] {
    if let (medium, rule) = relays.relay(of: attribution) { return named(medium, rule) }
    // "X said it, M reported"
    guard let outer = teller(of: attribution), let source = outer.source,
      let medium = medium(in: reading.tokens(in: source), outer)
    else { return [] }
    return named(medium, .quotedBy)
  }

  /// Who tells, in the same sentence, that somebody said it: "X said it, according to M" is told by M.
  private func teller(of inner: Attribution) -> Attribution? {
    attributions.first { $0.source != nil && tells($0, inner) }
  }

  /// Whom a medium tells of: "M reported that X said it".
  private func told(by outer: Attribution) -> Attribution? {
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

  private func tells(_ outer: Attribution, _ inner: Attribution) -> Bool {
    guard inner.sentence == outer.sentence, inner.cue != outer.cue, let source = inner.source, !inner.isNegated,
      Self.spoken.contains(inner.category)
    else { return false }
    return outer.content.contains { $0.contains(inner.cue.start) && $0.contains(source.start) }
  }

  /// The medium that a source is; nil where it is none.
  private func medium(in tokens: Range<Int>, _ attribution: Attribution) -> MediumMention? {
    let isMedium =
      attribution.kind == .medium || MediumKey.isKnown(reading.words(reading.span(tokens)))
      || media.isName(tokens, of: reading)
    guard isMedium else { return nil }
    return media.name(in: tokens, of: reading) ?? media.mention(at: tokens.lowerBound, of: reading)
      ?? MediumMention(range: tokens, name: reading.words(reading.span(tokens)))
  }

  /// A link for a medium; none for the article's own outlet.
  private func named(_ medium: MediumMention, _ rule: ChainLink.Rule) -> [ChainLink] {
    let span = withoutPossessive(medium.range)
    var name = medium.name
    var standing = self.standing(of: medium)
    if name == nil, isDefinite(medium.range) {
      // "the newspaper": the one that the article names, if it is one.
      guard let only = namedMedium() else { return [] }
      (name, standing) = (only, .suggestion(.unnamedMedium))
    }
    if let name, isOwn(name) { return [] }
    return [
      ChainLink(
        role: .citedMedium, words: reading.words(span), span: span, kind: .medium, rule: rule, standing: standing,
        key: name.map(MediumKey.key))
    ]
  }

  /// "the Times" is a paper that the article names in full before, else perhaps one of many.
  private func standing(of medium: MediumMention) -> Standing {
    guard medium.isShort, let name = medium.name,
      !media.isNamed(name, before: medium.range.lowerBound, of: reading)
    else { return .fact }
    return .suggestion(.unnamedMedium)
  }

  private func withoutPossessive(_ range: Range<Int>) -> Span {
    let span = reading.span(range)
    guard let last = range.last, reading.tokens[last].flags.contains(.possessive) else { return span }
    return Span(start: span.start, end: span.end - 2) ?? span
  }

  private func isDefinite(_ range: Range<Int>) -> Bool {
    range.contains { reading.tokens[$0].key == Self.the }
  }

  private func link(_ source: Span, _ kind: SourceKind, _ rule: ChainLink.Rule, _ standing: Standing) -> ChainLink {
    ChainLink(
      role: .source, words: reading.words(source), span: source, kind: kind, rule: rule, standing: standing,
      key: SpeakerKey.key(of: source, in: reading))
  }

  /// "the officials" are those named before, perhaps.
  private func carried(_ attribution: Attribution, _ tokens: Range<Int>) -> Standing {
    guard attribution.kind == .unnamed || attribution.kind == .role, let first = tokens.first, tokens.count <= 2,
      reading.tokens[first].key == Self.the
    else { return .fact }
    return .suggestion(.carriedOver)
  }

  private static let the = WordKey.of("the")

  private func isOwn(_ name: String) -> Bool {
    [metadata.outlet, metadata.agency].contains { $0.map { MediumKey.key($0) == MediumKey.key(name) } ?? false }
  }

  /// A medium as the source: its name, and whom it cites in turn.
  private func ofMedium(_ source: Span, _ attribution: Attribution, _ rule: ChainLink.Rule) -> [ChainLink] {
    let tokens = reading.tokens(in: source)
    let mention = media.name(in: tokens, of: reading) ?? media.mention(at: tokens.lowerBound, of: reading)
    let words = reading.words(source)
    let name = mention?.name ?? (MediumKey.isKnown(words) ? words : nil)
    if let name, isOwn(name) { return said(in: attribution) }
    var (key, standing, by) = (name.map(MediumKey.key), mention.map(self.standing) ?? .fact, rule)
    if name == nil {
      key = SpeakerKey.key(of: source, in: reading)
      if !SpeakerKey.isNamed(tokens, reading), let only = namedMedium() {
        (key, standing, by) = (MediumKey.key(only), .suggestion(.unnamedMedium), .carriedOver)
      }
    }
    return [
      ChainLink(
        role: .citedMedium, words: reading.words(source), span: source, kind: .medium, rule: by, standing: standing,
        key: key)
    ] + said(in: attribution)
  }

  /// Whom a medium goes by: "M, citing S, said", "M reported that S said".
  private func said(in attribution: Attribution) -> [ChainLink] {
    let cited = cited(by: attribution)
    guard cited.isEmpty else { return cited }
    guard let inner = told(by: attribution), let source = inner.source else { return opening(of: attribution) }
    let rule = ChainLink.Rule.attribution(inner.rule)
    if let medium = medium(in: reading.tokens(in: source), inner) { return named(medium, rule) }
    return [link(source, inner.kind, rule, carried(inner, reading.tokens(in: source)))]
  }

  private func namedMedium() -> String? {
    let own = [metadata.outlet, metadata.agency].compactMap { $0.map(MediumKey.key) }
    var found: [String: String] = [:]
    for attribution in attributions {
      guard let source = attribution.source else { continue }
      let tokens = reading.tokens(in: source)
      var name = media.name(in: tokens, of: reading)?.name
      if name == nil, attribution.kind == .medium { name = media.mention(at: tokens.lowerBound, of: reading)?.name }
      if name == nil, attribution.kind == .document { name = relays.publisher(of: tokens)?.name }
      guard let name, !own.contains(MediumKey.key(name)) else { continue }
      found[MediumKey.key(name)] = name
    }
    return found.count == 1 ? found.first?.value : nil
  }

  /// Whoever opens what a medium tells, with a word of saying behind: "M reported that S said …".
  private func opening(of attribution: Attribution) -> [ChainLink] {
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
    guard kind == .named || kind == .organisation || kind == .role || kind == .unnamed else { return [] }
    return [link(reading.span(phrase), kind, .quotedBy, .fact)]
  }

  private static let saying = WordKey.all("said says told tells announced announces")

  /// "M, citing S, said": S.
  private func cited(by attribution: Attribution) -> [ChainLink] {
    let range = reading.sentences[attribution.sentence]
    let phrases = NounPhrases(
      grammar: Grammar(tokens: reading.tokens, quoteOfToken: reading.quoteOfToken, range: range))
    for index in range where Self.citing.contains(reading.tokens[index].key) && reading.quoteOfToken[index] < 0 {
      let isInContent = attribution.content.contains { $0.contains(Int(reading.tokens[index].start)) }
      var start = index + 1
      if start < range.upperBound, Self.on.contains(reading.tokens[start].key) { start += 1 }
      guard !isInContent, let phrase = phrases.phrase(from: start) else { continue }
      let span = reading.span(phrase)
      let kind = SourceTyping(reading: reading).kind(of: phrase)
      if kind == .medium || MediumKey.isKnown(reading.words(span)) || media.isName(phrase, of: reading),
        let medium = media.name(in: phrase, of: reading) ?? media.mention(at: phrase.lowerBound, of: reading)
      {
        return named(medium, .citing)
      }
      return [
        ChainLink(
          role: .source, words: reading.words(span), span: span, kind: kind,
          rule: .citing,
          standing: .fact, key: SpeakerKey.key(of: span, in: reading))
      ]
    }
    return []
  }

  private static let citing = WordKey.all("citing quoting quoted cited relied relying")
  private static let on = WordKey.all("on upon")

  /// The nearest named source before: right about three times in five, so a suggestion.
  private func ofPronoun(_ attribution: Attribution, _ source: Span, _ rule: ChainLink.Rule) -> [ChainLink] {
    let relay = relayed(attribution)
    let before = attributions.filter {
      $0.source != nil && $0.cue.start < attribution.cue.start && $0.kind != .pronoun
        && Self.spoken.contains($0.category)
    }
    guard let found = before.max(by: { $0.cue.start < $1.cue.start }), let named = found.source else {
      return relay + [link(source, .pronoun, rule, .suggestion(.pronoun))]
    }
    let hands = hands(of: found, named).map { link in
      ChainLink(
        role: link.role, words: link.words, span: link.span, kind: link.kind, rule: rule,
        standing: .suggestion(.pronoun), key: link.key)
    }
    return relay.isEmpty ? hands : relay + hands.filter { $0.role == .source }
  }
}
