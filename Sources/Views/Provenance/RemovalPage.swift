import AssayBacking
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// Which verdicts would fall without a source.
package enum RemovalPage {
  /// - Parameters:
  ///   - taken: the sources that the name was taken for, in full.
  ///   - near: where it was taken for none, the sources that it is a part of.
  ///   - unread: evidence whose speakers nobody can tell, so that the source may stand behind it unseen.
  package static func view(
    of removals: [Removal], without name: String, taken: [String], near: [String], unread: [EvidenceID]
  ) -> View {
    let order = Removal.Effect.allCases
    let sorted = removals.sorted {
      ((order.firstIndex(of: $0.effect) ?? 0), $0.claim.id) < ((order.firstIndex(of: $1.effect) ?? 0), $1.claim.id)
    }
    var blocks: [Block] = []
    if !taken.isEmpty {
      blocks.append(
        .labelled(
          Line("“\(name)” is taken for ", .faint) + Line(taken.joined(separator: "; "), .strong), label: Line(),
          width: 5))
    }
    for removal in sorted {
      let claim = removal.claim
      blocks.append(
        .labelled(
          line(of: removal) + Line(": \(claim.statement.text)"), label: Line("\(claim.id)", .id), width: 5))
      blocks.append(
        .labelled(Line("without ", .faint) + ProvenanceLines.ids(removal.dropped), label: Line(), width: 5))
    }
    if !unread.isEmpty {
      blocks.append(
        .labelled(
          ProvenanceLines.ids(unread) + Line(": nobody can tell who speaks there, so they were left in", .faint),
          label: Line("·", .faint), width: 5))
    }
    let falling = removals.count { $0.effect == .falls }
    let footing =
      removals.isEmpty
      ? "no evidence rests on \(name)"
      : "\(falling == 0 ? "no verdict falls" : falling == 1 ? "1 verdict falls" : "\(falling) verdicts fall"); nothing was changed"
    blocks.append(.line(Line(footing, .strong)))
    if !near.isEmpty {
      let names = near.prefix(4).map { "“\($0)”" }.joined(separator: ", ") + (near.count > 4 ? " and others" : "")
      blocks.append(.line(Line("the name alone tells none from others: give more of \(names)")))
    }
    return View(
      blocks,
      fields: [
        "source": .string(name), "taken_for": .array(taken.map { .string($0) }),
        "near": .array(near.map { .string($0) }),
        "claims": .array(sorted.map { json(of: $0) }), "unread": ProvenanceLines.json(unread),
      ])
  }

  private static func line(of removal: Removal) -> Line {
    let verdict = removal.claim.verdictLine
    let change = "\(removal.before?.range ?? "") → \(removal.after?.range ?? "")"
    return switch removal.effect {
    case .falls: verdict + Line(" FALLS", .bad) + Line(", \(change)")
    case .weaker: verdict + Line(" is weaker", .doubtful) + Line(", \(change)")
    case .stands: verdict + Line(" stands, \(change)")
    case .open: verdict
    }
  }

  private static func json(of removal: Removal) -> JSON {
    func range(_ report: OriginReport?) -> JSON {
      report.map { .object(["least": .integer($0.least), "most": .integer($0.most)]) } ?? .null
    }
    return .object([
      "claim": .string(removal.claim.id.description), "effect": .string(removal.effect.rawValue),
      "verdict": .optional(removal.claim.verdict?.rawValue), "dropped": ProvenanceLines.json(removal.dropped),
      "before": range(removal.before), "after": range(removal.after),
    ])
  }
}
