import AssayBacking
import AssayModel
import AssayProvenance

/// A source of an origin, and the outlets that have its words, directly or by way of a medium that they cite.
struct SourceFlow {
  struct Outlet {
    let evidence: BackedEvidence
    /// Whether it has the words from the cited medium.
    let isRelay: Bool
    let isSuggested: Bool
  }

  let source: String
  /// The medium that is cited where no evidence comes from its own pages.
  private(set) var cited: String?
  /// The medium's own first.
  private(set) var outlets: [Outlet] = []
  /// Whether a suggestion alone says what the medium cites.
  private(set) var isSuggested = false

  private init(source: String) { self.source = source }

  /// The sources of an origin, those of one name together, in the order of the evidence.
  static func flows(of origin: Origin, in backing: Backing) -> [SourceFlow] {
    let items = origin.evidence.compactMap(backing.evidence)
    let label = backing.label(of: origin)
    var order: [String] = []
    var groups: [String: [BackedEvidence]] = [:]
    for item in items {
      let key = key(of: item, in: origin)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    return order.compactMap { groups[$0] }.map { flow(of: $0, label) }
  }

  /// One name has one source; those without a name are one by the medium that has them.
  private static func key(of item: BackedEvidence, in origin: Origin) -> String {
    let source = item.chain.link(.source)
    if let source, source.kind != .unnamed, let key = source.key { return "s \(key)" }
    return "m \(item.origin.medium?.key ?? item.origin.outletKey ?? item.origin.article.value)"
  }

  private static func flow(of items: [BackedEvidence], _ label: String) -> SourceFlow {
    let media = items.compactMap { $0.chain.link(.citedMedium) }
    let own = items.filter { item in
      item.chain.link(.citedMedium) == nil
        && item.origin.outletKey.map { outlet in items.contains { $0.origin.medium?.key == outlet } } == true
    }
    let source = (own + items).lazy.compactMap { $0.chain.link(.source)?.words }.first
    var flow = SourceFlow(source: source.map { Backing.short($0) } ?? label)
    func outlet(_ item: BackedEvidence) -> Outlet {
      Outlet(evidence: item, isRelay: item.chain.link(.citedMedium) != nil, isSuggested: item.isSuggested)
    }
    if own.isEmpty, let medium = media.first {
      flow.cited = Backing.short(medium.words)
      flow.isSuggested = items.allSatisfy(\.isSuggested)
    }
    let direct = items.filter { item in
      item.chain.link(.citedMedium) == nil && !own.contains { $0.id == item.id }
    }
    flow.outlets = (own + items.filter { $0.chain.link(.citedMedium) != nil } + direct).map(outlet)
    return flow
  }
}
