import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

struct WorkbenchTests {
  @Test func `an entry has its time, its reviewer and the line as it was typed`() throws {
    let desk = try SampleDesk()
    try desk.run("claim  add  \"Kim came by train\"")
    desk.bench.reviewer = "noor"
    try desk.run("confirm")
    #expect(desk.entries.map(\.number) == [1, 2])
    #expect(desk.entries.map(\.at.description) == ["2023-09-20T08:00:00Z", "2023-09-20T08:00:01Z"])
    #expect(desk.entries.map(\.by) == ["mara", "noor"])
    #expect(desk.entries[0].input == "claim  add  \"Kim came by train\"")
  }

  @Test(arguments: [
    "claims", "articles", "show a1", "help", "summary", "check", "log", "set", "export json", "search train", "",
    "focus c1", "next", "mark c9 denied", "frobnicate", "attach a1.1",
  ])
  func `a look and a refusal record nothing`(line: String) throws {
    let desk = try SampleDesk()
    try desk.run("claim add \"Kim came by train\"", "attach a1.1")
    let before = desk.state
    _ = desk.bench.submit(line)
    #expect(desk.entries.count == 2)
    #expect(desk.state == before)
  }

  @Test func `a search is written down with the next change, at its own time`() throws {
    let desk = try SampleDesk()
    try desk.run("search drones", "search train", "claim add \"Kim came by train\"")
    #expect(desk.entries.map(\.input) == ["search drones", "search train", "claim add \"Kim came by train\""])
    #expect(desk.entries.map(\.number) == [1, 2, 3])
    #expect(desk.entries.map(\.at.milliseconds) == desk.entries.map(\.at.milliseconds).sorted())
    guard case .searched(let query, let total, let passages) = desk.entries[0].events.first else {
      Issue.record("the search is no event")
      return
    }
    #expect(query == "drones")
    #expect(total > 0)
    #expect(passages != nil)
  }

  @Test func `a search that nothing follows is written down when the session is closed`() throws {
    let desk = try SampleDesk(session: "$TMP/a.json")
    try desk.run("claim add \"Kim came by train\"", "search aircraft")
    try desk.bench.close()
    let again = try SampleDesk(session: "$TMP/a.json", in: desk.folder)
    #expect(again.entries.map(\.input) == ["claim add \"Kim came by train\"", "search aircraft"])
  }

  @Test func `a look around leaves no entries behind`() throws {
    let desk = try SampleDesk(session: "$TMP/a.json")
    try desk.run("search aircraft", "show a1")
    try desk.bench.close()
    #expect(try SampleDesk(session: "$TMP/a.json", in: desk.folder).entries.isEmpty)
  }

  @Test func `undo and redo go there and back again`() throws {
    let desk = try SampleDesk()
    var states = [desk.state]
    let lines = [
      "claim add \"Kim came by train\"", "attach a6.6.1", "confirm --why \"seen\"", "claim add \"By air\"",
      "link c2 contradicts c1", "set title Train", "claim edit c2 \"By ship\"", "detach e1", "claim drop c1",
    ]
    for line in lines {
      try desk.run(line)
      states.append(desk.state)
    }
    for state in states.dropLast().reversed() {
      try desk.run("undo")
      #expect(desk.state.sameWork(as: state))
    }
    for state in states.dropFirst() {
      try desk.run("redo")
      #expect(desk.state.sameWork(as: state))
    }
    #expect(desk.entries.count == 3 * lines.count)
    #expect(SessionState(desk.entries) == desk.state)
  }

  @Test func `hits stay what they were until the next search`() throws {
    let desk = try SampleDesk()
    try desk.run("search drones", "claim add \"Kim left with six drones\"", "attach #1", "undo", "attach #1")
    #expect(desk.state.evidence.count == 1)
    #expect(desk.refusal(of: "search field:x") != nil)
    try desk.run("attach #2 --context")
    try desk.run("search zeppelin")
    #expect(desk.refusal(of: "attach #1")?.problem == "there are no hits to choose from")
  }
}

extension SessionState {
  /// Whether claims, evidence and settings are the same; the numbers that were given out may differ.
  fileprivate func sameWork(as other: SessionState) -> Bool {
    claims == other.claims && evidence == other.evidence && settings == other.settings && focus == other.focus
  }
}
