import AssayJSON
import AssayModel
import AssaySession

/// The list of claims.
package enum ClaimsPage {
  /// `conditions` say how the list was asked for where that is not plainly the present.
  package static func view(
    of claims: [Claim], in state: SessionState, isFiltered: Bool = false, conditions: [String] = []
  ) -> View {
    var blocks: [Block] = []
    if !claims.isEmpty {
      blocks.append(
        .table(
          Table(
            [
              .init(""), .init("verdict"), .init("evidence"), .init("claim", room: .wrapped),
              .init("speaker", room: .cut),
            ],
            rows: claims.map { row(of: $0, in: state) })))
    }
    blocks.append(.line(Line(footing(of: claims.count, in: state, isFiltered: isFiltered), .faint)))
    for condition in conditions { blocks.append(.line(Line(condition, .faint))) }
    return View(blocks, fields: ["claims": .array(claims.map(state.json(of:)))])
  }

  private static func footing(of shown: Int, in state: SessionState, isFiltered: Bool) -> String {
    let count = state.claims.count
    if count == 0 { return "no claims yet; add one with: claim add \"TEXT\"" }
    guard isFiltered else { return state.tallyText }
    return shown == 0 ? "no claim fits" : "\(shown) of \(count == 1 ? "1 claim" : "\(count) claims")"
  }

  private static func row(of claim: Claim, in state: SessionState) -> [Line] {
    let mark = state.focus == claim.id ? "▸" : " "
    return [
      Line("\(mark)\(claim.id)", .id), claim.verdictLine, state.tally(of: claim), Line(claim.statement.text),
      Line(claim.statement.speaker ?? "", .faint),
    ]
  }
}
