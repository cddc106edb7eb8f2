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

    /// The part of an article that was shown, `a3.2`; nil for the whole of it, and for a search.
    package var part: String? {
      guard case .reading = kind else { return nil }
      let words = input.split(separator: " ")
      // Reading mode has all of the article.
      guard words.count > 1, "show".hasPrefix(words[0].lowercased()), let address = Address(String(words[1])) else {
        return nil
      }
      let isQuoting = words.count > 2 && !words[2].hasPrefix("-")
      if case .article = address, !isQuoting { return nil }
      return String(words[1])
    }
  }

  package let claim: ClaimID
  package let looks: [Look]

  package init(of claim: ClaimID, in entries: some Sequence<Entry>) {
    self.claim = claim
    looks = Self.looks(in: entries, of: [claim])[claim] ?? []
  }

  /// What was searched and read for each of some claims, in one pass; a claim for which nothing was is left out.
  package static func looks(in entries: some Sequence<Entry>, of claims: Set<ClaimID>) -> [ClaimID: [Look]] {
    var looks: [ClaimID: [Look]] = [:]
    var state = SessionState()
    for entry in entries {
      state.apply(entry)
      for event in entry.events where event.isAudit {
        let found: (claim: ClaimID, kind: Look.Kind)? =
          switch event {
          case .searched(let query, let total, _): state.focus.map { ($0, .search(query: query, total: total)) }
          case .articleRead(let claim, let card): (claim, .reading(card))
          default: nil
          }
        guard let found, claims.contains(found.claim) else { continue }
        looks[found.claim, default: []].append(
          Look(entry: entry.number, at: entry.at, by: entry.by, input: entry.input, kind: found.kind))
      }
    }
    return looks
  }

  package var searches: [Look] { looks.filter { if case .search = $0.kind { true } else { false } } }

  /// The articles that were shown whole, each once, in the order of the first time.
  package var articles: [ArticleCard] { cards { $0.part == nil } }

  /// The articles of which only parts were shown, each once.
  package var partlyRead: [ArticleCard] {
    let whole = Set(articles.map(\.id))
    return cards { $0.part != nil }.filter { !whole.contains($0.id) }
  }

  private func cards(_ isWanted: (Look) -> Bool) -> [ArticleCard] {
    var seen: Set<ArticleID> = []
    return looks.compactMap { look in
      guard case .reading(let card) = look.kind, isWanted(look), seen.insert(card.id).inserted else { return nil }
      return card
    }
  }
}
