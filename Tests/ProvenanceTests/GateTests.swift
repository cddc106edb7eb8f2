import AssayModel
import AssayProvenance
import Testing

/// The gate on the sample desk's claims, against the numbers an editor worked out by hand in `Sessions/CLAIMS.md`.
struct GateTests {
  private struct Case {
    let claim: Int
    /// The stance of the evidence that is counted.
    let side: String
    /// The least number of origins by the page.
    let gate: Int
  }

  private static let cases = [
    Case(claim: 1, side: "supports", gate: 3), Case(claim: 2, side: "supports", gate: 2),
    Case(claim: 3, side: "refutes", gate: 1),
    Case(claim: 4, side: "refutes", gate: 1), Case(claim: 5, side: "supports", gate: 1),
    Case(claim: 6, side: "refutes", gate: 1),
    Case(claim: 7, side: "supports", gate: 1), Case(claim: 8, side: "supports", gate: 1),
    Case(claim: 9, side: "supports", gate: 1),
    Case(claim: 10, side: "supports", gate: 1), Case(claim: 11, side: "supports", gate: 0),
    Case(claim: 12, side: "supports", gate: 1),
    Case(claim: 13, side: "supports", gate: 1),
  ]

  @Test func `the gate counts as an editor does on every claim, unaided`() throws {
    let desk = try ClaimsDesk()
    for item in Self.cases {
      // Claim 8 has the quotations of 7 with the stances turned round: its denial rests on what supports 7.
      let evidence = desk.evidence(of: item.claim == 8 ? 7 : item.claim, item.side)
      #expect(desk.report(evidence).least == item.gate, "claim \(item.claim)")
    }
  }

  @Test func `a split undoes a merge and a join makes one`() throws {
    let desk = try ClaimsDesk()
    let evidence = desk.evidence(of: 5, "supports")
    let merged = desk.report(evidence)
    let split = desk.report(evidence, ReviewerActions(splits: [EvidenceID(1): "heard it themselves"]))
    #expect(split.least == merged.least + 1)
    let apart = desk.evidence(of: 13, "supports").filter { $0.id == EvidenceID(1) } + evidence
    let joined = desk.report(
      apart, ReviewerActions(joins: [OriginJoin(EvidenceID(1), EvidenceID(3), reason: "one briefing")]))
    #expect(joined.merges.contains { $0.reason == .reviewer("one briefing") })
  }

  @Test func `an own voice counts once it is marked`() throws {
    let desk = try ClaimsDesk()
    var evidence = desk.evidence(of: 3, "refutes")
    let before = desk.report(evidence)
    #expect(!before.ownVoice.isEmpty)
    for index in evidence.indices where evidence[index].outlet == "Saltmarsh Gazette" { evidence[index].mark = .own }
    #expect(desk.report(evidence).least == before.least + 1)
  }
}
