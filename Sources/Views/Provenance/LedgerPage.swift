import AssayJSON
import AssayModel
import AssaySession

/// What was searched and read for a claim, and when: what a verdict of *unverified* rests on.
package enum LedgerPage {
  package static func view(of ledger: Ledger, claim: Claim) -> View {
    var blocks: [Block] = [
      .labelled(Line(claim.statement.text, .strong), label: Line("\(claim.id)", .id), width: 5)
    ]
    if !ledger.looks.isEmpty {
      blocks.append(
        .table(
          Table(
            [.init("", .right), .init("at (UTC)"), .init("by", room: .cut), .init("what", room: .wrapped)],
            rows: ledger.looks.map {
              [
                Line("\($0.entry)", .id), Line(LogPage.time($0.at), .faint), Line($0.by, .faint), line(of: $0),
              ]
            })))
    }
    blocks.append(.line(Line(footing(of: ledger), .faint)))
    return View(
      blocks, fields: ["claim": .string(claim.id.description), "ledger": .array(ledger.looks.map { json(of: $0) })])
  }

  private static func line(of look: Ledger.Look) -> Line {
    switch look.kind {
    case .search(let query, let total):
      let hits = total == 0 ? "nothing found" : total == 1 ? "1 hit" : "\(total) hits"
      return Line("searched ", .faint) + Line(query, .strong) + Line(": \(hits)", total == 0 ? .doubtful : .plain)
    case .reading(let card):
      return Line(look.part.map { "saw \($0) of " } ?? "read ", .faint) + Line(card.handle.map { "\($0) " } ?? "", .id)
        + Line(card.byline)
        + Line(card.outlet == nil ? "" : card.title.map { " · \($0)" } ?? "", .faint)
    }
  }

  private static func footing(of ledger: Ledger) -> String {
    guard !ledger.looks.isEmpty else {
      return "nothing was searched or read while the claim was in focus"
    }
    let searches = ledger.searches.count
    let articles = ledger.articles.count
    let parts = ledger.partlyRead.count
    return [
      searches == 0 ? nil : searches == 1 ? "1 search" : "\(searches) searches",
      articles == 0 ? nil : articles == 1 ? "1 article read" : "\(articles) articles read",
      parts == 0 ? nil : parts == 1 ? "1 article seen in part" : "\(parts) articles seen in part",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func json(of look: Ledger.Look) -> JSON {
    var object = JSONObject()
    object["entry"] = .integer(look.entry)
    object["at"] = .string(look.at.description)
    object["by"] = .string(look.by)
    switch look.kind {
    case .search(let query, let total):
      object["kind"] = "search"
      object["query"] = .string(query)
      object["total"] = .integer(total)
    case .reading(let card):
      object["kind"] = "reading"
      object["article"] = .string(card.id.value)
      object["handle"] = .optional(card.handle?.description)
      object["digest"] = .string(card.digest.hex)
      object["title"] = .optional(card.title)
      object["outlet"] = .optional(card.outlet)
      if let part = look.part { object["part"] = .string(part) }
    }
    return .object(object)
  }
}
