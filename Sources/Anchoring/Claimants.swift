import AssayModel

/// The places of an old text that a place of the new one may come from: the cited one and its rivals, each with
/// all that stood around it.
///
/// A difference lays words on words as well as it can, and where words stand several times it may lay them on another
/// copy. So it is a witness with one voice: a place is the cited one's when the surroundings say so.
struct Claimants {
  private let own: Claimant
  private let others: [Claimant]
  private let change: TextChange

  /// An old place, and what counts how much for it.
  private struct Claimant {
    let passage: Passage
    let zones: Zones

    init(_ passage: Passage) {
      self.passage = passage
      zones = ContextScore.zones(telling: passage)
    }

    func fit(_ place: Span, in text: TokenisedText) -> Float {
      ContextScore(of: passage, at: place, in: text, zones: zones).share
    }
  }

  /// How a place stands to the cited one.
  struct Claim {
    let place: Span
    let context: ContextScore
    /// Whether the difference lays the quote's own words here.
    let isMapped: Bool
    /// Whether the cited place's whole paragraph stands here.
    let isWhole: Bool
    /// How much better the cited place fits than any other old place.
    let lead: Float

    /// Without the difference's voice a place must be clearly the cited one's.
    var isOwn: Bool { lead >= (isMapped ? 0 : 0.05) }
  }

  /// What the difference's voice counts beside the surroundings.
  private static let voice: Float = 0.06

  /// - Parameter places: all places of the quote in the old text.
  init(of own: Passage, at span: Span, among places: [Span], _ change: TextChange) {
    self.own = Claimant(own)
    self.change = change
    let index = places.firstIndex(of: span) ?? 0
    others = Description.nearest(to: index, of: places).map { Claimant(Passage(of: $0, in: change.old)) }
  }

  func claim(on place: Span) -> Claim {
    let context = ContextScore(of: own.passage, at: place, in: change.new)
    let isOwnMapped = isMapped(own.passage, on: place)
    let isWhole = own.passage.standsWhole(at: place, in: change.new)
    var isAnothersWhole = false
    var best = -Float.infinity
    func ask(_ rival: Claimant, isMapped: Bool) {
      isAnothersWhole = isAnothersWhole || rival.passage.standsWhole(at: place, in: change.new)
      best = max(best, rival.fit(place, in: change.new) + (isMapped ? Self.voice : 0))
    }
    for rival in others { ask(rival, isMapped: self.isMapped(rival.passage, on: place)) }
    if let origin = origin(of: place), !others.contains(where: { $0.passage.quote == origin.quote }) {
      ask(Claimant(origin), isMapped: true)
    }
    // A paragraph that is the one's to the last word and not the other's says more than what stands beside it; a
    // quote that is a paragraph by itself says nothing of the kind.
    let isTelling = isWhole && !own.passage.isWithoutHome
    var lead = own.fit(place, in: change.new) + (isOwnMapped ? Self.voice : 0) - best
    if isTelling, !isAnothersWhole { lead = .infinity }
    if isAnothersWhole, !isWhole { lead = -.infinity }
    return Claim(place: place, context: context, isMapped: isOwnMapped, isWhole: isTelling, lead: lead)
  }

  private func isMapped(_ passage: Passage, on place: Span) -> Bool {
    var mapped: Float = 0
    var whole: Float = 0
    for (token, origin) in zip(change.new.tokens(in: place), passage.quote) {
      let weight = change.new.weight(token)
      whole += weight
      if Int(change.toOld[token]) == origin { mapped += weight }
    }
    return mapped * 2 > whole
  }

  /// The old words that the difference lays on a place, where they are others than the quote's.
  private func origin(of place: Span) -> Passage? {
    guard change.isTaken(place, besides: own.passage.quote) else { return nil }
    let origins = change.new.tokens(in: place).map { Int(change.toOld[$0]) }.filter {
      $0 >= 0 && !own.passage.quote.contains($0)
    }
    guard let first = origins.min(), let last = origins.max(), let span = change.old.span(first..<last + 1) else {
      return nil
    }
    return Passage(of: span, in: change.old)
  }
}
