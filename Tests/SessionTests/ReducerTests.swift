import AssayModel
import AssaySession
import Seeded
import Testing

/// What entries fold to.
@Suite struct ReducerTests {
  private let one = ClaimID(1)
  private let two = ClaimID(2)

  private func fold(_ events: [Event]...) -> SessionState {
    SessionState(
      events.enumerated().map {
        Entry(number: $0.offset + 1, at: Sample.start, by: "Mira", input: "", events: $0.element)
      })
  }

  @Test func `a claim is added, judged, and keeps every judgement it had`() throws {
    let state = fold(
      [.claimAdded(one, Statement(text: "He came by train."))],
      [.verdictMarked(one, Judgement(.unverified))],
      [.verdictMarked(one, Judgement(.confirmed, rationale: "Two outlets."))])
    let claim = try #require(state.claims[one])
    #expect(claim.verdict == .confirmed)
    #expect(claim.judgement?.rationale == "Two outlets.")
    #expect(claim.history.map(\.judgement.verdict) == [.unverified, .confirmed])
    #expect(claim.history.map(\.entry) == [2, 3])
    #expect(state.focus == one)
    #expect(state.lastEntry == 3)
  }

  @Test func `evidence stands with its claim until it is detached`() throws {
    let e1 = EvidenceID(1)
    let e2 = EvidenceID(2)
    var state = fold(
      [.claimAdded(one, Statement(text: "x"))],
      [.evidenceAttached(e1, to: one, .supports, Sample.citation("a"), note: nil)],
      [.evidenceAttached(e2, to: one, .refutes, Sample.citation("b"), note: "see there")])
    let claim = try #require(state.claims[one])
    #expect(state.evidence(of: claim).map(\.id) == [e1, e2])
    state.apply(Sample.entry(4, .evidenceReattached(e1, Sample.citation("c"))))
    #expect(state.evidence[e1]?.citation.quote == "c")
    #expect(state.evidence[e1]?.formerCitations.map(\.quote) == ["a"])
    state.apply(Sample.entry(5, .evidenceDetached(e1)))
    #expect(state.claims[one]?.evidence.map(\.self) == [e2])
    state.apply(Sample.entry(6, .claimDropped(one)))
    #expect(state.evidence.isEmpty && state.claims.isEmpty && state.focus == nil)
    state.apply(Sample.entry(7, .undone(entries: [6, 5])))
    #expect(state.claims[one]?.evidence.map(\.self) == [e1, e2])
    #expect(state.evidence[e1]?.citation.quote == "c")
  }

  @Test func `a link is replaced by a later one between the same claims`() {
    let state = fold(
      [.claimAdded(one, Statement(text: "x"))], [.claimAdded(two, Statement(text: "y"))],
      [.claimsLinked(one, .repeats, two)], [.claimsLinked(one, .contradicts, two)])
    #expect(state.claims[one]?.links.map(\.self) == [Link(.contradicts, two)])
  }

  @Test func `a number that was given is never given again`() {
    let e1 = EvidenceID(1)
    var state = fold(
      [.claimAdded(one, Statement(text: "x"))],
      [.evidenceAttached(e1, to: one, .supports, Sample.citation("a"), note: nil)])
    for (number, event) in [Event.evidenceDetached(e1), .claimDropped(one), .undone(entries: [4, 3, 2, 1])].enumerated()
    {
      state.apply(Sample.entry(number + 3, event))
      #expect(state.nextClaim == two)
      #expect(state.nextEvidence == EvidenceID(2))
    }
  }

  @Test func `a passage is dismissed once, comes back by undo, and is restored by its place`() {
    let citation = Sample.citation("a")
    var state = fold(
      [.claimAdded(one, Statement(text: "x"))], [.passageDismissed(one, citation)], [.passageDismissed(one, citation)],
      [.passageDismissed(two, citation)])
    #expect(state.claims[one]?.dismissed.count == 1)
    #expect(state.undoableEntries == [1, 2])
    state.apply(Sample.entry(5, .passageRestored(one, citation.article.id, Span(0..<1))))
    #expect(state.claims[one]?.dismissed.count == 1, "another place")
    state.apply(Sample.entry(6, .passageRestored(one, citation.article.id, citation.span)))
    #expect(state.claims[one]?.dismissed.isEmpty == true)
    state.apply(Sample.entry(7, .undone(entries: [6, 2])))
    #expect(state.claims[one]?.dismissed.isEmpty == true && state.redoableEntries == [6, 2])
  }

  @Test func `undo passes over the focus and over searches`() {
    var state = fold(
      [.claimAdded(one, Statement(text: "x"))], [.claimAdded(two, Statement(text: "y"))], [.claimFocused(one)],
      [.searched(query: "train", total: 3)])
    #expect(state.undoableEntries == [1, 2])
    #expect(state.focus == one)
    state.apply(Sample.entry(5, .undone(entries: [2])))
    #expect(state.claims.ids == [one])
    #expect(state.redoableEntries == [2])
    // Neither a search nor the focus is a change that would leave nothing to bring back.
    state.apply(Sample.entry(6, .searched(query: "plane", total: 0), .claimFocused(one)))
    state.apply(Sample.entry(7, .redone(entries: [2])))
    #expect(state.claims.ids == [one, two])
  }

  @Test func `a new change leaves nothing to bring back`() {
    var state = fold([.claimAdded(one, Statement(text: "x"))], [.verdictMarked(one, Judgement(.denied))])
    state.apply(Sample.entry(3, .undone(entries: [2])))
    state.apply(Sample.entry(4, .verdictMarked(one, Judgement(.confirmed))))
    #expect(state.redoableEntries.isEmpty)
    let before = state
    state.apply(Sample.entry(5, .redone(entries: [2])))
    #expect(state.claims == before.claims)
    #expect(state.undoableEntries == [1, 4])
  }

  @Test func `an undo takes back the entries that it names and no others`() {
    var state = fold([.claimAdded(one, Statement(text: "x"))], [.claimAdded(two, Statement(text: "y"))])
    let before = state.claims
    state.apply(Sample.entry(3, .undone(entries: [1]), .undone(entries: [99, 0])))
    #expect(state.claims == before)
    state.apply(Sample.entry(4, .undone(entries: [2])))
    state.apply(Sample.entry(5, .redone(entries: [1])))
    #expect(state.claims.ids == [one])
  }

  @Test func `the focus never stays on a claim that is gone`() {
    var state = fold(
      [.claimAdded(one, Statement(text: "x"))], [.claimAdded(two, Statement(text: "y"))], [.claimDropped(one)],
      [.undone(entries: [3])], [.claimFocused(one)])
    #expect(state.focus == one)
    state.apply(Sample.entry(6, .redone(entries: [3])))
    #expect(state.claims.ids == [two])
    #expect(state.focus == nil)
  }

  @Test func `an entry that changes and then undoes leaves two steps in order`() {
    var state = fold([.claimAdded(one, Statement(text: "x"))])
    state.apply(Sample.entry(2, .verdictMarked(one, Judgement(.denied)), .undone(entries: [2])))
    #expect(state.claims[one]?.verdict == nil)
    #expect(state.undoableEntries == [1])
    #expect(state.redoableEntries == [2])
  }

  @Test func `what names nothing that exists changes nothing`() {
    let before = fold([.claimAdded(one, Statement(text: "x"))])
    var state = before
    let far = ClaimID(77)
    let gone = EvidenceID(88)
    state.apply(
      Sample.entry(
        1, .claimEdited(far, Statement(text: "y")), .claimDropped(far), .claimFocused(far),
        .claimsLinked(one, .repeats, far), .claimsLinked(far, .repeats, one), .verdictMarked(far, Judgement(.denied)),
        .evidenceAttached(gone, to: far, .supports, Sample.citation("a"), note: nil), .evidenceDetached(gone),
        .evidenceReattached(gone, Sample.citation("a")), .claimAdded(one, Statement(text: "again")),
        .undone(entries: []), .redone(entries: [5])))
    #expect(state == before)
  }

  @Test func `findings tell what does not hold together`() {
    let three = ClaimID(3)
    let four = ClaimID(4)
    let e1 = EvidenceID(1)
    let state = fold(
      [.claimAdded(one, Statement(text: "a"))],
      [.claimAdded(two, Statement(text: "b")), .verdictMarked(two, Judgement(.confirmed))],
      [.claimAdded(three, Statement(text: "c")), .verdictMarked(three, Judgement(.denied))],
      [.evidenceAttached(e1, to: three, .supports, Sample.citation("q"), note: nil)],
      [.claimAdded(four, Statement(text: "d")), .verdictMarked(four, Judgement(.unverified))])
    #expect(state.findings.map(\.kind) == [.open, .unsupported, .contrary])
    #expect(state.findings.map(\.claim) == [one, two, three])
    #expect(state.findings.last?.evidence == e1)
  }
}
