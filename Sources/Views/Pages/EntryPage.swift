import AssayJSON
import AssayModel
import AssaySession

/// An entry of a replay, with what it did to the claims it touches.
package enum EntryPage {
  package static func view(of entry: Entry, before: SessionState, after: SessionState) -> View {
    var blocks: [Block] = [
      .labelled(
        Line(LogPage.time(entry.at), .faint) + Line(" \(entry.by)  ", .faint) + Line(entry.input, .strong),
        label: Line("\(entry.number)", .id), width: 5)
    ]
    let touched = after.claims.values.filter { before.claims[$0.id] != $0 }
    for claim in touched { blocks += effects(on: claim, before: before, after: after) }
    for claim in before.claims.values where after.claims[claim.id] == nil {
      blocks.append(.labelled(Line("\(claim.id)", .id) + Line(" is gone"), label: Line(), width: 5))
    }
    var fields = LogPage.json(of: entry).object ?? JSONObject()
    fields["claims"] = .array(touched.map(after.json(of:)))
    var view = View(blocks)
    view.fields = fields
    return view
  }

  package static func end(of state: SessionState, entries: Int, isVerification: Bool) -> View {
    let count = entries == 1 ? "1 entry" : "\(entries) entries"
    let text = isVerification ? "the record is whole: \(count), \(state.tallyText)" : "\(count); \(state.tallyText)"
    return View(
      Line(text, .strong), fields: ["entries": .integer(entries), "verified": true, "claims": state.claimsJSON])
  }

  private static func effects(on claim: Claim, before: SessionState, after: SessionState) -> [Block] {
    let old = before.claims[claim.id]
    var lines: [Line] = []
    if old == nil { lines.append(Line("+ ") + Line(claim.statement.text)) }
    if let old, old.statement != claim.statement { lines.append(Line("now: ") + Line(claim.statement.text)) }
    if old?.judgement != claim.judgement {
      var line = (old?.verdictLine ?? Line("· open", .faint)) + Line(" → ") + claim.verdictLine
      if let rationale = claim.judgement?.rationale { line += Line(": \(rationale)", .faint) }
      lines.append(line)
    }
    for id in claim.evidence where old?.evidence.contains(id) != true {
      guard let evidence = after.evidence[id] else { continue }
      lines.append(Line("\(id) ", .id) + ClaimPage.line(of: evidence))
    }
    for id in old?.evidence ?? [] where !claim.evidence.contains(id) {
      lines.append(Line("\(id)", .id) + Line(" is gone"))
    }
    for link in claim.links where old?.links.contains(link) != true {
      lines.append(Line("\(link.relation.rawValue) \(link.claim)"))
    }
    return lines.map { .labelled(Line("\(claim.id) ", .id) + $0, label: Line(), width: 5) }
  }
}
