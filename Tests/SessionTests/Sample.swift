import AssayAnchoring
import AssayModel
import AssaySession
import Seeded

/// Entries and their parts, made up.
enum Sample {
  static let start = Instant(milliseconds: 1_694_563_200_000)

  static func entry(_ number: Int, _ events: Event...) -> Entry {
    Entry(
      number: number, at: Instant(milliseconds: start.milliseconds + Int64(number) * 1000), by: "Mira",
      input: "line \(number)", events: events)
  }

  static func citation(_ quote: String, at start: Int = 10, of article: String = "visit.txt") -> Citation {
    Citation(
      article: ArticleCard(id: ArticleID(article), digest: Digest(of: article), title: "A title"),
      description: Description(
        quote: quote, prefix: "before ", suffix: " behind", span: Span(start..<start + quote.unicodeScalars.count),
        paragraph: "before \(quote) behind", offset: 7, preceding: "", following: "", occurrence: 1, occurrences: 1,
        rivals: []))
  }

  /// Any event, most of them sensible for the state, some naming what does not exist.
  static func event(in state: SessionState, with random: inout Random) -> Event {
    let isNonsense = random.once(in: 6)
    func claim() -> ClaimID {
      isNonsense ? ClaimID(1 + random.below(12)) : state.claims.isEmpty ? ClaimID(1) : random.pick(state.claims.ids)
    }
    func evidence() -> EvidenceID {
      isNonsense
        ? EvidenceID(1 + random.below(12)) : state.evidence.isEmpty ? EvidenceID(1) : random.pick(state.evidence.ids)
    }
    func words() -> String { random.text(upTo: 12) }
    switch random.below(22) {
    case 0, 1: return .claimAdded(isNonsense ? claim() : state.nextClaim, Statement(text: words()))
    case 2:
      return .claimEdited(claim(), Statement(text: words(), speaker: words(), origin: citation(words())))
    case 3: return .claimDropped(claim())
    case 4: return .claimFocused(claim())
    case 5: return .claimsLinked(claim(), random.pick(Relation.allCases), claim())
    case 6, 7: return .verdictMarked(claim(), Judgement(random.pick(Verdict.allCases), rationale: words()))
    case 8, 9:
      return .evidenceAttached(
        isNonsense ? evidence() : state.nextEvidence, to: claim(), random.pick(Stance.allCases), citation(words()),
        note: random.once(in: 2) ? words() : nil)
    case 10: return .evidenceDetached(evidence())
    case 11: return .evidenceReattached(evidence(), citation(words(), at: random.below(900)))
    case 12: return .settingChanged(name: random.pick(["width", "order"]), value: random.once(in: 3) ? nil : words())
    case 13:
      return .searched(
        query: words(), total: random.below(40), passages: random.once(in: 2) ? Digest(of: words()) : nil)
    case 14: return .passageDismissed(claim(), citation(random.pick(["one", "two", "three"]), at: random.below(3)))
    case 15: return .passageRestored(claim(), ArticleID("visit.txt"), Span(0..<3))
    case 16:
      return .originsMerged(evidence(), evidence(), reason: random.once(in: 3) ? nil : words())
    case 17: return .originSplit(evidence(), reason: random.once(in: 3) ? nil : words())
    case 18: return .voiceMarked(evidence(), random.once(in: 3) ? nil : random.pick(Voice.allCases))
    case 19:
      return .articleRead(claim(), citation(words()).article)
    case 20:
      return .undone(
        entries: isNonsense ? [random.below(40)] : state.undoableEntries.suffix(1 + random.below(3)).reversed())
    default:
      return .redone(
        entries: isNonsense ? [random.below(40)] : state.redoableEntries.suffix(1 + random.below(3)).reversed())
    }
  }
}
