import AssayBacking
import AssayModel
import AssaySession

/// One row for each evidence, and one for each claim that has none; or one for each claim. RFC 4180, UTF-8, for a
/// spreadsheet.
struct CSVExport: ExportFormat {
  let name = "csv"
  let summary = "a row for each evidence or, with --by claim, each claim; for a spreadsheet"
  let rows = ExportOptions.Row.allCases

  private static let claimHeader = ["claim", "text", "speaker", "date", "verdict", "rationale"]
  private static let evidenceHeader = [
    "evidence", "stance", "quote", "article", "title", "outlet", "published", "url", "start", "end", "digest",
    "fidelity", "note", "address", "days_after_claim",
  ]
  private static let originHeader = [
    "origin_article", "origin_digest", "origin_start", "origin_end", "origin_quote", "links",
  ]
  private static let reviewHeader = ["reviewer", "reviewed", "review_url", "origins", "overridden", "looked_for"]
  private static let tallyHeader = ["supports", "refutes", "declines", "context", "articles", "conflicts"]

  func document(of sheet: Sheet) -> String {
    var document = CSVText()
    if sheet.options.row == .claim {
      document.append(Self.claimHeader + Self.tallyHeader + Self.originHeader + Self.reviewHeader)
      for claim in sheet.claims {
        document.append(Self.front(of: claim) + Self.tally(of: claim) + Self.back(of: claim))
      }
      return document.text
    }
    document.append(Self.claimHeader + Self.evidenceHeader + Self.originHeader + Self.reviewHeader)
    for claim in sheet.claims {
      let (front, back) = (Self.front(of: claim), Self.back(of: claim))
      if claim.evidence.isEmpty {
        document.append(front + Array(repeating: "", count: Self.evidenceHeader.count) + back)
      }
      for evidence in claim.evidence { document.append(front + Self.cells(of: evidence) + back) }
    }
    return document.text
  }

  private static func front(of claim: SheetClaim) -> [String] {
    let statement = claim.claim.statement
    return [
      claim.claim.id.description, statement.text, statement.speaker ?? "", statement.date?.text ?? "",
      claim.claim.verdict?.rawValue ?? "", claim.claim.judgement?.rationale ?? "",
    ]
  }

  private static func tally(of claim: SheetClaim) -> [String] {
    Stance.allCases.map { stance in String(claim.evidence.count { $0.evidence.stance == stance }) } + [
      String(Set(claim.evidence.map(\.card.id)).count), claim.conflicts.map(\.words).joined(separator: "; "),
    ]
  }

  /// Where the claim comes from, who gave its verdict, and what that rests on.
  private static func back(of claim: SheetClaim) -> [String] {
    let giver = VerdictGiver(claim)
    let judgement = claim.claim.judgement
    return origin(of: claim) + [
      giver?.name ?? "", giver?.day ?? "", giver?.url ?? "",
      claim.claim.verdict.flatMap { claim.backing?.summary(for: $0) } ?? "",
      judgement?.override?.words(beside: claim.backing?.support) ?? "", claim.ledger?.summary ?? "",
    ]
  }

  /// Where the claim was read, and how it stands to others: `contradicts c3; repeats c1`.
  private static func origin(of claim: SheetClaim) -> [String] {
    let links = claim.claim.links.map { "\($0.relation.rawValue) \($0.claim)" }.joined(separator: "; ")
    guard let origin = claim.claim.statement.origin else {
      return Array(repeating: "", count: originHeader.count - 1) + [links]
    }
    return [
      origin.article.id.value, origin.article.digest.hex, String(origin.span.start), String(origin.span.end),
      origin.quote, links,
    ]
  }

  private static func cells(of evidence: SheetEvidence) -> [String] {
    let card = evidence.card
    let span = evidence.evidence.citation.span
    return [
      evidence.evidence.id.description, evidence.evidence.stance.rawValue, evidence.quote, card.id.value,
      card.title ?? "", card.outlet ?? "", card.published?.text ?? "", card.url ?? "", String(span.start),
      String(span.end), card.digest.hex,
      evidence.evidence.fidelity.rawValue + (evidence.evidence.hasOtherSurroundings ? " (surroundings changed)" : ""),
      evidence.evidence.note ?? "", evidence.address, evidence.daysAfterClaim.map(String.init) ?? "",
    ]
  }
}
