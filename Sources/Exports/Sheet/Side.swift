import AssayBacking
import AssayModel
import AssayProvenance
import AssaySession

/// One side of a claim's evidence, those for it, those against it, or those who do not say, as documents show it.
struct Side {
  /// Evidence that no origin counts, with the reason.
  struct Uncounted {
    let evidence: BackedEvidence
    let reason: String
  }

  /// Evidence that is taken together for one reason.
  struct Merged {
    fileprivate(set) var evidence: [EvidenceID]
    let reason: String
    /// Whether nothing but a suggestion holds it; what the reviewer said is none.
    let isSuggested: Bool

    /// `e1 and e4`, `e1, e2 and e3`.
    var names: String {
      let names = evidence.map(\.description)
      return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
  }

  let stance: Stance
  let backing: Backing
  let report: OriginReport

  /// The sides that have evidence.
  static func all(of claim: SheetClaim) -> [Side] {
    guard let backing = claim.backing else { return [] }
    return [Stance.supports, .refutes, .declines].compactMap { stance in
      guard let report = backing.report(on: stance), !backing.evidence(stance).isEmpty else { return nil }
      return Side(stance: stance, backing: backing, report: report)
    }
  }

  /// `1 to 2 origins in 3 articles, speaking for Russia`; of those who do not say, how many they are.
  var summary: String {
    stance == .declines ? "neither confirmed nor denied by \(report.parties)" : backing.summary(on: stance)
  }

  /// Those who do not say are listed one by one: nothing is counted by them.
  var origins: [Origin] { stance == .declines ? [] : report.origins }

  var silent: [BackedEvidence] { stance == .declines ? backing.evidence(.declines) : [] }

  /// `on record · Russia`.
  func detail(of origin: Origin) -> String {
    ([origin.kind.words] + origin.groups.map(\.name)).joined(separator: " · ")
  }

  /// Why the evidence of an origin is taken together: pairs that have the same reason and evidence in common as one.
  func merges(of origin: Origin) -> [Merged] {
    MergeGroup.groups(of: backing.merges(of: origin, in: report)).map { group in
      Merged(evidence: group.evidence, reason: backing.reason(of: group.first), isSuggested: !group.first.isHard)
    }
  }

  /// Whether an origin is one only as long as a suggestion holds.
  func isHeldBySuggestion(_ origin: Origin) -> Bool {
    guard let first = origin.evidence.first, origin.evidence.count > 1 else { return false }
    let hard = backing.merges(of: origin, in: report).filter(\.isHard)
    var reached: Set<EvidenceID> = [first]
    var before = 0
    while reached.count > before {
      before = reached.count
      for merge in hard where reached.contains(merge.first) != reached.contains(merge.second) {
        reached.formUnion([merge.first, merge.second])
      }
    }
    return reached.count < origin.evidence.count
  }

  var uncounted: [Uncounted] {
    guard stance != .declines else { return [] }
    let unknown = backing.unknown(in: report).map { ($0.ids, "\($0.reason), not counted") }
    let lists =
      [(report.ownVoice, "the outlet's own voice, not counted")] + unknown
      + [(report.background, "background, as the reviewer said, not counted")]
    return lists.flatMap { ids, reason in
      ids.compactMap { id in backing.evidence(id).map { Uncounted(evidence: $0, reason: reason) } }
    }
  }
}

extension BackedEvidence {
  /// What the reviewer said of its origin; nil where nothing was said.
  var reviewersWord: String? {
    if let split = evidence.split { return "split off by the reviewer: \(split)" }
    return evidence.voice == .own ? "own reporting, as the reviewer said" : nil
  }
}
