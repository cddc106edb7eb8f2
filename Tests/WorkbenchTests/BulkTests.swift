import AssayCommands
import AssayJSON
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// Commands that change several things: one question, one entry, one step of undo.
struct BulkTests {
  private func desk(_ claims: Int = 4) throws -> SampleDesk {
    let desk = try SampleDesk()
    for number in 1...claims { try desk.run("claim add \"Claim \(number)\"") }
    return desk
  }

  private func verdicts(_ desk: SampleDesk) -> [Verdict?] { desk.state.claims.values.map(\.verdict) }

  @Test(
    arguments: [
      ("mark all confirmed", [.confirmed, .confirmed, .confirmed, .confirmed]),
      ("mark open denied", [.denied, .denied, .unverified, .denied]),
      ("mark c1 c3..c4 denied", [.denied, nil, .denied, .denied]),
      ("mark c3..4 c1 denied", [.denied, nil, .denied, .denied]),
      ("confirm all", [.confirmed, .confirmed, .confirmed, .confirmed]),
      ("deny c2 c1", [.denied, .denied, .unverified, nil]),
      ("unverified open", [.unverified, .unverified, .unverified, .unverified]),
    ] as [(String, [Verdict?])])
  func `several claims are marked in one entry, which one undo takes back`(line: String, expected: [Verdict?]) throws {
    let desk = try desk()
    try desk.run("mark c3 unverified")
    let before = desk.state
    desk.says = true
    try desk.run(line)
    #expect(verdicts(desk) == expected)
    #expect(desk.questions.count == 1)
    #expect(desk.entries.count == 6)
    try desk.run("undo")
    #expect(desk.state.claims == before.claims)
  }

  @Test func `the entry carries the yes, so that it runs again without a question`() throws {
    let desk = try desk()
    desk.says = true
    try desk.run("mark all denied --why \"No; never\"", "search drones", "attach #1..#3 --to c2", "detach e1..e2")
    #expect(
      desk.entries.suffix(4).map(\.input) == [
        "mark all denied --why \"No; never\" --yes", "search drones", "attach #1..#3 --to c2 --yes",
        "detach e1..e2 --yes",
      ])
    #expect(Rerun.firstDivergence(of: desk.entries, over: SampleCorpus.all) == nil)
  }

  @Test func `the question says what will be done`() throws {
    let desk = try desk()
    try desk.run("search drones", "mark c1 denied")
    desk.says = true
    try desk.run("mark all confirmed", "attach #1 #2 --refutes --to c3", "detach e1 e2")
    #expect(
      desk.questions == [
        "This marks 4 claims confirmed, 1 of them judged otherwise so far.", "This attaches 2 spans to c3 (refutes).",
        "This detaches 2 evidences.",
      ])
  }

  @Test func `a no changes nothing`() throws {
    let desk = try desk()
    desk.says = false
    let before = desk.state
    #expect(desk.refusal(of: "confirm all; claim add Never")?.problem == "nothing has changed")
    #expect(desk.state == before)
  }

  @Test func `where nobody can be asked it takes a --yes`() throws {
    let desk = try desk()
    let refusal = try #require(desk.refusal(of: "confirm all"))
    #expect(refusal.problem == "this marks 4 claims confirmed, and nobody is asked here")
    #expect(refusal.remedy == "Add --yes to do it without a question.")
    try desk.run("confirm all --yes")
    #expect(verdicts(desk).allSatisfy { $0 == .confirmed })
  }

  @Test func `one claim and one span ask nothing`() throws {
    let desk = try desk()
    desk.says = false
    try desk.run(
      "confirm c1", "mark c1..c1 denied", "mark c2 denied --yes", "search drones", "attach #1..#1", "detach e1")
    #expect(desk.questions.isEmpty)
    try desk.run("deny c3")
    // c4 alone is open by now.
    try desk.run("mark open denied")
    #expect(desk.questions.isEmpty)
  }

  @Test func `what stands already is passed over`() throws {
    let desk = try desk()
    try desk.run("confirm c1 --why \"A reason\"", "confirm all --yes")
    #expect(desk.state.claims[ClaimID(1)]?.judgement?.rationale == "A reason")
    guard case .verdictMarked(let first, _)? = desk.entries.last?.events.first else {
      Issue.record("nothing was marked")
      return
    }
    #expect(first == ClaimID(2))
    #expect(desk.refusal(of: "confirm all --yes")?.problem == "all 4 claims are confirmed already")
  }

  @Test func `a range passes over what was dropped and does not lead past the last`() throws {
    let desk = try desk()
    try desk.run("claim drop c2", "mark c1..c3 denied --yes")
    #expect(verdicts(desk) == [.denied, .denied, nil])
    #expect(desk.refusal(of: "mark c3..c9 denied --yes")?.problem == "no claim c9 (the last is c4)")
    #expect(desk.refusal(of: "mark c2..c2 denied")?.problem == "every claim of c2..c2 was dropped")
    #expect(desk.refusal(of: "mark c1..c999999999 denied --yes") != nil)
    #expect(desk.refusal(of: "attach #1..#999999999 --yes") != nil)
  }

  @Test func `an open session without claims has nothing to mark`() throws {
    let desk = try SampleDesk()
    #expect(desk.refusal(of: "mark all denied")?.problem == "there are no claims yet")
    try desk.run("claim add One", "confirm")
    #expect(desk.refusal(of: "mark open denied")?.problem == "no claim is open")
  }

  @Test func `a bulk answer has the things it changed`() throws {
    let desk = try desk(2)
    try desk.run("search drones")
    func names(_ line: String) throws -> [String] { try desk.bench.submit(line).outcome.get().fields.names }
    #expect(try names("attach #1..#2 --yes") == ["attached"])
    #expect(try names("detach e1..e2 --yes") == ["detached"])
    #expect(try names("confirm all --yes") == ["claims", "next"])
  }
}
