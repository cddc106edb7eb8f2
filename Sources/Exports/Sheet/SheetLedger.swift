import AssayJSON
import AssayModel
import AssaySession

/// What was searched and read for a claim before it was called unverified, under the names that may be shown.
package struct SheetLedger: Sendable {
  package struct Look: Sendable {
    package enum Kind: Sendable {
      /// What was searched, and how many passages it found; nil where the number would tell of later articles.
      case search(query: String, total: Int?)
      case reading(ArticleCard)
    }

    package let at: Instant
    package let by: String
    package let kind: Kind
    /// The part of an article that was shown; nil for the whole of it.
    package let part: String?
  }

  /// Oldest first.
  package let looks: [Look]

  /// `3 searches, 2 articles read`.
  package var summary: String {
    func shown(_ isWanted: (Look) -> Bool) -> Set<ArticleID> {
      Set(
        looks.filter(isWanted).compactMap { look in
          if case .reading(let card) = look.kind { card.id } else { nil }
        })
    }
    let whole = shown { $0.part == nil }
    let articles = whole.count
    let partly = shown { $0.part != nil }.subtracting(whole).count
    let searches = looks.count { if case .search = $0.kind { true } else { false } }
    let parts = [
      searches == 0 ? nil : searches == 1 ? "1 search" : "\(searches) searches",
      articles == 0 ? nil : articles == 1 ? "1 article read" : "\(articles) articles read",
      partly == 0 ? nil : partly == 1 ? "1 article seen in part" : "\(partly) articles seen in part",
    ].compactMap { $0 }
    return parts.isEmpty ? "nothing was searched or read while the claim was in focus" : parts.joined(separator: ", ")
  }
}

extension SheetLedger {
  /// The ledgers of some claims, found in one pass over the entries.
  ///
  /// - Parameter day: articles that were published later, or nobody knows when, are left out.
  static func all(
    of claims: Set<ClaimID>, in entries: some Sequence<Entry>, asOf day: CalendarDay?, _ pseudonyms: Pseudonyms
  ) -> [ClaimID: SheetLedger] {
    guard !claims.isEmpty else { return [:] }
    var looks = Ledger.looks(in: entries, of: claims).mapValues { looks in
      looks.compactMap { look -> Look? in
        let kind: Look.Kind
        switch look.kind {
        case .search(let query, let total):
          kind = .search(query: pseudonyms.scrubbed(query), total: day == nil ? total : nil)
        case .reading(let card):
          if let day, !card.isPublished(by: day) { return nil }
          kind = .reading(card)
        }
        return Look(at: look.at, by: pseudonyms.name(look.by), kind: kind, part: look.part)
      }
    }
    for claim in claims where looks[claim] == nil { looks[claim] = [] }
    return looks.mapValues { SheetLedger(looks: $0) }
  }
}

extension SheetLedger.Look {
  /// `searched “drones”: 2 hits`, `read The Harbour Ledger, The summit, 2023-09-13`.
  package var words: String {
    switch kind {
    case .search(let query, let total):
      guard let total else { return "searched “\(query)”" }
      return "searched “\(query)”: \(total == 0 ? "nothing found" : HitCount.words(total))"
    case .reading(let card):
      return (part.map { "saw \($0) of " } ?? "read ")
        + [card.outlet, card.title ?? card.id.value, card.published?.dayText].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// `2023-09-20 08:00 UTC`.
  package var moment: String { "\(at.description.prefix(10)) \(at.description.dropFirst(11).prefix(5)) UTC" }

  var json: JSON {
    var object = JSONObject()
    object["at"] = .string(at.description)
    object["by"] = .string(by)
    switch kind {
    case .search(let query, let total):
      object["kind"] = "search"
      object["query"] = .string(query)
      object["total"] = total.map { .integer($0) }
    case .reading(let card):
      object["kind"] = "reading"
      object["article"] = .string(card.id.value)
      object["digest"] = .string(card.digest.hex)
      object["title"] = .optional(card.title)
      object["outlet"] = .optional(card.outlet)
      object["published"] = .optional(card.published?.text)
      object["url"] = .optional(card.url)
      if let part { object["part"] = .string(part) }
    }
    return .object(object)
  }
}
