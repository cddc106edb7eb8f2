import AssayModel
import AssaySession
import AssayStanding
import AssayViews

/// Looks at a session beside the corpus it speaks of.
enum SessionCheck {
  static func findings(in state: SessionState, cited: [StandingEvidence]) -> [Finding] {
    state.findings + cited.compactMap(finding)
  }

  private static func finding(_ cited: StandingEvidence) -> Finding? {
    let (evidence, standing) = (cited.evidence, cited.standing)
    let card = evidence.citation.article
    func made(_ kind: Finding.Kind, _ message: String) -> Finding {
      Finding(kind, claim: evidence.claim, evidence: evidence.id, "\(evidence.id) (\(evidence.claim)): \(message)")
    }
    switch standing.fidelity {
    case .exact, .moved: return nil
    case .altered:
      return made(.altered, "its passage has other words in \(standing.article?.description ?? card.id.value)")
    case .ambiguous: return made(.ambiguous, "its words stand in several places")
    case .orphaned: return made(.orphaned, "“\(evidence.citation.quote)”, \(card.byline)")
    }
  }
}
