import AssayAnchoring
import AssayJSON
import AssayModel
import AssaySession

/// An entry of a replay, with what it did to the claims it touches.
package enum EntryPage {
  /// - Parameter isDetailed: whether each claim is shown as it was and as it is, and each span in its paragraph.
  package static func view(
    of entry: Entry, before: SessionState, after: SessionState, isDetailed: Bool = false
  ) -> View {
    var blocks: [Block] = [
      .labelled(
        Line(LogPage.time(entry.at), .faint) + Line(" \(entry.by)  ", .faint) + Line(entry.input, .strong),
        label: Line("\(entry.number)", .id), width: 5)
    ]
    let touched = touched(by: entry, before: before, after: after)
    let gone = before.claims.values.filter { after.claims[$0.id] == nil }
    for claim in touched {
      if isDetailed { blocks += turn(of: claim, before: before, after: after) }
      blocks += effects(on: claim, before: before, after: after, onEvidenceOnly: isDetailed)
    }
    for claim in gone {
      if isDetailed { blocks.append(state(of: claim, in: before, "before")) }
      blocks.append(.labelled(Line("\(claim.id)", .id) + Line(" is gone"), label: Line(), width: 5))
    }
    let cited = entry.events.compactMap(\.citation)
    if isDetailed { for citation in cited { blocks += context(of: citation) } }
    var fields = LogPage.json(of: entry).object ?? JSONObject()
    fields["claims"] = .array(touched.map(after.json(of:)))
    fields["before"] = .array((touched.compactMap { before.claims[$0.id] } + gone).map(before.json(of:)))
    if !cited.isEmpty { fields["cited"] = .array(cited.map(json)) }
    var view = View(blocks)
    view.fields = fields
    return view
  }

  /// The end of a replay, or the answer of a verification, which is always one of the whole record.
  ///
  /// - Parameter shown: how many of the entries have led to the state.
  package static func end(of state: SessionState, entries: Int, shown: Int, isVerification: Bool) -> View {
    let counted = isVerification ? entries : shown
    let count = counted == 1 ? "1 entry" : "\(counted) entries"
    let text =
      if !isVerification {
        "\(count); \(state.tallyText)"
      } else if shown == entries {
        "the record is whole: \(count), \(state.tallyText)"
      } else {
        "the record is whole: \(count); as of entry \(shown): \(state.tallyText)"
      }
    var view = View(
      Line(text, .strong), fields: ["entries": .integer(counted), "verified": true, "claims": state.claimsJSON])
    if shown < counted { view.fields["until"] = .integer(shown) }
    return view
  }

  /// The claims that an entry has changed, or one of whose evidence it has.
  private static func touched(by entry: Entry, before: SessionState, after: SessionState) -> [Claim] {
    // Only these change an evidence and not its claim: no other entry needs a look at all evidence.
    let mayChangeEvidence = entry.events.contains {
      switch $0 {
      case .evidenceReattached, .undone, .redone: true
      default: false
      }
    }
    return after.claims.values.filter { claim in
      before.claims[claim.id] != claim
        || mayChangeEvidence && claim.evidence.contains { before.evidence[$0] != after.evidence[$0] }
    }
  }

  // MARK: In detail

  /// The claim as it was, if it was there, and as it is.
  private static func turn(of claim: Claim, before: SessionState, after: SessionState) -> [Block] {
    let old = before.claims[claim.id].map { state(of: $0, in: before, "before") }
    return [old, state(of: claim, in: after, "now")].compactMap { $0 }
  }

  private static func state(of claim: Claim, in state: SessionState, _ when: String) -> Block {
    let tally = state.tally(of: claim)
    var line = Line("\(claim.id) ", .id) + Line("\(when): ", .faint) + claim.verdictLine
    line += tally.runs.isEmpty ? Line(", no evidence", .faint) : Line(" on ") + tally
    line += Line(": \(claim.statement.text)")
    if let rationale = claim.judgement?.rationale { line += Line(" (\(rationale))", .faint) }
    return .labelled(line, label: Line(), width: 5)
  }

  /// The quote inside its paragraph, as the session keeps it.
  private static func context(of citation: Citation) -> [Block] {
    let card = citation.article
    let place = Line("\(card.handle.map { "\($0):" } ?? "")\(citation.span) · \(card.byline)", .faint)
    return [
      .labelled(Line("in context: ", .faint) + place, label: Line(), width: 5),
      .labelled(EvidencePage.excerpt(of: citation), label: Line(), width: 8),
    ]
  }

  private static func json(of citation: Citation) -> JSON {
    .object([
      "article": .string(citation.article.id.value), "start": .integer(citation.span.start),
      "end": .integer(citation.span.end), "quote": .string(citation.quote),
      "paragraph": .string(citation.description.paragraph), "offset": .integer(citation.description.offset),
    ])
  }

  /// What changed. Of the statement and the verdict the detailed view has told already.
  private static func effects(
    on claim: Claim, before: SessionState, after: SessionState, onEvidenceOnly: Bool
  ) -> [Block] {
    let old = before.claims[claim.id]
    var lines: [Line] = []
    if !onEvidenceOnly, old == nil { lines.append(Line("+ ") + Line(claim.statement.text)) }
    if !onEvidenceOnly, let old, old.statement != claim.statement {
      lines.append(Line("now: ") + Line(claim.statement.text))
    }
    if !onEvidenceOnly, old?.judgement != claim.judgement {
      var line = (old?.verdictLine ?? Line("· open", .faint)) + Line(" → ") + claim.verdictLine
      if let rationale = claim.judgement?.rationale { line += Line(": \(rationale)", .faint) }
      lines.append(line)
    }
    for id in claim.evidence where old?.evidence.contains(id) != true {
      guard let evidence = after.evidence[id] else { continue }
      lines.append(Line("\(id) ", .id) + ClaimPage.line(of: evidence))
    }
    for id in claim.evidence where old?.evidence.contains(id) == true && before.evidence[id] != after.evidence[id] {
      guard let evidence = after.evidence[id] else { continue }
      lines.append(Line("\(id) ", .id) + Line("now ", .faint) + ClaimPage.line(of: evidence))
    }
    for id in old?.evidence ?? [] where !claim.evidence.contains(id) {
      lines.append(Line("\(id)", .id) + Line(" is gone"))
    }
    for citation in claim.dismissed where old?.dismissed.contains(citation) != true {
      lines.append(Line("dismissed \(QuoteMarks.around(citation.quote)) · ") + Line(citation.article.byline, .faint))
    }
    for citation in old?.dismissed ?? [] where !claim.dismissed.contains(citation) {
      lines.append(
        Line("no longer dismissed \(QuoteMarks.around(citation.quote)) · ") + Line(citation.article.byline, .faint))
    }
    for link in claim.links where old?.links.contains(link) != true {
      lines.append(Line("\(link.relation.rawValue) \(link.claim)"))
    }
    return lines.map { .labelled(Line("\(claim.id) ", .id) + $0, label: Line(), width: 5) }
  }
}
