import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession

/// Something that a reviewer might say of the origins. A suggestion: nothing is counted otherwise until it is said.
package struct Advice: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A soft merge that could be undone.
    case split
    /// Two origins that could be one.
    case merge
    /// An outlet's own voice that could be its reporting, or background.
    case voice
    /// Somebody that the rules cannot name.
    case unknown
  }

  package let kind: Kind
  package let evidence: [EvidenceID]
  /// Why, as a phrase.
  package let reason: String
}

extension Backing {
  /// What could be said of the origins of one side, in the order of the evidence; each is said once.
  package func advice(on stance: Stance) -> [Advice] {
    guard let report = report(on: stance) else { return [] }
    var advice: [Advice] = []
    // Of all that hold an evidence to those before it the first reason is told: one 'split' undoes them all.
    var told: Set<EvidenceID> = []
    for merge in report.suggestions where told.insert(merge.second).inserted {
      advice.append(
        Advice(
          kind: .split, evidence: [merge.first, merge.second], reason: "one origin only since \(reason(of: merge))"))
    }
    for (place, one) in report.origins.enumerated() {
      for other in report.origins[(place + 1)...] {
        guard let group = one.groups.first(where: other.groups.contains), let first = one.evidence.first,
          let second = other.evidence.first
        else { continue }
        advice.append(Advice(kind: .merge, evidence: [first, second], reason: "both speak for \(group.phrase)"))
      }
    }
    for id in report.ownVoice {
      advice.append(
        Advice(
          kind: .voice, evidence: [id],
          reason:
            "\(evidence(id)?.outlet ?? "the outlet") says it itself: it saw it (own), or tells it again (background)"))
    }
    var reasons: [String] = []
    for reason in report.unknown.map({ unknownReason($0, in: report) }) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    for reason in reasons {
      advice.append(
        Advice(
          kind: .unknown, evidence: report.unknown.filter { unknownReason($0, in: report) == reason }, reason: reason))
    }
    return advice
  }

  private func unknownReason(_ id: EvidenceID, in report: OriginReport) -> String {
    if report.circles.joined().contains(id) {
      return "the outlets cite one another in a circle: find where it came from, or mark one as its own"
    }
    guard let item = evidence(id) else { return "it is not there" }
    guard let article = item.article else { return "its words stand nowhere in the corpus, or in doubt" }
    let language = article.article.metadata.language.map { " (\($0))" } ?? ""
    return item.wording?.certainty == nil
      ? "its language\(language) is not read: merge it with whom it relays"
      : "nobody is named: merge it with whom it relays"
  }
}
