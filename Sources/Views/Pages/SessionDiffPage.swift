import AssayAnchoring
import AssayBacking
import AssayJSON
import AssayModel
import AssaySession

/// What two sessions say differently, claim by claim.
package struct SessionDiffPage {
  /// A session with the name it goes by.
  package typealias Side = (name: String, state: SessionState)

  private let old: Side
  private let new: Side
  private let difference: SessionDifference

  package static func view(of difference: SessionDifference, from old: Side, to new: Side) -> View {
    SessionDiffPage(old: old, new: new, difference: difference).view
  }

  private var view: View {
    var blocks: [Block] = []
    if !difference.isEmpty { blocks.append(.line(Line("- \(old.name)  + \(new.name)", .faint), indent: 2)) }
    for claim in difference.claims {
      switch claim {
      case .removed(let claim): blocks += whole(claim, "-", .bad, in: old.state)
      case .added(let claim): blocks += whole(claim, "+", .good, in: new.state)
      case .changed(let change): blocks += self.blocks(of: change)
      }
    }
    blocks.append(.line(Line(summary, .strong)))
    var view = View(blocks)
    view.fields = fields
    return view
  }

  private var counts: (changed: Int, removed: Int, added: Int) {
    var counts = (changed: 0, removed: 0, added: 0)
    for claim in difference.claims {
      switch claim {
      case .changed: counts.changed += 1
      case .removed: counts.removed += 1
      case .added: counts.added += 1
      }
    }
    return counts
  }

  private var summary: String {
    func claims(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let same = difference.agreeing
    guard !difference.isEmpty else { return "the sessions say the same (\(same == 1 ? "1 claim" : "\(same) claims"))" }
    return [
      claims(counts.changed, "claim differs", "claims differ"),
      claims(counts.removed, "is only in \(old.name)", "are only in \(old.name)"),
      claims(counts.added, "is only in \(new.name)", "are only in \(new.name)"),
      claims(same, "says the same", "say the same"),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: For a person

  private func whole(_ claim: Claim, _ mark: String, _ style: Style, in state: SessionState) -> [Block] {
    var line = Line("\(mark) ", style) + claim.verdictLine
    let tally = state.tally(of: claim)
    if !tally.runs.isEmpty { line += Line(" ") + tally }
    return [labelled(line + Line(": ") + Line(claim.statement.text), "\(claim.id)")]
  }

  private func blocks(of change: ClaimChange) -> [Block] {
    let (before, after) = (change.before, change.after)
    var head = before.verdictLine
    if change.parts.contains(.verdict) { head += Line(" → ") + after.verdictLine }
    let label = before.id == after.id ? "\(before.id)" : "\(before.id)→\(after.id)"
    var blocks = [labelled(head + Line(": ") + Line(after.statement.text, .strong), label)]
    for part in change.parts {
      switch part {
      case .verdict, .evidence: break
      case .text:
        let words = WordDifference(from: before.statement.text, to: after.statement.text)
        blocks.append(labelled(Line("text: ", .faint) + words.line))
      case .speaker: blocks += self.part("speaker", before.statement.speaker, after.statement.speaker)
      case .date: blocks += self.part("date", before.statement.date?.text, after.statement.date?.text)
      case .origin:
        blocks += self.part("from", before.statement.origin.map(place), after.statement.origin.map(place))
      case .rationale: blocks += self.part("why", before.judgement?.rationale, after.judgement?.rationale)
      case .override:
        blocks += self.part("override", before.judgement?.override?.words, after.judgement?.override?.words)
      case .joins: blocks += self.part("origins joined", joins(of: before), joins(of: after))
      case .links: blocks += self.part("links", links(of: before), links(of: after))
      case .dismissed: blocks += dismissed(of: change)
      }
    }
    for evidence in change.evidence { blocks += self.blocks(of: evidence) }
    return blocks
  }

  /// The passages that only one of the sessions has set aside.
  private func dismissed(of change: ClaimChange) -> [Block] {
    func lacking(_ other: Claim) -> (Citation) -> Bool {
      { citation in !other.dismissed.contains { $0.article.id == citation.article.id && $0.quote == citation.quote } }
    }
    func line(_ mark: Line, _ citation: Citation) -> Block {
      labelled(mark + Line("dismissed: ", .faint) + Line(place(citation)))
    }
    return change.before.dismissed.filter(lacking(change.after)).map { line(Line("- ", .bad), $0) }
      + change.after.dismissed.filter(lacking(change.before)).map { line(Line("+ ", .good), $0) }
  }

  private func blocks(of evidence: EvidenceDifference) -> [Block] {
    switch evidence {
    case .removed(let evidence): return [cited(Line("- ", .bad), evidence)]
    case .added(let evidence): return [cited(Line("+ ", .good), evidence)]
    case .changed(let before, let after, let parts):
      var blocks: [Block] = []
      if parts.contains(.stance) {
        blocks.append(cited(Line("  ") + before.stance.line + Line(" → "), after))
      } else {
        blocks.append(cited(Line("  "), after))
      }
      for part in parts {
        switch part {
        case .stance: break
        case .quote:
          let words = WordDifference(from: before.citation.quote, to: after.citation.quote)
          blocks.append(labelled(Line("  quote: ", .faint) + words.line))
        case .place: blocks += self.part("  place", version(before.citation), version(after.citation))
        case .note: blocks += self.part("  note", before.note, after.note)
        case .voice: blocks += self.part("  voice", before.voice?.rawValue, after.voice?.rawValue)
        case .split: blocks += self.part("  split", before.split, after.split)
        }
      }
      return blocks
    }
  }

  private func cited(_ mark: Line, _ evidence: Evidence) -> Block {
    labelled(mark + Line("\(evidence.id) ", .id) + ClaimPage.line(of: evidence))
  }

  private func part(_ name: String, _ before: String?, _ after: String?) -> [Block] {
    let line = Line("\(name): ", .faint) + Line(before ?? "none", before == nil ? .faint : .bad) + Line(" → ")
    return [labelled(line + Line(after ?? "none", after == nil ? .faint : .good))]
  }

  private func place(_ citation: Citation) -> String {
    "\(QuoteMarks.around(citation.quote)), \(citation.article.byline)"
  }

  private func version(_ citation: Citation) -> String {
    "\(citation.article.id):\(citation.span) of \(citation.article.digest.short)"
  }

  private func links(of claim: Claim) -> String? {
    claim.links.isEmpty ? nil : claim.links.map { "\($0.relation.rawValue) \($0.claim)" }.joined(separator: ", ")
  }

  private func joins(of claim: Claim) -> String? {
    claim.joins.isEmpty
      ? nil : claim.joins.map { "\($0.first) and \($0.second) (\($0.reason))" }.joined(separator: ", ")
  }

  private func labelled(_ line: Line, _ label: String = "") -> Block {
    .labelled(line, label: Line(label, .id), width: 7)
  }

  // MARK: For a program

  private var fields: JSONObject {
    var fields = JSONObject()
    fields["same"] = .bool(difference.isEmpty)
    fields["claims"] = .array(difference.claims.map(json))
    fields["counts"] = .object([
      "same": .integer(difference.agreeing), "changed": .integer(counts.changed), "removed": .integer(counts.removed),
      "added": .integer(counts.added),
    ])
    return fields
  }

  private func json(of claim: ClaimDifference) -> JSON {
    switch claim {
    case .removed(let claim): return .object(["kind": "removed", "before": old.state.json(of: claim), "after": .null])
    case .added(let claim): return .object(["kind": "added", "before": .null, "after": new.state.json(of: claim)])
    case .changed(let change):
      return .object([
        "kind": "changed", "before": old.state.json(of: change.before), "after": new.state.json(of: change.after),
        "differs": .array(change.parts.map { .string($0.rawValue) }), "evidence": .array(change.evidence.map(json)),
      ])
    }
  }

  private func json(of evidence: EvidenceDifference) -> JSON {
    switch evidence {
    case .removed(let evidence): .object(["kind": "removed", "before": evidence.json, "after": .null])
    case .added(let evidence): .object(["kind": "added", "before": .null, "after": evidence.json])
    case .changed(let before, let after, let parts):
      .object([
        "kind": "changed", "before": before.json, "after": after.json,
        "differs": .array(parts.map { .string($0.rawValue) }),
      ])
    }
  }
}
