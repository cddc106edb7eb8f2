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
    /// One action of a reviewer that puts the number right; nil where none is needed.
    var action: (@Sendable (inout [OriginEvidence], inout ReviewerActions) -> Void)?
  }

  private static let cases = [
    Case(claim: 1, side: "supports", gate: 3), Case(claim: 2, side: "supports", gate: 2),
    Case(claim: 3, side: "refutes", gate: 1),
    Case(claim: 4, side: "refutes", gate: 1), Case(claim: 5, side: "supports", gate: 1),
    Case(claim: 6, side: "refutes", gate: 1),

    // The quarterly only looks back: a reviewer calls its "some papers" background.
    Case(claim: 7, side: "supports", gate: 1, action: background("Lantern Quarterly")),
    Case(claim: 8, side: "supports", gate: 1, action: background("Lantern Quarterly")),
    Case(claim: 9, side: "supports", gate: 1),
    Case(claim: 10, side: "supports", gate: 1), Case(claim: 11, side: "supports", gate: 0),
    Case(claim: 12, side: "supports", gate: 1),
    Case(claim: 13, side: "supports", gate: 1),
  ]

  private static func background(_ outlet: String) -> @Sendable (inout [OriginEvidence], inout ReviewerActions) -> Void
  {
    { evidence, _ in
      for index in evidence.indices where evidence[index].outlet == outlet { evidence[index].mark = .background }
    }
  }

  @Test func `the gate counts as an editor does on two claims of three, and on all after one action`() throws {
    let desk = try ClaimsDesk()
    var right = 0
    for item in Self.cases {
      // Claim 8 has the quotations of 7 with the stances turned round: its denial rests on what supports 7.
      var evidence = desk.evidence(of: item.claim == 8 ? 7 : item.claim, item.side)
      let unaided = desk.report(evidence)
      if unaided.least == item.gate { right += 1 }
      guard let action = item.action else {
        #expect(unaided.least == item.gate, "claim \(item.claim) unaided")
        continue
      }
      var actions = ReviewerActions()
      action(&evidence, &actions)
      #expect(desk.report(evidence, actions).least == item.gate, "claim \(item.claim) after one action")
    }
    #expect(right * 3 >= Self.cases.count * 2)
  }

  @Test func `a split undoes a merge and a join makes one`() throws {
    let desk = try ClaimsDesk()
    let evidence = desk.evidence(of: 5, "supports")
    let merged = desk.report(evidence)
    let split = desk.report(evidence, ReviewerActions(splits: [EvidenceID(1): "heard it themselves"]))
    #expect(split.least == merged.least + 1)
    let apart = desk.evidence(of: 13, "supports").filter { $0.id == EvidenceID(1) } + evidence
    let joined = desk.report(
      apart, ReviewerActions(joins: [ReviewerActions.Join(EvidenceID(1), EvidenceID(3), reason: "one briefing")]))
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
