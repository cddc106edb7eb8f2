import AssayModel

/// Finds the place of one description in a new text whose difference from the old one is known.
struct LockerAnchorer {
  private let description: Description
  private let change: TextChange
  private let passage: Passage

  /// Nil when the old text does not hold the quote where the description says.
  init?(_ description: Description, through change: TextChange) {
    guard description.span.end <= change.old.text.count, change.old.text[description.span] == description.quote else {
      return nil
    }
    self.description = description
    self.change = change
    passage = Passage(of: description.span, in: change.old)
  }

  func anchoring() -> Anchoring {
    if passage.quote.isEmpty { return anchor(description, in: change.new) }
    let new = change.new
    let near = 40
    let around = max(0, passage.quote.lowerBound - near)..<min(change.old.count, passage.quote.upperBound + near)
    let mapped = AlteredPlace(of: passage, pairs: change.pairs(in: around), in: new)
    if let mapped, new.text[mapped.span] == description.quote { return Anchoring(fidelity: .exact, span: mapped.span) }
    if let mapped, mapped.similarity >= 0.5, mapped.dice >= 0.5 {
      return .altered(mapped.span, from: description.quote, in: new)
    }
    let found = Anchorer(description, in: new, refusing: { change.isTaken($0, besides: passage.quote) }).anchoring()
    return found
  }
}
