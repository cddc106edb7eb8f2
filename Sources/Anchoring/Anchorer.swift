import AssayModel

/// Finds the place of one description in one text. The steps, each taken only when the one before found nothing:
///
/// 1. places where the quote stands to the letter: `exact` or `moved`;
/// 2. places where its words stand with other case, marks or spaces: `altered`;
/// 3. the place where most of its words stand, found by aligning the passage: `altered`;
/// 4. `orphaned`.
struct Anchorer {
  let description: Description
  let text: TokenisedText
  /// Says of a place that it cannot be the one sought.
  let isRefused: (Span) -> Bool
  let passage: Passage

  /// More places than this are not weighed against each other: words so common have no place.
  static let mostPlaces = 400

  init(
    _ description: Description, in text: TokenisedText, refusing isRefused: @escaping (Span) -> Bool = { _ in false }
  ) {
    self.description = description
    self.text = text
    self.isRefused = isRefused
    passage = Passage(description)
  }

  func anchoring() -> Anchoring {
    if passage.quote.isEmpty { return BlankQuote.anchoring(description, in: text) }
    let verbatim = Verbatim.places(
      of: description.quote, edges: passage.edges, in: text, limit: Self.mostPlaces + 1
    ).filter { !isRefused($0) }
    if verbatim.count > Self.mostPlaces { return .ambiguous(verbatim) }
    switch choice(among: verbatim, verbatim: true) {
    case .place(let place, _): return .found(place, of: passage, in: text)
    case .several(let places): return .ambiguous(places)
    case .none: break
    }
    let equal = EqualWords.places(of: passage, in: text, limit: Self.mostPlaces + 1).filter { place in
      !isRefused(place) && !verbatim.contains { $0.overlaps(place) }
    }
    if equal.count > Self.mostPlaces { return .ambiguous(equal) }
    switch choice(among: equal, verbatim: false) {
    case .place(let place, _): return .altered(place, of: passage, from: description.quote, in: text)
    case .several(let places): return .ambiguous(places)
    case .none: return altered(refusing: verbatim + equal)
    }
  }

  private func choice(among places: [Span], verbatim: Bool) -> PlaceChoice {
    PlaceChoice(among: places, of: description, passage, in: text, verbatim: verbatim)
  }

  /// The place where most of the quote's words stand; never one of those that were weighed and found to be another's.
  private func altered(refusing refused: [Span]) -> Anchoring {
    let rivals = Rivals(of: description)
    var places: [AlteredPlace] = []
    for window in Windows.likeliest(for: passage, in: text) {
      let pairs = LocalAlignment.pairs(of: passage, in: text, window: window)
      guard let place = AlteredPlace(of: passage, pairs: pairs, in: text), place.isSupported(for: passage),
        !isRefused(place.span), !refused.contains(where: { $0.overlaps(place.span) }),
        !places.contains(where: { $0.span.overlaps(place.span) }), !rivals.own(place, in: text)
      else { continue }
      places.append(place)
    }
    guard let best = places.max(by: { $0.score < $1.score }) else { return .orphaned }
    let equal = places.filter { $0.score >= best.score * AlteredPlace.equallyGood }
    return equal.count > 1
      ? .ambiguous(equal.map(\.span)) : .altered(best.span, of: passage, from: description.quote, in: text)
  }
}
