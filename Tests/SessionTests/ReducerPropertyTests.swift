import AssayModel
import AssaySession
import Seeded
import Testing

/// What must hold for any sequence of events, sensible or not.
@Suite struct ReducerPropertyTests {
  /// A session of random entries, one to three events each.
  private func session(seed: UInt64, entries count: Int) -> (entries: [Entry], state: SessionState) {
    var random = Random(seed: seed)
    var state = SessionState()
    var entries: [Entry] = []
    for number in 1...count {
      // Each event is chosen for the state behind the one before, as a command of several parts would.
      var ahead = state
      var events: [Event] = []
      for _ in 0...random.below(3) {
        let event = Sample.event(in: ahead, with: &random)
        events.append(event)
        ahead.apply(Entry(number: number, at: Sample.start, by: "Mira", input: "", events: [event]))
      }
      let entry = Entry(number: number, at: Sample.start, by: "Mira", input: "line", events: events)
      state.apply(entry)
      entries.append(entry)
    }
    return (entries, state)
  }

  private func expectSound(_ state: SessionState) {
    #expect(state.focus.map { state.claims[$0] != nil } ?? true, "the focus stands on a claim")
    for claim in state.claims.values {
      #expect(state.evidence(of: claim).map(\.id) == Array(claim.evidence), "a claim's evidence stands")
      #expect(claim.judgement == claim.history.last?.judgement, "the last judgement is the present one")
    }
    for evidence in state.evidence.values {
      #expect(state.claims[evidence.claim]?.evidence.contains(evidence.id) == true, "evidence stands with its claim")
    }
    #expect(state.claims.ids == state.claims.ids.sorted() && state.evidence.ids == state.evidence.ids.sorted())
  }

  @Test(arguments: 1...40) func `any entries fold to a sound state, all at once or one by one`(seed: UInt64) {
    let (entries, state) = session(seed: seed, entries: 60)
    #expect(SessionState(entries) == state)
    expectSound(state)
    var step = SessionState()
    var given = (claim: 0, evidence: 0)
    for entry in entries {
      step.apply(entry)
      given.claim = max(given.claim, step.claims.ids.last?.ordinal ?? 0)
      given.evidence = max(given.evidence, step.evidence.ids.last?.ordinal ?? 0)
      #expect(step.nextClaim.ordinal > given.claim && step.nextEvidence.ordinal > given.evidence)
      if entry.number.isMultiple(of: 7) { expectSound(step) }
    }
    #expect(step == state)
  }

  @Test(arguments: 41...80) func `undoing everything leaves nothing, redoing everything brings it back`(seed: UInt64) {
    let before = session(seed: seed, entries: 50).state
    let steps = before.undoableEntries
    var state = before
    state.apply(Sample.entry(51, .undone(entries: steps.reversed())))
    #expect(state.claims.isEmpty && state.evidence.isEmpty && state.settings.isEmpty && state.focus == nil)
    #expect(state.undoableEntries.isEmpty)
    #expect(state.nextClaim == before.nextClaim && state.nextEvidence == before.nextEvidence)
    state.apply(Sample.entry(52, .redone(entries: state.redoableEntries.suffix(steps.count).reversed())))
    #expect(state.claims == before.claims && state.evidence == before.evidence && state.settings == before.settings)
    #expect(state.undoableEntries == steps && state.redoableEntries == before.redoableEntries)
  }

  @Test(arguments: 81...110) func `each step of undo leads to the state before its entry`(seed: UInt64) {
    // Without undo and redo among the events, so that the state before an entry is the one to come back to.
    let entries = session(seed: seed, entries: 40).entries.map { entry in
      Entry(
        number: entry.number, at: entry.at, by: entry.by, input: entry.input,
        events: entry.events.filter {
          switch $0 {
          case .undone, .redone, .claimFocused: false
          default: true
          }
        })
    }
    var states = [SessionState()]
    for entry in entries {
      var next = states[states.count - 1]
      next.apply(entry)
      states.append(next)
    }
    var state = states[states.count - 1]
    var number = 100
    while let last = state.undoableEntries.last {
      let after = state
      state.apply(Sample.entry(number, .undone(entries: [last])))
      let expected = states[last - 1]
      #expect(state.claims == expected.claims && state.evidence == expected.evidence)
      #expect(state.settings == expected.settings && state.focus == expected.focus)
      var again = state
      again.apply(Sample.entry(number + 1, .redone(entries: [last])))
      #expect(again.claims == after.claims && again.evidence == after.evidence && again.focus == after.focus)
      #expect(again.settings == after.settings && again.undoableEntries == after.undoableEntries)
      number += 2
    }
    #expect(state.claims.isEmpty && state.evidence.isEmpty)
  }
}
