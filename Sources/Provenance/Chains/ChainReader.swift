import AssayModel

/// Reads through whose hands the words of a passage went.
package struct ChainReader {
  let reading: ArticleReading
  let attributions: [Attribution]
  let metadata: ArticleMetadata
  let media: MediumNames
  /// The outlet and the agency, which every passage of the article came through.
  private let head: [ChainLink]
  /// The keys of both.
  private let ownKeys: [String]

  package init(
    reading: ArticleReading, attributions: [Attribution], metadata: ArticleMetadata, media: MediumNames
  ) {
    self.reading = reading
    self.attributions = attributions
    self.metadata = metadata
    self.media = media
    head = Self.publication(metadata)
    ownKeys = [metadata.outlet, metadata.agency].compactMap { $0.map(MediumKey.key) }
  }

  /// The chain of a passage. A source that is the article's own outlet makes the passage first-hand.
  package func chain(of span: Span) -> Chain { chain(of: span, by: attribution(of: span)) }

  /// The same of a passage whose attribution is found.
  func chain(of span: Span, by attribution: Attribution?) -> Chain {
    guard reading.isEnglish else { return Chain(voice: .unknown, links: head) }
    guard let attribution else { return Chain(voice: .own, links: head) }
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
      var score = 2 * (Self.shared(attribution.content, span) + Self.shared(attribution.continued, span))
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

  /// How many scalars of a passage stand in some pieces.
  private static func shared(_ pieces: [Span], _ span: Span) -> Int {
    pieces.reduce(0) { $0 + ($1.intersection(span)?.count ?? 0) }
  }

  static let spoken: Set<CueCategory> = [.saying, .telling, .asking, .uttering, .finding]

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
    // Names that sound like anybody's: "Agence France-Presse".
    if attribution.kind != .unnamed, attribution.kind != .document, isMedium(tokens, attribution.kind) {
      return ofMedium(source, attribution, rule)
    }
    let standing = carried(attribution, tokens)
    let relay = relayed(attribution)
    let before = relay.isEmpty && !standing.isFact ? carrier(of: attribution, tokens) : []
    return relay + before + [link(source, attribution.kind, rule, standing)]
  }

  /// "The Beacon, citing two officials, … The officials said": the Beacon's officials, in the same paragraph.
  private func carrier(of attribution: Attribution, _ tokens: Range<Int>) -> [ChainLink] {
    guard let noun = PhraseHead.last(of: tokens, in: reading.tokens).map({ reading.tokens[$0].key }) else { return [] }
    let paragraph = reading.paragraphOfSentence[attribution.sentence]
    let before = attributions.filter {
      $0.sentence < attribution.sentence && reading.paragraphOfSentence[$0.sentence] == paragraph && $0.kind == .medium
    }
    guard let last = before.last, let source = last.source else { return [] }
    let links = ofMedium(source, last, .attribution(last.rule))
    let isSame = links.contains { link in
      link.role == .source
        && link.span.flatMap { PhraseHead.last(of: reading.tokens(in: $0), in: reading.tokens) }
          .map { reading.tokens[$0].key == noun } == true
    }
    guard isSame else { return [] }
    return links.filter { $0.role == .citedMedium }.map { link in
      ChainLink(
        role: link.role, words: link.words, span: link.span, kind: link.kind, rule: .carriedOver,
        standing: .suggestion(.carriedOver), key: link.key)
    }
  }

  var relays: RelayFinder { RelayFinder(reading: reading, attributions: attributions, media: media) }

  /// "S told M", "speaking to M", "quoted by M": the medium that carried the words, where it is another.
  private func relayed(_ attribution: Attribution) -> [ChainLink] {
    if let (medium, rule) = relays.relay(of: attribution) { return named(medium, rule) }
    // "X said it, M reported"
    guard let outer = teller(of: attribution), let source = outer.source,
      let medium = medium(in: reading.tokens(in: source), outer)
    else { return [] }
    return named(medium, .quotedBy)
  }

  /// A link for a medium; none for the article's own outlet.
  func named(_ medium: MediumMention, _ rule: ChainLink.Rule) -> [ChainLink] {
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

  func link(_ source: Span, _ kind: SourceKind, _ rule: ChainLink.Rule, _ standing: Standing) -> ChainLink {
    ChainLink(
      role: .source, words: reading.words(source), span: source, kind: kind, rule: rule, standing: standing,
      key: SpeakerKey.key(of: source, in: reading))
  }

  /// "the officials" are those named before, perhaps.
  func carried(_ attribution: Attribution, _ tokens: Range<Int>) -> Standing {
    guard attribution.kind == .unnamed || attribution.kind == .role, let first = tokens.first, tokens.count <= 2,
      reading.tokens[first].key == Self.the
    else { return .fact }
    return .suggestion(.carriedOver)
  }

  private static let the = WordKey.of("the")

  func isOwn(_ name: String) -> Bool {
    !ownKeys.isEmpty && ownKeys.contains(MediumKey.key(name))
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
