import AssayModel

/// Who says what of which claim: a row for each claim, a column for each article that is cited as evidence.
package struct Matrix: Hashable, Sendable {
  package let claims: [Claim]
  /// By their dates, those without one last.
  package let articles: [ArticleCard]
  private let cells: [Place: [Stance]]

  private struct Place: Hashable {
    let claim: ClaimID
    let article: ArticleID
  }

  package init(_ state: SessionState) {
    var cells: [Place: [Stance]] = [:]
    var cards: [ArticleID: ArticleCard] = [:]
    for evidence in state.evidence.values {
      let card = evidence.citation.article
      cards[card.id] = card
      let place = Place(claim: evidence.claim, article: card.id)
      if cells[place]?.contains(evidence.stance) != true { cells[place, default: []].append(evidence.stance) }
    }
    claims = state.claims.values
    articles = cards.values.sorted(by: Self.precedes)
    self.cells = cells
  }

  /// How an article stands to a claim: empty where it is silent, several where it says several things.
  package func stances(of article: ArticleID, on claim: ClaimID) -> [Stance] {
    (cells[Place(claim: claim, article: article)] ?? []).sorted { Self.rank($0) < Self.rank($1) }
  }

  private static func rank(_ stance: Stance) -> Int { Stance.allCases.firstIndex(of: stance) ?? 0 }

  private static func precedes(_ one: ArticleCard, _ other: ArticleCard) -> Bool {
    switch (one.published, other.published) {
    case (let first?, let second?) where first != second: return first < second
    case (_?, nil): return true
    case (nil, _?): return false
    default: break
    }
    if let first = one.handle, let second = other.handle, first != second { return first < second }
    return one.id.value.utf8.lexicographicallyPrecedes(other.id.value.utf8)
  }
}
