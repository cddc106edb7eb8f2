import AssayModel

extension OriginCounter {
  /// Evidences that rest on outlets which cite one another in a circle, so that nobody is left who knows it: by their
  /// places, each circle with all that rests on it.
  ///
  /// Takes time in proportion to the evidences and the longest way from a relay to its origin.
  func circles(among kinds: [OriginKind]) -> [[Int]] {
    var relays: [Int: (outlet: String, medium: String)] = [:]
    var held: Set<String> = []
    var known: Set<String> = []
    for (index, item) in evidence.enumerated() where item.mark != .background {
      guard let outlet = item.outletKey else { continue }
      held.insert(outlet)
      if case .relayed(let medium, _) = kinds[index], item.medium != nil, medium != outlet,
        !actions.joins.contains(where: { $0.names(item.id) })
      {
        relays[index] = (outlet, medium)
      } else if kinds[index] != .unknown {
        known.insert(outlet)
      }
    }
    // An outlet of which no evidence is there is where the way ends: it is the origin.
    known.formUnion(Set(relays.values.map(\.medium)).subtracting(held))
    var isGrowing = true
    while isGrowing {
      let before = known.count
      for relay in relays.values where known.contains(relay.medium) { known.insert(relay.outlet) }
      isGrowing = known.count > before
    }
    let round = relays.filter { !known.contains($0.value.medium) }
    var sets = DisjointSets(count: evidence.count)
    var places: [String: Int] = [:]
    for (index, relay) in round {
      for outlet in [relay.outlet, relay.medium] {
        if let place = places[outlet] { sets.join(place, index) } else { places[outlet] = index }
      }
    }
    return sets.groups.map { $0.filter { round[$0] != nil } }.filter { !$0.isEmpty }
  }
}
