import AssayModel
import AssayProvenance

/// Merges for one reason, told once: nine evidences of one speaker are one line and not thirty-six.
package struct MergeGroup: Hashable, Sendable {
  /// The merge that stands for all, and gives their reason.
  package let first: OriginMerge
  /// All that are held together, in their order.
  package let evidence: [EvidenceID]

  /// The groups of merges, in the order of their first ones.
  package static func groups(of merges: [OriginMerge]) -> [MergeGroup] {
    var order: [Key] = []
    var kinds: [Key: [OriginMerge]] = [:]
    for merge in merges {
      let key = Key(merge)
      if kinds[key] == nil { order.append(key) }
      kinds[key, default: []].append(merge)
    }
    return order.flatMap { parts(of: kinds[$0] ?? []) }
  }

  /// Merges that hang together by their evidence.
  private static func parts(of merges: [OriginMerge]) -> [MergeGroup] {
    var parts: [Int: (first: OriginMerge, evidence: Set<EvidenceID>)] = [:]
    var places: [EvidenceID: Int] = [:]
    for (number, merge) in merges.enumerated() {
      let near = Set([merge.first, merge.second].compactMap { places[$0] }).sorted()
      let place = near.first ?? number
      var part = parts[place] ?? (merge, [])
      part.evidence.formUnion([merge.first, merge.second])
      places[merge.first] = place
      places[merge.second] = place
      for other in near.dropFirst() {
        guard let joined = parts.removeValue(forKey: other) else { continue }
        part.evidence.formUnion(joined.evidence)
        for id in joined.evidence { places[id] = place }
      }
      parts[place] = part
    }
    return parts.sorted { $0.key < $1.key }.map {
      MergeGroup(first: $0.value.first, evidence: $0.value.evidence.sorted())
    }
  }

  /// What merges must have in common to be told in one line. A speaker's words differ from one article to the next.
  private struct Key: Hashable {
    let reason: OriginMerge.Reason
    let isHard: Bool

    init(_ merge: OriginMerge) {
      isHard = merge.isHard
      if case .speaker = merge.reason { reason = .speaker("") } else { reason = merge.reason }
    }
  }
}
