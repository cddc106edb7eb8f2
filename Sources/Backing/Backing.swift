import AssayModel
import AssayProvenance
import AssaySession

/// What stands behind a claim: its evidence by stance, each side with its origins.
///
/// A class for the same reason as `BackedEvidence`.
package final class Backing: Sendable {
  package let claim: Claim
  /// All of the claim's evidence, oldest first.
  package let evidence: [BackedEvidence]
  package let support: OriginReport
  package let refutation: OriginReport
  /// Those who neither confirm nor deny: how many parties they are.
  package let nonDenials: OriginReport
  let counting: Counting
  private let places: [EvidenceID: Int]

  /// What the counting of origins knows besides the evidence itself.
  struct Counting: Sendable {
    let copies: ArticleCopies
    let affiliations: Affiliations
    let actions: ReviewerActions
  }

  init(of claim: Claim, evidence: [BackedEvidence], counting: Counting) {
    func report(_ stance: Stance) -> OriginReport {
      OriginCounter.report(
        on: evidence.filter { $0.evidence.stance == stance }.map(\.origin), copies: counting.copies,
        affiliations: counting.affiliations, actions: counting.actions)
    }
    self.claim = claim
    self.evidence = evidence
    self.counting = counting
    places = Dictionary(evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    support = report(.supports)
    refutation = report(.refutes)
    nonDenials = report(.declines)
  }

  /// What would stand behind the claim without some of its evidence.
  package func without(_ dropped: Set<EvidenceID>) -> Backing {
    Backing(of: claim, evidence: evidence.filter { !dropped.contains($0.id) }, counting: counting)
  }

  package func report(on stance: Stance) -> OriginReport? {
    switch stance {
    case .supports: support
    case .refutes: refutation
    case .declines: nonDenials
    case .context: nil
    }
  }

  /// The origins that a verdict rests on; nil where it rests on none.
  package func report(for verdict: Verdict) -> OriginReport? {
    switch verdict {
    case .confirmed: support
    case .denied: refutation
    case .unverified: nil
    }
  }

  /// `o1`: the origins of the claim in one run, those for it before those against it and those who do not say, so that
  /// no two bear one name.
  package func name(of origin: Origin) -> String {
    let all = [support, refutation, nonDenials].lazy.flatMap(\.origins)
    let place = all.prefix { $0.evidence.first != origin.evidence.first }.count
    return "o\(place + 1)"
  }

  package func evidence(_ stance: Stance) -> [BackedEvidence] { evidence.filter { $0.evidence.stance == stance } }

  package func evidence(_ id: EvidenceID) -> BackedEvidence? { places[id].map { evidence[$0] } }
}
