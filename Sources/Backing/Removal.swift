import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession

/// What would become of a verdict without a source: nothing is changed.
package struct Removal: Sendable {
  package enum Effect: String, CaseIterable, Hashable, Sendable {
    /// Nothing is left on the verdict's side, or fewer origins than the session asks for.
    case falls
    /// Fewer origins are left.
    case weaker
    /// Evidence goes, and as many origins are left.
    case stands
    /// The claim has no verdict that rests on evidence.
    case open
  }

  package let claim: Claim
  package let effect: Effect
  /// The evidence that goes.
  package let dropped: [EvidenceID]
  package let before: OriginReport?
  package let after: OriginReport?

  /// What the removal does to a claim; nil where it does nothing.
  ///
  /// - Parameter independence: how many origins the session asks for.
  package init?(of source: RemovedSource, from backing: Backing, independence: Int?) {
    let dropped = source.evidence(in: backing)
    guard !dropped.isEmpty else { return nil }
    claim = backing.claim
    self.dropped = dropped
    guard let verdict = backing.claim.verdict, let before = backing.report(for: verdict) else {
      (effect, self.before, self.after) = (.open, nil, nil)
      return
    }
    let left = backing.without(Set(dropped))
    let stance: Stance = verdict == .confirmed ? .supports : .refutes
    let after = left.report(for: verdict)
    self.before = before
    self.after = after
    let count = after?.least ?? 0
    if left.evidence(stance).isEmpty || count == 0 && before.least > 0 {
      effect = .falls
    } else if verdict == .confirmed, let independence, count < independence, before.least >= independence {
      effect = .falls
    } else {
      effect = count < before.least ? .weaker : .stands
    }
  }
}

/// A source that is thought away: an article, an outlet with all who rest on it, a speaker, or a state.
package struct RemovedSource: Sendable {
  package let name: String
  private let article: ArticleHandle?
  private let key: String
  private let group: InterestGroup?

  package init(_ name: String) {
    self.name = name
    article = ArticleHandle(name)
    key = MediumKey.key(name)
    group = article == nil ? InterestGroup.meant(by: name) : nil
  }

  /// What the name was taken for, each source in full and once: `Financial Times`, `officials of Russia`.
  package func taken(in backings: [Backing]) -> [String] {
    var taken: [String] = []
    func add(_ name: String) { if !taken.contains(name) { taken.append(name) } }
    for backing in backings {
      for item in backing.evidence {
        if let article {
          if item.article?.handle == article { add("\(article), \(item.outlet)") }
          continue
        }
        for link in links(of: item) { add(Backing.short(link.words)) }
        if isOfGroup(item, in: backing), let group { add("whoever speaks for \(group.phrase)") }
      }
    }
    return taken
  }

  /// Sources that the name is a part of, though it tells none of them from others: what may have been meant.
  package func near(in backings: [Backing]) -> [String] {
    let hands = backings.lazy.flatMap(\.evidence).flatMap(\.chain.links).map { Backing.short($0.words) }
    var near: [String] = []
    for hand in hands where !near.contains(hand) && NameWords.name(hand, holds: name) { near.append(hand) }
    return near
  }

  /// The evidence that goes with it. Copies of an article that goes, go as well, but for what the reviewer split off.
  func evidence(in backing: Backing) -> [EvidenceID] {
    let splits = backing.counting.actions.splits
    let direct = backing.evidence.filter(isNamed)
    let clusters = Set(
      direct.filter { splits[$0.id] == nil && (isItsOutlet($0) || article != nil) }.compactMap {
        backing.counting.copies.cluster(of: $0.origin.article)
      })
    return backing.evidence.filter { item in
      direct.contains { $0.id == item.id }
        || splits[item.id] == nil
          && backing.counting.copies.cluster(of: item.origin.article).map(clusters.contains) == true
        || isOfGroup(item, in: backing)
    }.map(\.id)
  }

  private func isNamed(_ item: BackedEvidence) -> Bool {
    if let article { return item.article?.handle == article }
    return !links(of: item).isEmpty
  }

  /// The hands of a chain that the name means.
  private func links(of item: BackedEvidence) -> [ChainLink] {
    item.chain.links.filter { link in
      link.role != .source && MediumKey.key(link.words) == key || NameWords.name(link.words, isMeantBy: name)
    }
  }

  private func isItsOutlet(_ item: BackedEvidence) -> Bool { links(of: item).contains { $0.role == .outlet } }

  private func isOfGroup(_ item: BackedEvidence, in backing: Backing) -> Bool {
    group.map { backing.counting.affiliations.group(of: item.origin) == $0 } ?? false
  }
}
