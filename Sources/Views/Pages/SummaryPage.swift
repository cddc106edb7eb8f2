import AssayJSON
import AssayModel
import AssaySession

/// The session at a glance.
package enum SummaryPage {
  package static func view(of state: SessionState, articles: Int) -> View {
    var blocks: [Block] = []
    if let title = state.settings["title"] { blocks.append(.line(Line(title, .heading))) }
    let evidence = state.evidence.count
    let cited = state.citedArticles.count
    blocks.append(
      .line(
        Line(state.tallyText, .strong)
          + Line(
            "; \(evidence == 1 ? "1 piece" : "\(evidence) pieces") of evidence from \(cited) of "
              + "\(articles == 1 ? "1 article" : "\(articles) articles")", .faint)))
    let matrix = Matrix(state)
    if let grid = MatrixGrid.grid(matrix, in: state) {
      blocks += [.blank, .grid(grid), .line(Line(MatrixGrid.legend, .faint))]
    }
    let linking = ClaimPage.linking(in: state)
    for claim in state.claims.values {
      blocks.append(.blank)
      blocks += ClaimPage.blocks(of: claim, in: state, linkedFrom: linking[claim.id] ?? [])
    }
    return View(
      blocks,
      fields: [
        "summary": json(of: state, articles: articles), "claims": state.claimsJSON,
        "matrix": MatrixGrid.json(matrix),
      ])
  }

  private static func json(of state: SessionState, articles: Int) -> JSON {
    var object = JSONObject()
    object["claims"] = .integer(state.claims.count)
    for verdict in Verdict.allCases {
      object[verdict.rawValue] = .integer(state.claims.values.count { $0.verdict == verdict })
    }
    object["open"] = .integer(state.claims.values.count { $0.verdict == nil })
    object["evidence"] = .integer(state.evidence.count)
    object["articles"] = .integer(articles)
    return .object(object)
  }
}
