import AssayModel
import AssayProvenance
import AssaySession

/// The wordings of a claim's articles side by side: where they differ, and where an outlet is surer than its source.
package struct Comparison: Sendable {
  /// A value that evidences have, in the order in which it is met first.
  package struct Value: Hashable, Sendable {
    package let value: String
    package let evidence: [EvidenceID]
  }

  /// An outlet that is surer of something than the medium that it cites.
  package struct Excess: Hashable, Sendable {
    package let evidence: EvidenceID
    package let certainty: Certainty
    package let source: EvidenceID
    package let sourceCertainty: Certainty
  }

  package let figures: [Value]
  package let dates: [Value]
  package let speakers: [Value]
  package let certainties: [Value]
  package let excesses: [Excess]

  package init(of backing: Backing) {
    let items = backing.evidence
    figures = Self.values(items) { $0.wording?.figures ?? [] }
    dates = Self.values(items) { $0.wording?.dates ?? [] }
    // One speaker is one by the key that mentions have in common, and is called what the first of them calls him.
    let names = Dictionary(
      items.compactMap { $0.chain.link(.source) }.map { ($0.key ?? $0.words, Backing.short($0.words)) },
      uniquingKeysWith: { first, _ in first })
    speakers = Self.values(items) { [$0.chain.link(.source)].compactMap { $0.map { $0.key ?? $0.words } } }
      .map { Value(value: names[$0.value] ?? $0.value, evidence: $0.evidence) }
    certainties = Self.values(items) { [$0.wording?.certainty?.rawValue].compactMap { $0 } }
    excesses = items.flatMap { item in
      items.compactMap { Self.excess(of: item, over: $0) }.prefix(1)
    }
  }

  /// Whether evidences that say something of the kind do not all say the same.
  package static func differ(_ values: [Value]) -> Bool {
    var said: [EvidenceID: Set<String>] = [:]
    for value in values {
      for id in value.evidence { said[id, default: []].insert(value.value) }
    }
    return Set(said.values).count > 1
  }

  private static func values(_ items: [BackedEvidence], _ get: (BackedEvidence) -> [String]) -> [Value] {
    var order: [String] = []
    var holders: [String: [EvidenceID]] = [:]
    for item in items {
      for value in get(item) {
        if holders[value] == nil { order.append(value) }
        holders[value, default: []].append(item.id)
      }
    }
    return order.map { Value(value: $0, evidence: holders[$0] ?? []) }
  }

  private static func excess(of item: BackedEvidence, over source: BackedEvidence) -> Excess? {
    guard item.id != source.id, item.evidence.stance == source.evidence.stance,
      let medium = item.chain.link(.citedMedium)?.key, source.origin.outlet.map(MediumNames.key) == medium,
      let own = item.wording?.certainty, let its = source.wording?.certainty, own > its
    else { return nil }
    return Excess(evidence: item.id, certainty: own, source: source.id, sourceCertainty: its)
  }
}
