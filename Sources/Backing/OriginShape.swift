import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

// The public shape of origins and chains: in `--json` answers and in the JSON export.

extension Backing {
  /// One side's origins.
  package func json(of report: OriginReport) -> JSON {
    var list: [JSON] = []
    for origin in report.origins {
      let merges = merges(of: origin, in: report)
      list.append(
        .object([
          "id": .string(name(of: origin)), "kind": .string(origin.kind.name), "label": .string(label(of: origin)),
          "evidence": Self.json(origin.evidence), "groups": .array(origin.groups.map { .string($0.name) }),
          "reasons": .array(MergeGroup.groups(of: merges).map { .string(reason(of: $0.first)) }),
          "merges": .array(merges.map(json)),
        ]))
    }
    return .object([
      "least": .integer(report.least), "most": .integer(report.most), "list": .array(list),
      "hearings": .integer(report.hearings), "groups": .array(report.groups.map { .string($0.name) }),
      "own_voice": Self.json(report.ownVoice), "unknown": Self.json(report.unknown),
      "background": Self.json(report.background),
    ])
  }

  /// The merges that hold an origin together.
  package func merges(of origin: Origin, in report: OriginReport) -> [OriginMerge] {
    guard origin.evidence.count > 1 else { return [] }
    let members = Set(origin.evidence)
    return report.merges.filter { members.contains($0.first) && members.contains($0.second) }
  }

  private func json(of merge: OriginMerge) -> JSON {
    .object([
      "evidence": Self.json([merge.first, merge.second]), "reason": .string(reason(of: merge)),
      "fact": .bool(merge.isHard),
    ])
  }

  private static func json(_ ids: [EvidenceID]) -> JSON { .array(ids.map { .string($0.description) }) }
}

extension ChainLink {
  package var json: JSON {
    var suggested: JSON = .null
    if case .suggestion(let reason) = standing { suggested = .string(reason.rawValue) }
    return .object([
      "role": .string(role.name), "words": .string(words),
      "span": span.map { .array([.integer($0.start), .integer($0.end)]) } ?? .null, "type": .string(kind.rawValue),
      "rule": .string(rule.name), "fact": .bool(standing.isFact), "suggested_by": suggested,
    ])
  }
}
