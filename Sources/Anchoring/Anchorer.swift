import AssayModel

/// Finds the place of one description in one text.
struct Anchorer {
  let description: Description
  let text: TokenisedText
  let passage: Passage
  /// Says of a place that it cannot be the one sought.
  let isRefused: (Span) -> Bool

  init(
    _ description: Description, in text: TokenisedText, refusing isRefused: @escaping (Span) -> Bool = { _ in false }
  ) {
    self.description = description
    self.text = text
    self.isRefused = isRefused
    passage = Passage(description)
  }

  private static let mostCandidates = 400

  func anchoring() -> Anchoring {
    if passage.quote.isEmpty { return blank() }
    var refused: [Span] = []
    let verbatim = Verbatim.places(
      of: description.quote, edges: passage.edges, in: text, limit: Self.mostCandidates + 1)
    if verbatim.count > Self.mostCandidates { return .ambiguous(verbatim) }
    if !verbatim.isEmpty {
      switch choose(among: verbatim) {
      case .place(let place, let context): return Anchoring(fidelity: isSame(context) ? .exact : .moved, span: place)
      case .several(let places): return .ambiguous(places)
      case .none: refused = verbatim
      }
    }
    let equal = EqualWords.places(of: passage, in: text, limit: Self.mostCandidates + 1).filter { place in
      !isRefused(place) && !refused.contains { $0.overlaps(place) }
    }
    if equal.count > Self.mostCandidates { return .ambiguous(equal) }
    if !equal.isEmpty {
      switch choose(among: equal) {
      case .place(let place, _): return .altered(place, from: description.quote, in: text)
      case .several(let places): return .ambiguous(places)
      case .none: refused += equal
      }
    }
    return altered(refusing: refused)
  }

  // MARK: the same words

  enum Choice {
    case place(Span, ContextScore)
    case several([Span])
    case none
  }

  private func isSame(_ context: ContextScore) -> Bool {
    max(context.share, context.left.share, context.right.share) >= 0.5
  }

  private func choose(among places: [Span]) -> Choice {
    let own = Passage(
      Rival(quote: description.quote, prefix: description.prefix, suffix: description.suffix))
    let rivals = description.rivals.map { Passage($0) }
    let slack: Float = places.count < description.occurrences ? -0.10 : 0.05
    let left = places.filter { place in
      guard !rivals.isEmpty else { return true }
      let ownFit = ContextScore(of: own, at: place, in: text).share
      return !rivals.contains { ContextScore(of: $0, at: place, in: text).share > ownFit + slack }
    }
    let scored = left.map { (place: $0, context: ContextScore(of: passage, at: $0, in: text)) }
      .sorted { ($1.context.share, $0.place) < ($0.context.share, $1.place) }
    guard let best = scored.first else { return .none }
    if places.count == 1 || scored.count == 1 {
      if best.context.share >= 0.35 || passage.weight >= 6 && description.occurrences == 1
        || description.occurrences == 1 && passage.weight >= 3
      {
        return .place(best.place, best.context)
      }
      return .none
    }
    let lead = best.context.share - scored[1].context.share
    if best.context.share >= 0.45 && lead >= 0.10 || best.context.share >= 0.33 && lead >= 0.20 {
      return .place(best.place, best.context)
    }
    if places.count == description.occurrences, places.indices.contains(description.occurrence - 1) {
      let same = places[description.occurrence - 1]
      if let scored = scored.first(where: { $0.place == same }), scored.context.share >= 0.3 {
        return .place(same, scored.context)
      }
    }
    return .several(scored.filter { best.context.share - $0.context.share < 0.2 }.map(\.place))
  }

  // MARK: other words

  private func altered(refusing refused: [Span]) -> Anchoring {
    let rivals = description.rivals.map { Passage($0) }
    var places: [AlteredPlace] = []
    for window in Windows.likeliest(for: passage, in: text) {
      let pairs = LocalAlignment.pairs(of: passage, in: text, window: window)
      guard let place = AlteredPlace(of: passage, pairs: pairs, in: text) else { continue }
      if isRefused(place.span) { continue }
      if refused.contains(where: { $0.overlaps(place.span) }) { continue }
      if places.contains(where: { $0.span.overlaps(place.span) }) { continue }
      guard isSupported(place) else { continue }
      if rivals.contains(where: { fits($0, place) }) { continue }
      places.append(place)
    }
    places.sort { $0.score > $1.score }
    guard let best = places.first else { return .orphaned }
    let equal = places.filter { $0.score >= best.score * 0.94 }
    return equal.count > 1 ? .ambiguous(equal.map(\.span)) : .altered(best.span, from: description.quote, in: text)
  }

  private func isSupported(_ place: AlteredPlace) -> Bool {
    let context = place.context.share
    let short = passage.weight < 2
    if short { return place.similarity >= 0.5 && place.dice >= 0.5 && context >= 0.6 }
    if place.similarity >= 0.5, place.dice >= 0.5, context >= 0.5 { return true }
    if place.similarity >= 0.65, place.dice >= 0.5, context >= 0.2 { return true }
    return place.similarity >= 0.6 && place.dice >= 0.75 && passage.weight >= 4
  }

  /// Whether a place is a rival's rather than the quote's own.
  private func fits(_ rival: Passage, _ place: AlteredPlace) -> Bool {
    let span = place.span
    let there = Set(place.tokens.map { text.keys[$0] })
    let common = rival.quote.filter { there.contains(rival.tokens.keys[$0]) }.reduce(Float(0)) {
      $0 + rival.tokens.weight($1)
    }
    let similarity = rival.weight > 0 ? common / rival.weight : 0
    let own = Passage(Rival(quote: description.quote, prefix: description.prefix, suffix: description.suffix))
    let ownContext = ContextScore(of: own, at: span, in: text).share
    let context = ContextScore(of: rival, at: span, in: text).share
    return similarity + context > place.similarity + ownContext
  }

  // MARK: no words

  /// An empty quote, or one of white space alone, has only its surroundings: they stand once, or it is lost.
  private func blank() -> Anchoring {
    let whole = description.prefix + description.quote + description.suffix
    if whole.isEmpty { return text.text.count == 0 ? Anchoring(fidelity: .exact, span: Span(0..<0)) : .orphaned }
    let edges = WordEdge(startsInsideWord: true, endsInsideWord: true)
    let places = Verbatim.places(of: whole, edges: edges, in: text, limit: Self.mostCandidates)
    let before = description.prefix.unicodeScalars.count
    let count = description.quote.unicodeScalars.count
    let spans = places.map { Span($0.start + before..<$0.start + before + count) }
    switch spans.count {
    case 0: return .orphaned
    case 1: return Anchoring(fidelity: .exact, span: spans[0])
    default: return .ambiguous(spans)
    }
  }
}
