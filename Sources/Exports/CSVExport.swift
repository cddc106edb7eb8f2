import AssayModel
import AssaySession

/// One row for each evidence, and one for each claim that has none: RFC 4180, UTF-8, for a spreadsheet.
struct CSVExport: ExportFormat {
  let name = "csv"
  let summary = "a row for each evidence, for a spreadsheet"

  private let header = [
    "claim", "text", "speaker", "date", "verdict", "rationale", "evidence", "stance", "quote", "article", "title",
    "outlet", "published", "url", "start", "end", "digest", "fidelity", "note",
  ]

  func document(of source: ExportSource) -> String {
    let state = source.state
    var rows = [header]
    for claim in state.claims.values {
      let evidence = state.evidence(of: claim)
      let front = [
        claim.id.description, claim.statement.text, claim.statement.speaker ?? "", claim.statement.date?.text ?? "",
        claim.verdict?.rawValue ?? "", claim.judgement?.rationale ?? "",
      ]
      if evidence.isEmpty { rows.append(front + Array(repeating: "", count: header.count - front.count)) }
      rows += evidence.map { front + cells(of: $0) }
    }
    return rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func cells(of evidence: Evidence) -> [String] {
    let card = evidence.citation.article
    return [
      evidence.id.description, evidence.stance.rawValue, evidence.citation.quote, card.id.value, card.title ?? "",
      card.outlet ?? "", card.published?.text ?? "", card.url ?? "", String(evidence.citation.span.start),
      String(evidence.citation.span.end), card.digest.hex,
      evidence.fidelity.rawValue + (evidence.hasOtherSurroundings ? " (surroundings changed)" : ""),
      evidence.note ?? "",
    ]
  }

  /// A cell, quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe before it.
  func cell(_ text: String) -> String {
    let scalars = text.unicodeScalars.flatMap {
      Self.isLayout($0) ? [$0] : Array(SafeText.make(String($0)).unicodeScalars)
    }
    let isFormula = scalars.first { $0 != " " }.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    var cell = String.UnicodeScalarView()
    if isFormula { cell.append("'") }
    for scalar in scalars {
      // By scalars: a mark joined to the quote mark must not hide it.
      if scalar == "\"" { cell.append(scalar) }
      cell.append(scalar)
    }
    let needsQuotes = cell.contains { "\",\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(String(cell))\"" : String(cell)
  }

  /// A quote may have several lines; they are part of its words.
  private static func isLayout(_ scalar: Unicode.Scalar) -> Bool { "\n\r\t".unicodeScalars.contains(scalar) }
}
