import AssayModel

/// What was searched and read for a claim, oldest first: what *unverified* rests on.
///
/// A search belongs to the claim that was in focus when it was made, an article to the claim that it was read for. Undo
/// passes over both: what was looked at was looked at.
package struct Ledger: Hashable, Sendable {
  package struct Look: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case search(query: String, total: Int)
      case reading(ArticleCard)
    }

    /// The number of its entry.
    package let entry: Int
    package let at: Instant
    package let by: String
    /// The line as it was typed.
    package let input: String
    package let kind: Kind
  }

  package let claim: ClaimID
  package let looks: [Look]

  package init(of claim: ClaimID, in entries: some Sequence<Entry>) {
    self.claim = claim
    var looks: [Look] = []
    var state = SessionState()
    for entry in entries {
      state.apply(entry)
      for event in entry.events {
        guard let kind = Self.kind(of: event, for: claim, focus: state.focus) else { continue }
        looks.append(Look(entry: entry.number, at: entry.at, by: entry.by, input: entry.input, kind: kind))
      }
    }
    self.looks = looks
  }

  private static func kind(of event: Event, for claim: ClaimID, focus: ClaimID?) -> Look.Kind? {
    switch event {
    case .searched(let query, let total, _) where focus == claim: .search(query: query, total: total)
    case .articleRead(claim, let card): .reading(card)
    default: nil
    }
  }

  package var searches: [Look] { looks.filter { if case .search = $0.kind { true } else { false } } }

  /// The articles that were read, each once, in the order of the first reading.
  package var articles: [ArticleCard] {
    var seen: Set<ArticleID> = []
    return looks.compactMap { look in
      guard case .reading(let card) = look.kind, seen.insert(card.id).inserted else { return nil }
      return card
    }
  }
}
