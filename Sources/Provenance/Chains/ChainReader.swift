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
    let links = hands(of: attribution, source)
    if links.isEmpty { return Chain(voice: .own, links: head, cue: attribution.cue) }
    return Chain(voice: .attributed, links: head + links, cue: attribution.cue)
  }

  private static func publication(_ metadata: ArticleMetadata) -> [ChainLink] {
    var links: [ChainLink] = []
    if let outlet = metadata.outlet {
      links.append(
        ChainLink(
          role: .outlet, words: outlet, span: nil, kind: .medium, rule: .metadata, standing: .suggestion(.metadata),
          key: MediumNames.key(outlet)))
    }
    if let agency = metadata.agency, metadata.outlet.map({ MediumNames.key($0) != MediumNames.key(agency) }) ?? true {
      links.append(
        ChainLink(
          role: .agency, words: agency, span: nil, kind: .medium, rule: .metadata, standing: .suggestion(.metadata),
          key: MediumNames.key(agency)))
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
    if let medium = media.name(in: tokens, of: reading), attribution.kind != .document {
      let isSpeakerOfMedium = attribution.kind == .named || attribution.kind == .unnamed
      if !isSpeakerOfMedium { return ofMedium(medium.name, source, attribution, rule) }
    }
    switch attribution.kind {
    case .medium: return ofMedium(nil, source, attribution, rule)
    case .pronoun: return ofPronoun(attribution, source, rule)
    default: return told(attribution) + [link(source, attribution.kind, rule, carried(attribution, tokens))]
    }
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

  /// "S told M": the listener, where it is another medium.
  private func told(_ attribution: Attribution) -> [ChainLink] {
    let cue = reading.tokens(in: attribution.cue)
    let behind = cue.upperBound..<min(reading.tokens.count, cue.upperBound + 6)
    guard attribution.category == .telling || attribution.category == .saying,
      let found = media.name(in: behind, of: reading),
      found.range.lowerBound <= cue.upperBound + 2, !isOwn(found.name)
    else { return [] }
    return [
      ChainLink(
        role: .citedMedium, words: found.name, span: reading.span(found.range), kind: .medium, rule: .told,
        standing: .fact,
        key: MediumNames.key(found.name))
    ]
  }

  private func isOwn(_ name: String) -> Bool {
    [metadata.outlet, metadata.agency].contains { $0.map { MediumNames.key($0) == MediumNames.key(name) } ?? false }
  }

  /// A medium as the source: its name, and whom it cites in turn.
  private func ofMedium(
    _ name: String?, _ source: Span, _ attribution: Attribution, _ rule: ChainLink.Rule
  ) -> [ChainLink] {
    if let name, isOwn(name) { return [] }
    let beyond = cited(by: attribution)
    if let name {
      return [
        ChainLink(
          role: .citedMedium, words: reading.words(source), span: source, kind: .medium, rule: rule, standing: .fact,
          key: MediumNames.key(name))
      ] + beyond
    }
    if !SpeakerKey.isNamed(reading.tokens(in: source), reading), let named = namedMedium() {
      return [
        ChainLink(
          role: .citedMedium, words: reading.words(source), span: source, kind: .medium, rule: .carriedOver,
          standing: .suggestion(.unnamedMedium), key: MediumNames.key(named))
      ] + beyond
    }
    return [
      ChainLink(
        role: .citedMedium, words: reading.words(source), span: source, kind: .medium, rule: rule, standing: .fact,
        key: SpeakerKey.key(of: source, in: reading))
    ] + beyond
  }

  /// The one medium the article cites by name; nil when it cites several or none.
  private func namedMedium() -> String? {
    var found: Set<String> = []
    for attribution in attributions {
      guard let source = attribution.source, let name = media.name(in: reading.tokens(in: source), of: reading)?.name,
        !isOwn(name)
      else { continue }
      found.insert(name)
    }
    return found.count == 1 ? found.first : nil
  }

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
      return [
        ChainLink(
          role: .source, words: reading.words(span), span: span, kind: SourceTyping(reading: reading).kind(of: phrase),
          rule: .citing,
          standing: .fact, key: SpeakerKey.key(of: span, in: reading))
      ]
    }
    return []
  }

  private static let citing = Set(["citing", "quoting", "quoted", "cited", "relied", "relying"].map { WordKey.of($0) })
  private static let on = Set(["on", "upon"].map { WordKey.of($0) })

  /// The nearest named source before: right about three times in five, so a suggestion.
  private func ofPronoun(_ attribution: Attribution, _ source: Span, _ rule: ChainLink.Rule) -> [ChainLink] {
    let before = attributions.filter {
      $0.source != nil && $0.cue.start < attribution.cue.start && $0.kind != .pronoun
        && Self.spoken.contains($0.category)
    }
    guard let found = before.max(by: { $0.cue.start < $1.cue.start }), let named = found.source else {
      return [link(source, .pronoun, rule, .suggestion(.pronoun))]
    }
    return hands(of: found, named).map { link in
      ChainLink(
        role: link.role, words: link.words, span: link.span, kind: link.kind, rule: rule,
        standing: .suggestion(.pronoun), key: link.key)
    }
  }
}
