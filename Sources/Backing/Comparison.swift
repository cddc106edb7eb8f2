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
  /// Whether a passage negates, on each side where some do and some do not.
  package let negations: [Value]
  /// Values that cannot stand beside each other: of figures those that count the same thing, of dates other days.
  package let conflicts: (figures: [Value], dates: [Value])
  package let excesses: [Excess]

  package init(of backing: Backing) {
    let items = backing.evidence
    figures = Self.values(items) { $0.wording?.figures ?? [] }
    dates = Self.values(items) { item in
      guard let wording = item.wording else { return [] }
      return zip(wording.dates, wording.days).map { $1 ?? $0 }
    }
    let units = items.flatMap { $0.wording?.quantities.compactMap(\.unit) ?? [] }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    conflicts = (
      figures: units.flatMap { unit in
        Self.apart(
          Self.values(items, by: \.amount, as: { $0.noun.isEmpty ? $0.value : "\($0.value) \($0.noun)" }) { item in
            (item.wording?.quantities ?? []).filter { $0.unit == unit }
          })
      },
      dates: Self.areDatesApart(items) ? Self.values(items, Self.comparableDates) : []
    )
    speakers = Self.speakers(items)
    certainties = Self.values(items) { [$0.wording?.certainty?.rawValue].compactMap { $0 } }
    negations = [Stance.supports, .refutes].flatMap { stance in
      let values = Self.values(items.filter { $0.evidence.stance == stance }) { item in
        item.wording.flatMap { $0.certainty == nil ? nil : [$0.negation == nil ? "no negation" : "negation"] } ?? []
      }
      return values.count > 1 ? values : []
    }
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

  /// Values that two evidences do not share at all; none where each pair has one in common.
  private static func apart(_ values: [Value]) -> [Value] {
    var said: [EvidenceID: Set<String>] = [:]
    for value in values {
      for id in value.evidence { said[id, default: []].insert(value.value) }
    }
    let sets = Array(Set(said.values))
    let areApart = sets.indices.contains { one in sets[..<one].contains { $0.isDisjoint(with: sets[one]) } }
    return areApart ? values : []
  }

  private static func comparableDates(_ item: BackedEvidence) -> [String] {
    guard let wording = item.wording else { return [] }
    return zip(zip(wording.dates, wording.days), wording.dateParts).compactMap { $1 == nil ? nil : $0.1 ?? $0.0 }
  }

  /// Whether two evidences have dates of which none can be the other's: June and July, and not June and 2022.
  private static func areDatesApart(_ items: [BackedEvidence]) -> Bool {
    let said = items.compactMap { $0.wording?.dateParts.compactMap { $0 } }.filter { !$0.isEmpty }
    return said.indices.contains { one in
      said[..<one].contains { other in !other.contains { date in said[one].contains { $0.mayBe(date) } } }
    }
  }

  /// One speaker is one by name, and officials of one state are those of one; called what the first mention calls them.
  private static func speakers(_ items: [BackedEvidence]) -> [Value] {
    var found: [(speaker: OriginSpeaker, name: String, evidence: [EvidenceID])] = []
    for item in items {
      guard let speaker = item.origin.speaker, let words = item.chain.link(.source)?.words else { continue }
      // A house and the man who speaks for it are two names, whoever stands behind them.
      if let place = found.firstIndex(where: {
        ($0.speaker.name == nil) == (speaker.name == nil) && $0.speaker.mayBe(speaker)
      }) {
        found[place].evidence.append(item.id)
      } else {
        found.append((speaker, Backing.short(words), [item.id]))
      }
    }
    return found.map { Value(value: $0.name, evidence: $0.evidence) }
  }

  private static func values(_ items: [BackedEvidence], _ get: (BackedEvidence) -> [String]) -> [Value] {
    values(items, by: { $0 }, as: { $0 }, get)
  }

  /// What evidences have, gathered by what is compared, and called as the first of them calls it.
  private static func values<Item>(
    _ items: [BackedEvidence], by key: (Item) -> String, as shown: (Item) -> String, _ get: (BackedEvidence) -> [Item]
  ) -> [Value] {
    var order: [(key: String, shown: String)] = []
    var holders: [String: [EvidenceID]] = [:]
    for item in items {
      for value in get(item) {
        let key = key(value)
        if holders[key] == nil { order.append((key, shown(value))) }
        if holders[key]?.last != item.id { holders[key, default: []].append(item.id) }
      }
    }
    return order.map { Value(value: $0.shown, evidence: holders[$0.key] ?? []) }
  }

  private static func excess(of item: BackedEvidence, over source: BackedEvidence) -> Excess? {
    guard item.id != source.id, item.evidence.stance == source.evidence.stance,
      let medium = item.origin.medium?.key, source.origin.outletKey == medium,
      let own = item.wording?.certainty, let its = source.wording?.certainty, own > its
    else { return nil }
    return Excess(evidence: item.id, certainty: own, source: source.id, sourceCertainty: its)
  }
}
