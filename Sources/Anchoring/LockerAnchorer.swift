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
    if passage.quote.isEmpty { return anchor(description, in: change.new) }
    let places = Verbatim.places(
      of: description.quote, edges: passage.edges, in: change.new, limit: Anchorer.mostPlaces)
    let free = places.filter { !isTaken($0) }
    // A difference lays the words on one copy of several that are new; only the surroundings can say whether rightly.
    func isBeyondDoubt(_ place: Span) -> Bool {
      found(place).fidelity == .exact || !free.contains { $0 != place }
    }
    if let place = keptPlace(), isBeyondDoubt(place) { return found(place) }
    let low = max(0, passage.quote.lowerBound - Self.neighbours)
    let high = min(change.old.count, passage.quote.upperBound + Self.neighbours)
    let mapped = AlteredPlace(of: passage, pairs: change.pairs(in: low..<high), in: change.new)
    let isKept = mapped.map { $0.span.count == description.span.count && holdsQuote($0.span) } ?? false
    if let mapped, isKept, isBeyondDoubt(mapped.span) { return found(mapped.span) }
    if free.count == 1, isKnown(free[0]) { return found(free[0]) }
    if let mapped, !isKept, mapped.similarity >= 0.5, mapped.dice >= 0.5 {
      return .altered(mapped.span, from: description.quote, in: change.new)
    }
    if free.isEmpty, passage.weight >= PlaceChoice.heavy, let first = places.first {
      // Said twice and cut once: the same words still stand elsewhere.
      return places.count == 1 ? found(first) : .ambiguous(places)
    }
    return Anchorer(description, in: change.new, refusing: isTaken).anchoring()
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
  private func isKnown(_ place: Span) -> Bool {
    passage.weight >= PlaceChoice.heavy
      || ContextScore(of: passage, at: place, in: change.new).share >= PlaceChoice.enough
  }

  private func found(_ place: Span) -> Anchoring {
    let context = ContextScore(of: passage, at: place, in: change.new)
    return Anchoring(fidelity: context.isSameSurroundings ? .exact : .moved, span: place)
  }

  private func isTaken(_ place: Span) -> Bool { change.isTaken(place, besides: passage.quote) }
}
