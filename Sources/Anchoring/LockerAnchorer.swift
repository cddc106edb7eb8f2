import AssayModel

/// Finds the place of one description in a new text whose difference from the old one is known.
///
/// The difference says where the quote's own words went; where it does not, the place is sought as it would be
/// without the old text, but for places whose words stood elsewhere before: those are taken.
struct LockerAnchorer {
  private let description: Description
  private let change: TextChange
  private let passage: Passage

  /// Tokens beside the quote whose whereabouts tell where the quote's ends went.
  private static let neighbours = 40
  /// How much better another place must fit than the one that the difference leads to.
  private static let clearly: Float = 0.03

  /// Nil when the old text does not hold the quote where the description says.
  init?(_ description: Description, through change: TextChange) {
    guard description.span.end <= change.old.text.count,
      change.old.text[description.span].unicodeScalars.elementsEqual(description.quote.unicodeScalars)
    else { return nil }
    self.description = description
    self.change = change
    passage = Passage(of: description.span, in: change.old)
  }

  func anchoring() -> Anchoring {
    if passage.quote.isEmpty || description.span.isEmpty { return anchor(description, in: change.new) }
    let places = Verbatim.places(
      of: description.quote, edges: passage.edges, in: change.new, limit: Anchorer.mostPlaces)
    let before = Verbatim.places(
      of: description.quote, edges: passage.edges, in: change.old, limit: Anchorer.mostPlaces)
    let claimants = Claimants(of: passage, at: description.span, among: before, change)
    let claims = places.map(claimants.claim)
    let candidates = claims.filter(\.isOwn)
    let whole = candidates.filter(\.isWhole)
    let own = (whole.isEmpty ? candidates : whole).sorted {
      ($1.context.share, $0.place) < ($0.context.share, $1.place)
    }
    // What the difference says stands where no other place fits clearly better; where words of old stand in several new
    // places, it has laid them on one of them, and only the surroundings say whether rightly.
    if let kept = keptPlace(), let claim = own.first(where: { $0.place == kept }),
      own[0].context.share - claim.context.share < Self.clearly,
      own.count == 1 || ContextScore.isSameSurroundings(of: passage, at: kept, in: change.new)
    {
      return .found(kept, of: passage, in: change.new)
    }
    if own.count == 1, isKnown(own[0]) { return .found(own[0].place, of: passage, in: change.new) }
    let low = max(0, passage.quote.lowerBound - Self.neighbours)
    let high = min(change.old.count, passage.quote.upperBound + Self.neighbours)
    let refused = claims.filter { !$0.isOwn }.map(\.place)
    if own.isEmpty, let mapped = AlteredPlace(of: passage, pairs: change.pairs(in: low..<high), in: change.new),
      mapped.similarity >= 0.5, mapped.dice >= 0.5, isSupported(mapped), !holdsQuote(mapped.span),
      !refused.contains(where: { $0.overlaps(mapped.span) })
    {
      return .altered(mapped.span, of: passage, from: description.quote, in: change.new)
    }
    if own.isEmpty, passage.weight >= PlaceChoice.heavy {
      // Said twice and cut once: the same words still stand elsewhere, in surroundings as good as the own ones.
      let copies = places.filter { ContextScore.isAtHome(passage, at: $0, in: change.new) }
      if copies.count == 1 { return .found(copies[0], of: passage, in: change.new) }
      if copies.count > 1 { return .ambiguous(copies) }
    }
    return Anchorer(description, in: change.new) { place in
      refused.contains { $0.overlaps(place) } || (!own.contains { $0.place == place } && isTaken(place))
    }.anchoring()
  }

  /// The place of the quote's first and last token, where it holds the quote to the letter.
  private func keptPlace() -> Span? {
    guard let first = passage.quote.first, let last = passage.quote.last, change.toNew[first] >= 0,
      change.toNew[last] - change.toNew[first] == Int32(last - first)
    else { return nil }
    let start =
      Int(change.new.starts[Int(change.toNew[first])]) + description.span.start - Int(change.old.starts[first])
    guard start >= 0, start + description.span.count <= change.new.text.count else { return nil }
    let place = Span(start..<start + description.span.count)
    return holdsQuote(place) ? place : nil
  }

  /// Scalar for scalar: strings alone would take two ways of writing é for equal.
  private func holdsQuote(_ place: Span) -> Bool {
    change.new.text[place].unicodeScalars.elementsEqual(description.quote.unicodeScalars)
  }

  /// Whether new words are the quote's own, carried elsewhere: a short phrase comes again by chance.
  private func isKnown(_ claim: Claimants.Claim) -> Bool {
    claim.isMapped || passage.weight >= PlaceChoice.heavy || claim.context.share >= PlaceChoice.enough
  }

  /// Whether words that the difference leads to are the quote's with others among them, and not a few that another
  /// passage shares with it.
  private func isSupported(_ mapped: AlteredPlace) -> Bool {
    if passage.sentenceWeight >= 2 { return mapped.sentence >= 0.5 }
    return passage.weight >= PlaceChoice.heavy || mapped.context.share >= PlaceChoice.enough
  }

  private func isTaken(_ place: Span) -> Bool { change.isTaken(place, besides: passage.quote) }
}
