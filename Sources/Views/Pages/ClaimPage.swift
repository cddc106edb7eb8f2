import AssayBacking
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// One claim with everything that is known of it.
package enum ClaimPage {
  /// - Parameter support: what stands behind it now, where the gate was overridden.
  package static func view(of claim: Claim, in state: SessionState, support: OriginReport? = nil) -> View {
    View(
      blocks(of: claim, in: state, linkedFrom: linking(in: state)[claim.id] ?? [], support: support),
      fields: ["claim": state.json(of: claim)])
  }

  /// The claims that link to each claim, in the order of claims: a page of all claims asks once.
  static func linking(in state: SessionState) -> [ClaimID: [Claim]] {
    var linking: [ClaimID: [Claim]] = [:]
    for claim in state.claims.values {
      for target in Set(claim.links.map(\.claim)) { linking[target, default: []].append(claim) }
    }
    return linking
  }

  static func blocks(of claim: Claim, in state: SessionState, linkedFrom linking: [Claim], support: OriginReport? = nil)
    -> [Block]
  {
    let statement = claim.statement
    var blocks: [Block] = [
      .labelled(Line(statement.text, .strong), label: Line("\(claim.id)", .id), width: 5)
    ]
    var facts = claim.verdictLine
    let said = [statement.speaker.map { "said by \($0)" }, statement.date.map { "on \($0)" }].compactMap { $0 }
    if !said.isEmpty { facts += Line(" · " + said.joined(separator: " "), .faint) }
    if let origin = statement.origin { facts += Line(" · from \(origin.article.byline)", .faint) }
    blocks.append(indented(facts))
    if let rationale = claim.judgement?.rationale { blocks.append(indented(Line("why: ", .faint) + Line(rationale))) }
    if let override = claim.judgement?.override {
      blocks.append(indented(Line("gate overridden: \(override.words(beside: support))", .doubtful)))
    }
    for link in claim.links {
      let other = state.claims[link.claim]?.statement.text ?? "a claim that was dropped"
      blocks.append(
        indented(Line("\(link.relation.rawValue) ") + Line("\(link.claim)", .id) + Line(" \(other)", .faint)))
    }
    for other in linking {
      for link in other.links where link.claim == claim.id {
        blocks.append(
          indented(
            Line("\(link.relation.passive) by ") + Line("\(other.id)", .id) + Line(" \(other.statement.text)", .faint)))
      }
    }
    blocks += state.evidence(of: claim).map {
      .labelled(line(of: $0, on: claim), label: Line("     \($0.id)", .id), width: 10)
    }
    return blocks
  }

  /// One evidence in one line: stance, quote, article, and how long after its claim the article came out.
  static func line(of evidence: Evidence, on claim: Claim? = nil) -> Line {
    let card = evidence.citation.article
    var line = evidence.stance.line + Line(" ") + Line(cited: evidence.citation.quote) + Line(" · ")
    if let handle = card.handle { line += Line("\(handle) ", .id) }
    line += Line(card.byline, .faint)
    let fidelity = evidence.fidelity.line
    if !fidelity.runs.isEmpty { line += Line(" ") + fidelity }
    if evidence.hasOtherSurroundings { line += Line(" ITS SENTENCE CHANGED", .bad) }
    switch evidence.voice {
    case .own: line += Line(" (own reporting)", .faint)
    case .background: line += Line(" (background)", .faint)
    case nil: break
    }
    if let days = claim?.days(until: card) {
      line += Line(" · \(days == 1 ? "1 day" : "\(days) days") after the claim", .doubtful)
    }
    if let note = evidence.note { line += Line(" (\(note))", .faint) }
    return line
  }

  private static func indented(_ line: Line) -> Block { .labelled(line, label: Line(), width: 5) }
}
