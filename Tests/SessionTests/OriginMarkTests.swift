import AssayModel
import AssaySession
import Testing

/// What a reviewer says of origins, as the state keeps it.
struct OriginMarkTests {
  private let claim = ClaimID(1)
  private let first = EvidenceID(1)
  private let second = EvidenceID(2)

  private func fold(_ events: [Event]...) -> SessionState {
    let begin: [Event] = [
      .claimAdded(claim, Statement(text: "a")), .claimAdded(ClaimID(2), Statement(text: "b")),
      .evidenceAttached(first, to: claim, .supports, Sample.citation("one"), note: nil),
      .evidenceAttached(second, to: claim, .supports, Sample.citation("two"), note: nil),
      .evidenceAttached(EvidenceID(3), to: ClaimID(2), .supports, Sample.citation("three"), note: nil),
    ]
    var state = SessionState()
    for (number, events) in ([begin] + events).enumerated() {
      state.apply(Entry(number: number + 1, at: Sample.start, by: "Mira", input: "", events: events))
    }
    return state
  }

  private func joins(_ state: SessionState) -> [OriginJoin] { state.claims[claim].map { Array($0.joins) } ?? [] }

  @Test func `a merge is kept with its reason, and a second one of the same pair takes its place`() {
    let state = fold(
      [.originsMerged(first, second, reason: "one briefing")], [.originsMerged(second, first, reason: "one man")])
    #expect(joins(state) == [OriginJoin(second, first, reason: "one man")])
    #expect(
      joins(fold([.originsMerged(first, second, reason: "x")], [.originsMerged(first, second, reason: nil)])) == [])
  }

  @Test func `evidences of two claims are never merged, nor one with itself`() {
    let state = fold(
      [.originsMerged(first, EvidenceID(3), reason: "x")], [.originsMerged(first, first, reason: "x")],
      [.originsMerged(first, EvidenceID(9), reason: "x")])
    #expect(joins(state) == [])
    #expect(state.undoableEntries == [1], "what changed nothing is no step of undo")
  }

  @Test func `a split ends what was merged before, and a later merge joins it anew`() {
    let split = fold([.originsMerged(first, second, reason: "x")], [.originSplit(second, reason: "heard it himself")])
    #expect(joins(split) == [] && split.evidence[second]?.split == "heard it himself")
    let again = fold([.originSplit(second, reason: "y")], [.originsMerged(first, second, reason: "z")])
    #expect(joins(again).map(\.reason) == ["z"] && again.evidence[second]?.split == "y")
  }

  @Test func `undo and redo take each of them back and bring it again`() {
    for event in [
      Event.originsMerged(first, second, reason: "x"), .originSplit(first, reason: "x"), .voiceMarked(first, .own),
      .voiceMarked(second, .background),
    ] {
      let before = fold()
      let after = fold([event])
      #expect(after.claims != before.claims || after.evidence != before.evidence)
      let undone = fold([event], [.undone(entries: [2])])
      #expect(undone.claims == before.claims && undone.evidence == before.evidence)
      let redone = fold([event], [.undone(entries: [2])], [.redone(entries: [2])])
      #expect(redone.claims == after.claims && redone.evidence == after.evidence)
    }
  }

  @Test func `a detached evidence leaves no merge behind, and comes back with it`() {
    let merged = fold([.originsMerged(first, second, reason: "x")])
    #expect(joins(fold([.originsMerged(first, second, reason: "x")], [.evidenceDetached(second)])) == [])
    let back = fold(
      [.originsMerged(first, second, reason: "x")], [.evidenceDetached(second)], [.undone(entries: [3])])
    #expect(back.claims == merged.claims)
  }

  @Test func `a session that says other things of origins differs`() {
    for event in [
      Event.originsMerged(first, second, reason: "x"), .originSplit(first, reason: "x"), .voiceMarked(first, .own),
    ] {
      #expect(!SessionDifference(from: fold(), to: fold([event])).isEmpty, "\(event)")
      #expect(SessionDifference(from: fold([event]), to: fold([event])).isEmpty)
    }
    let marked = fold([.verdictMarked(claim, Judgement(.confirmed, rationale: "x"))])
    let overridden = fold([
      .verdictMarked(
        claim, Judgement(.confirmed, rationale: "x", override: GateOverride(independence: 2, origins: 1)))
    ])
    #expect(!SessionDifference(from: marked, to: overridden).isEmpty)
  }

  @Test func `what was searched and read belongs to the claim in focus, and undo passes over it`() {
    var entries: [Entry] = []
    func add(_ events: Event...) {
      entries.append(
        Entry(number: entries.count + 1, at: Sample.start, by: "Mira", input: "line", events: events))
    }
    add(.claimAdded(claim, Statement(text: "a")))
    add(.searched(query: "train", total: 3))
    add(.claimAdded(ClaimID(2), Statement(text: "b")))
    add(.searched(query: "ship", total: 0))
    add(.articleRead(ClaimID(2), Sample.citation("x").article))
    add(.undone(entries: [3]))
    add(.claimFocused(claim), .searched(query: "wagon", total: 1))
    let one = Ledger(of: claim, in: entries)
    #expect(one.looks.map(\.entry) == [2, 7])
    let two = Ledger(of: ClaimID(2), in: entries)
    #expect(two.looks.map(\.entry) == [4, 5] && two.articles.map(\.id.value) == ["visit.txt"])
    #expect(SessionState(entries).undoableEntries == [1])
  }
}
