import AssayJSON
import AssayModel
import AssaySession

/// The list of claims.
package enum ClaimsPage {
  package static func view(of claims: [Claim], in state: SessionState, isFiltered: Bool = false) -> View {
    var blocks: [Block] = []
    if !claims.isEmpty {
      blocks.append(
        .table(
          Table(
            [
              .init(""), .init("verdict"), .init("evidence"), .init("claim", flexible: true),
              .init("speaker", flexible: true),
            ],
            rows: claims.map { row(of: $0, in: state) })))
    }
    let footing =
      claims.isEmpty
      ? (isFiltered ? "no claim fits" : "no claims yet; add one with: claim add \"TEXT\"") : state.tallyText
    blocks.append(.line(Line(footing, .faint)))
    return View(blocks, fields: ["claims": .array(claims.map(state.json(of:)))])
  }

  private static func row(of claim: Claim, in state: SessionState) -> [Line] {
    let mark = state.focus == claim.id ? "▸" : " "
    return [
      Line("\(mark)\(claim.id)", .id), claim.verdictLine, state.tally(of: claim), Line(claim.statement.text),
      Line(claim.statement.speaker ?? "", .faint),
    ]
  }
}
