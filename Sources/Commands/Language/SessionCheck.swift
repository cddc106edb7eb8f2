import AssayAnchoring
import AssayBacking
import AssayCorpus
import AssayLocker
import AssayModel
import AssayProvenance
import AssaySession
import AssayStanding
import AssayViews

/// Looks at a session beside the corpus it speaks of.
enum SessionCheck {
  static func findings(on desk: Desk, cited: [StandingEvidence]) -> [Finding] {
    desk.state.findings + tooFewOrigins(on: desk) + cited.compactMap(finding)
  }

  /// Claims that are confirmed with fewer origins than the session asks for now, or than the reviewer knew of when the
  /// rule was set aside: since the verdict the number, the evidence or what was said of it has changed.
  private static func tooFewOrigins(on desk: Desk) -> [Finding] {
    guard let independence = Gate(of: desk.state).independence else { return [] }
    let claims = desk.state.claims.values.filter {
      $0.verdict == .confirmed && !desk.state.evidence(of: $0).isEmpty
    }
    return desk.provenance.backings(of: claims.map(\.id), in: desk.state, at: desk.standings).compactMap { backing in
      let (claim, least) = (backing.claim, backing.support.least)
      // Who set a smaller number aside has not set aside the one that is asked for now.
      let override = claim.judgement?.override.flatMap { $0.independence < independence ? nil : $0 }
      let wanted = override.map { min($0.origins, independence) } ?? independence
      guard least < wanted else { return nil }
      let earlier = claim.judgement?.override.map {
        ", and the gate was overridden when it asked for \($0.independence)"
      }
      let rule =
        override == nil
        ? "the session asks for \(independence)\(earlier ?? "")" : "the gate was overridden for \(wanted)"
      return Finding(
        .insufficient, claim: claim.id, "\(claim.id) is confirmed with \(WordList.count(least, "origin")) where \(rule)"
      )
    }
  }

  /// What the locker cannot give of the articles that are not in the corpus as they were cited: without it, their words
  /// cannot be proved.
  static func lockerNotes(of cited: [StandingEvidence], on desk: Desk) -> [String] {
    var seen = Set<Digest>()
    return cited.compactMap { cited in
      let card = cited.evidence.citation.article
      guard desk.corpus.handle(of: card.digest) == nil, seen.insert(card.digest).inserted else { return nil }
      do throws(LockerError) {
        if try desk.locker.text(of: card.digest) != nil { return nil }
        return "\(card.id.value) as it was cited (\(card.digest.short)) is neither in the corpus nor in the locker"
      } catch { return "\(card.id.value) as it was cited: \(error)" }
    }
  }

  private static func finding(_ cited: StandingEvidence) -> Finding? {
    let (evidence, standing) = (cited.evidence, cited.standing)
    let card = evidence.citation.article
    func made(_ kind: Finding.Kind, _ message: String) -> Finding {
      Finding(kind, claim: evidence.claim, evidence: evidence.id, "\(evidence.id) (\(evidence.claim)): \(message)")
    }
    if standing.isContradicted {
      return made(
        .contradicted,
        "the session says that its words stand at \(evidence.citation.span) in \(card.id.value); they do not, in that very text"
      )
    }
    switch standing.fidelity {
    case .exact, .moved:
      guard let change = standing.surroundings else { return nil }
      return made(.surroundings, "the sentence around its words is another now: \(what(of: change))")
    case .altered:
      let place = standing.article?.description ?? card.id.value
      let more = standing.surroundings.map { ", and the sentence around them is another: \(what(of: $0))" } ?? ""
      return made(.altered, "its passage has other words in \(place)\(more)")
    case .ambiguous: return made(.ambiguous, "its words stand in several places")
    case .orphaned: return made(.orphaned, "\(QuoteMarks.around(evidence.citation.quote)), \(card.byline)")
    }
  }

  private static func what(of change: WordDifference) -> String {
    change.alarm.map { "\($0.uppercased()) CHANGED" } ?? "other words stand right before it"
  }
}
