import AssayBacking
import AssayCommands
import AssayModel
import AssayProvenance
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

/// The claims of the sample desk on the whole road: evidence is attached by typed lines, and counted as `sources` does.
struct GateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let claim: Int
    /// The side whose origins the page counts.
    let side: Stance
    /// The least number by the page.
    let gate: Int
    var testDescription: String { "claim \(claim)" }
  }

  /// Claim 8 has the quotations of 7 with the stances turned round, so that the number is that of 7.
  static let cases = [
    Case(claim: 1, side: .supports, gate: 3), Case(claim: 2, side: .supports, gate: 2),
    Case(claim: 3, side: .refutes, gate: 1), Case(claim: 4, side: .refutes, gate: 1),
    Case(claim: 5, side: .supports, gate: 1), Case(claim: 6, side: .refutes, gate: 1),
    Case(claim: 7, side: .supports, gate: 1), Case(claim: 9, side: .supports, gate: 1),
    Case(claim: 10, side: .supports, gate: 1), Case(claim: 11, side: .supports, gate: 0),
    Case(claim: 12, side: .supports, gate: 1), Case(claim: 13, side: .supports, gate: 1),
  ]

  private func backing(_ desk: SampleDesk) throws -> Backing {
    let now = desk.bench.desk
    let claim = try #require(now.state.claims.values.first)
    return now.provenance.backing(of: claim, in: now.state, at: now.standings)
  }

  @Test(arguments: cases)
  func `the gate counts a claim's origins as an editor did, unaided`(item: Case) throws {
    let desk = try WorkedClaims().desk(item.claim)
    let report = try #require(try backing(desk).report(on: item.side))
    #expect(report.least == item.gate, "\(desk.show("sources c1"))")
    #expect(report.least <= report.most)
  }

  @Test func `the page lists a quotation for every evidence, and each is attached`() throws {
    let worked = try WorkedClaims()
    #expect(worked.claims.count >= 12)
    for (claim, rows) in worked.claims {
      #expect(try worked.desk(claim).state.evidence.count == rows.count, "claim \(claim)")
    }
  }

  @Test func `a claim with too few origins is not confirmed, and nothing is recorded`() throws {
    let desk = try WorkedClaims().desk(5)
    try desk.run("set independence 2")
    let before = desk.entries.count
    for line in ["confirm", "mark c1 confirmed", "confirm c1 --why \"he said so\"", "mark all confirmed --yes"] {
      let refusal = try #require(desk.refusal(of: line), "\(line)")
      #expect(refusal.problem.contains("asks for 2 origins") && refusal.problem.contains("c1 has 1 "), "\(refusal)")
      #expect(refusal.remedy?.contains("--override") == true)
    }
    #expect(desk.refusal(of: "confirm --override")?.problem == "--override wants a reason")
    #expect(desk.entries.count == before && desk.state.claims.values.first?.verdict == nil)
    // To deny, or to leave it unverified, needs no origins.
    try desk.run("deny", "unverified")
  }

  @Test func `an override stands in the entry, in the log and in the exports`() throws {
    let desk = try WorkedClaims().desk(5)
    try desk.run("set independence 2", "confirm --why \"he decides\" --override")
    let claim = try #require(desk.state.claims.values.first)
    #expect(claim.judgement?.override == GateOverride(independence: 2, origins: 1))
    #expect(desk.show("log 1").contains("[gate overridden: c1 1 of 2 origins]"))
    #expect(desk.show("show c1").contains("gate overridden"))
    #expect(desk.show("export markdown").contains("**Gate overridden**: 1 origin where the session asks for 2"))
    #expect(desk.show("export json").contains("\"independence\""))
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
    #expect(SessionState(desk.entries).claims == desk.state.claims, "a replay gives the same")
  }

  @Test func `a gate that is met records no override`() throws {
    let desk = try WorkedClaims().desk(1)
    try desk.run("set independence 2", "confirm --why \"both sides said so\" --override")
    #expect(desk.state.claims.values.first?.judgement?.override == nil)
  }

  @Test func `what a reviewer says moves the number, undo moves it back, and the record reruns`() throws {
    let desk = try WorkedClaims().desk(13)
    let before = try backing(desk).support
    let own = try #require(before.ownVoice.first)
    try desk.run("own \(own)")
    #expect(try backing(desk).support.least == before.least + 1)
    try desk.run("undo")
    #expect(try backing(desk).support == before)
    try desk.run("background \(own)")
    let background = try backing(desk).support
    #expect(background.background == [own] && background.least == before.least && background.most <= before.most)
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
    #expect(SessionState(desk.entries).evidence == desk.state.evidence)
  }

  @Test func `a merge and a split move the number, each with its reason`() throws {
    let desk = try WorkedClaims().desk(2)
    let before = try backing(desk).support
    let one = try #require(before.origins.first?.evidence.first)
    let other = try #require(before.origins.last?.evidence.first)
    try desk.run("merge \(one) \(other) \"one briefing\"")
    let merged = try backing(desk)
    #expect(merged.support.least == before.least - 1)
    #expect(merged.support.merges.contains { merged.reason(of: $0) == "joined by the reviewer: one briefing" })
    try desk.run("split \(other) \"it was another\"")
    #expect(try backing(desk).support.least == before.least)
  }

  @Test(arguments: ["", "0", "two", "-1", "1.5", "100"])
  func `independence is a number of origins`(value: String) throws {
    let desk = try SampleDesk()
    try desk.run("set independence 3")
    if value.isEmpty {
      try desk.run("set independence \"\"")
      #expect(desk.state.settings["independence"] == nil)
    } else {
      #expect(desk.refusal(of: "set independence \(value)") != nil)
    }
  }
}
