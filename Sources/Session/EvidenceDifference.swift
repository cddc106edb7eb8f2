import AssayModel

/// How an evidence of a claim fares in the second of two sessions.
package enum EvidenceDifference: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case stance, quote
    /// The same words at another place of the article, or in another version of it.
    case place
    case note
    case voice
    case split
  }

  case removed(Evidence)
  case added(Evidence)
  case changed(from: Evidence, to: Evidence, [Part])

  /// What differs between the evidence of one claim in two sessions.
  static func between(_ before: [Evidence], _ after: [Evidence]) -> [EvidenceDifference] {
    var pairs = EvidencePairs(before, after)
    // The nearest kin first: an evidence that is the same in both is nobody else's partner.
    pairs.match { [$0.citation.article.id.value, $0.citation.quote, "\($0.citation.span)", $0.stance.rawValue] }
    pairs.match { [$0.citation.article.id.value, $0.citation.quote, "\($0.citation.span)"] }
    pairs.match { [$0.citation.article.id.value, $0.citation.quote, $0.stance.rawValue] }
    pairs.match { [$0.citation.article.id.value, $0.citation.quote] }
    pairs.match { [$0.citation.article.id.value, "\($0.id)"] }
    pairs.matchOverlapping()
    let gone = before.indices.compactMap { index -> EvidenceDifference? in
      guard let partner = pairs.partner[index] else { return .removed(before[index]) }
      let parts = parts(before[index], after[partner])
      return parts.isEmpty ? nil : .changed(from: before[index], to: after[partner], parts)
    }
    let met = Set(pairs.partner.values)
    return gone + after.indices.filter { !met.contains($0) }.map { .added(after[$0]) }
  }

  private static func parts(_ old: Evidence, _ new: Evidence) -> [Part] {
    var parts: [Part] = []
    if old.stance != new.stance { parts.append(.stance) }
    if old.citation.quote != new.citation.quote {
      parts.append(.quote)
    } else if old.citation.span != new.citation.span || old.citation.article.digest != new.citation.article.digest {
      parts.append(.place)
    }
    if old.note != new.note { parts.append(.note) }
    if old.voice != new.voice { parts.append(.voice) }
    if old.split != new.split { parts.append(.split) }
    return parts
  }
}

/// Which evidence of one claim is which in another session, by their indices.
private struct EvidencePairs {
  private let before: [Evidence]
  private let after: [Evidence]
  private(set) var partner: [Int: Int] = [:]
  private var taken: Set<Int> = []

  init(_ before: [Evidence], _ after: [Evidence]) {
    self.before = before
    self.after = after
  }

  /// Pairs what has no partner yet and the same key, in the order of both.
  mutating func match(by key: (Evidence) -> [String]) {
    var waiting: [[String]: [Int]] = [:]
    for index in after.indices.reversed() where !taken.contains(index) {
      waiting[key(after[index]), default: []].append(index)
    }
    guard !waiting.isEmpty else { return }
    for index in before.indices where partner[index] == nil {
      if let other = waiting[key(before[index])]?.popLast() { pair(index, other) }
    }
  }

  /// Pairs what shares words of the same text.
  mutating func matchOverlapping() {
    for index in before.indices where partner[index] == nil {
      let old = before[index].citation
      let other = after.indices.first {
        !taken.contains($0) && after[$0].citation.article.id == old.article.id
          && after[$0].citation.article.digest == old.article.digest && after[$0].citation.span.overlaps(old.span)
      }
      if let other { pair(index, other) }
    }
  }

  private mutating func pair(_ one: Int, _ other: Int) {
    partner[one] = other
    taken.insert(other)
  }
}
