import AssayModel
import AssaySession
import Seeded
import Testing

/// Two sessions compared claim by claim.
@Suite struct DifferenceTests {
  private let one = ClaimID(1)
  private let two = ClaimID(2)

  private func state(_ events: Event...) -> SessionState {
    SessionState(events.enumerated().map { Sample.entry($0.offset + 1, $0.element) })
  }

  private func attached(
    _ number: Int, _ stance: Stance, _ quote: String, at start: Int = 10, note: String? = nil
  ) -> Event {
    .evidenceAttached(EvidenceID(number), to: one, stance, Sample.citation(quote, at: start), note: note)
  }

  private func change(_ difference: SessionDifference) throws -> ClaimChange {
    guard difference.claims.count == 1, case .changed(let change) = difference.claims[0] else {
      throw Unexpected(difference: difference)
    }
    return change
  }

  private struct Unexpected: Error { let difference: SessionDifference }

  @Test func `a session says the same as itself, and as one made in another order`() {
    let first = state(
      .claimAdded(one, Statement(text: "Kim left")), .claimAdded(two, Statement(text: "Kim came")),
      attached(1, .supports, "he left"), attached(2, .refutes, "he stayed", at: 40))
    let second = state(
      .claimAdded(one, Statement(text: "Kim left")), attached(1, .refutes, "he stayed", at: 40),
      attached(2, .supports, "he left"), .claimAdded(two, Statement(text: "Kim came")), .claimFocused(one))
    #expect(SessionDifference(from: first, to: first).isEmpty)
    let difference = SessionDifference(from: first, to: second)
    #expect(difference.isEmpty && difference.agreeing == 2)
  }

  @Test func `claims meet by number where the texts agree, else by text, each once`() {
    let first = state(
      .claimAdded(one, Statement(text: "Kim left")), .claimAdded(two, Statement(text: "Kim came")),
      .claimAdded(ClaimID(3), Statement(text: "Kim came")))
    let second = state(
      .claimAdded(one, Statement(text: "It rained")), .claimAdded(two, Statement(text: "Kim came")),
      .claimAdded(ClaimID(4), Statement(text: "Kim left")))
    let difference = SessionDifference(from: first, to: second)
    #expect(difference.agreeing == 2)
    #expect(difference.claims.count == 2)
    guard case .removed(let gone) = difference.claims[0], case .added(let new) = difference.claims[1] else {
      Issue.record("\(difference.claims)")
      return
    }
    #expect(gone.id == ClaimID(3) && new.id == one)
  }

  @Test func `passages that one session has set aside are a difference of their claim`() throws {
    let claim = Event.claimAdded(one, Statement(text: "Kim left"))
    let first = state(claim, .passageDismissed(one, Sample.citation("he left")))
    let moved = state(claim, .passageDismissed(one, Sample.citation("he left", at: 40)))
    #expect(SessionDifference(from: first, to: moved).isEmpty, "the same words of the same article")
    #expect(try change(SessionDifference(from: first, to: state(claim))).parts == [.dismissed])
  }

  @Test func `a claim of a common beginning is the same claim when it was reworded`() throws {
    let start = Sample.entry(1, .claimAdded(one, Statement(text: "Kim left")))
    let mine = [start, Sample.entry(2, .claimEdited(one, Statement(text: "Kim left early", speaker: "Ann")))]
    let theirs = [start, Sample.entry(2, .verdictMarked(one, Judgement(.denied, rationale: "No.")))]
    #expect(SessionDifference.sharedClaims(mine, theirs) == 1)
    let difference = SessionDifference(from: SessionState(theirs), to: SessionState(mine), sharing: 1)
    #expect(try change(difference).parts == [.text, .speaker, .verdict, .rationale])
    #expect(SessionDifference(from: SessionState(theirs), to: SessionState(mine)).claims.count == 2)
    #expect(SessionDifference.sharedClaims(mine, []) == 0)
  }

  @Test func `evidence is told apart by what became of it`() throws {
    let claim = Event.claimAdded(one, Statement(text: "Kim left"))
    let first = state(
      claim, attached(1, .supports, "he left"), attached(2, .context, "on Sunday", at: 40),
      attached(3, .supports, "at noon", at: 80), attached(4, .supports, "by train", at: 120))
    let second = state(
      claim, attached(1, .refutes, "he left"), attached(2, .context, "on Sunday evening", at: 40),
      attached(4, .supports, "by train", at: 220, note: "again"), attached(5, .declines, "no word", at: 300))
    let evidence = try change(SessionDifference(from: first, to: second)).evidence
    #expect(evidence.count == 5)
    let kinds = evidence.map { difference -> String in
      switch difference {
      case .removed(let gone): "-\(gone.id)"
      case .added(let new): "+\(new.id)"
      case .changed(let old, let new, let parts): "\(old.id) \(new.id) \(parts.map(\.rawValue))"
      }
    }
    #expect(kinds == ["e1 e1 [\"stance\"]", "e2 e2 [\"quote\"]", "-e3", "e4 e4 [\"place\", \"note\"]", "+e5"])
  }

  @Test func `links are the same when they lead to the same claims`() throws {
    let first = state(
      .claimAdded(one, Statement(text: "Kim left")), .claimAdded(two, Statement(text: "Kim stayed")),
      .claimsLinked(one, .contradicts, two))
    let second = state(
      .claimAdded(one, Statement(text: "Kim stayed")), .claimAdded(two, Statement(text: "Kim left")),
      .claimsLinked(two, .contradicts, one))
    #expect(SessionDifference(from: first, to: second).isEmpty)
    let third = state(
      .claimAdded(one, Statement(text: "Kim left")), .claimAdded(two, Statement(text: "Kim stayed")))
    #expect(try change(SessionDifference(from: first, to: third)).parts == [.links])
  }

  @Test func `random sessions differ the same way from both sides`() {
    var random = Random(seed: 20)
    for _ in 0..<60 {
      let states = (0..<2).map { _ in
        var state = SessionState()
        for number in 1...25 { state.apply(Sample.entry(number, Sample.event(in: state, with: &random))) }
        return state
      }
      #expect(SessionDifference(from: states[0], to: states[0]).isEmpty)
      let forth = SessionDifference(from: states[0], to: states[1])
      let back = SessionDifference(from: states[1], to: states[0])
      #expect(forth.agreeing == back.agreeing && forth.claims.count == back.claims.count)
    }
  }
}
