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

  package init(_ name: String) {
    self.name = name
    article = ArticleHandle(name)
    key = MediumKey.key(name)
  }

  /// The evidence that goes with it. Copies of an article that goes, go as well.
  func evidence(in backing: Backing) -> [EvidenceID] {
    let direct = backing.evidence.filter(isNamed)
    let clusters = Set(
      direct.filter { isItsOutlet($0) || article != nil }.compactMap {
        backing.counting.copies.cluster(of: $0.origin.article)
      })
    return backing.evidence.filter { item in
      direct.contains { $0.id == item.id }
        || backing.counting.copies.cluster(of: item.origin.article).map(clusters.contains) == true
        || isOfGroup(item, in: backing)
    }.map(\.id)
  }

  private func isNamed(_ item: BackedEvidence) -> Bool {
    if let article { return item.article?.handle == article }
    return isItsOutlet(item)
      || item.chain.links.contains { link in
        link.key.map { Self.holds(MediumKey.key($0), key) } == true || Self.holds(link.words.lowercased(), key)
      }
  }

  private func isItsOutlet(_ item: BackedEvidence) -> Bool {
    item.origin.outlet.map { Self.holds(MediumKey.key($0), key) } ?? false
  }

  private func isOfGroup(_ item: BackedEvidence, in backing: Backing) -> Bool {
    article == nil && backing.counting.affiliations.group(of: item.origin)?.name.lowercased() == key
  }

  /// Whether words hold others as whole words.
  private static func holds(_ words: String, _ wanted: String) -> Bool {
    guard !wanted.isEmpty else { return false }
    let all = words.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." })
    let some = wanted.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." })
    guard !some.isEmpty, some.count <= all.count else { return false }
    return (0...all.count - some.count).contains { all[$0..<$0 + some.count].elementsEqual(some) }
  }
}
