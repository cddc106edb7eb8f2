import AssayWorkbench
import SampleDesk
import Testing

/// How it is told that a verdict rests on fewer origins than the session asks for.
struct GateTellingTests {
  @Test func `a confirmed claim that falls below the session's number is named`() throws {
    let desk = try SampleDesk.ofTwo(claim: "The pier is safe")
    try desk.run("set independence 2", "confirm")
    #expect(desk.show("sources").contains("and the claim is confirmed: met"))
    #expect(desk.show("check").isEmpty)
    try desk.run("background e2")
    #expect(desk.show("sources").contains("and the claim is confirmed: not met"), "\(desk.show("sources"))")
    #expect(desk.show("check").contains("c1 is confirmed with 1 origin where the session asks for 2"))
    try desk.run("background e2 --clear")
    #expect(desk.show("check").isEmpty)
  }

  @Test func `a number that is asked for after the verdict counts as well`() throws {
    let desk = try SampleDesk.ofTwo()
    try desk.run("claim add \"The pier is safe\"", "attach a1.1", "confirm", "set independence 2")
    #expect(desk.show("check").contains("c1 is confirmed with 1 origin where the session asks for 2"))
  }

  // MARK: Overrides

  @Test func `an override says what was and what is`() throws {
    let desk = try SampleDesk.ofTwo(claim: "The pier is safe")
    try desk.run("set independence 3", "confirm --why \"two will do\" --override")
    #expect(!desk.show("sources").contains("; now"))
    #expect(desk.show("check").isEmpty, "the reviewer knew of it")
    try desk.run("background e2")
    let shown = desk.show("sources")
    #expect(shown.contains("gate overridden: 2 origins where the session asks for 3; now 1 origin"), "\(shown)")
    #expect(desk.show("check").contains("c1 is confirmed with 1 origin where the gate was overridden for 2"))
  }

  @Test func `an override for a smaller number is none for the one that is asked for now`() throws {
    let desk = try SampleDesk.ofTwo()
    try desk.run(
      "set independence 2", "claim add \"The pier is safe\"", "attach a1.1", "confirm --why \"enough\" --override",
      "set independence 5")
    let shown = desk.show("check").running
    #expect(shown.contains("1 origin where the session asks for 5"), "\(shown)")
    #expect(shown.contains("overridden when it asked for 2"), "\(shown)")
  }

  @Test func `an override says then and now where the numbers have changed`() throws {
    let desk = try SampleDesk.ofTwo()
    try desk.run(
      "set independence 3", "claim add \"The pier is safe\"", "attach a1.1", "confirm --why \"enough\" --override",
      "attach a2.1")
    for line in ["show c1", "export markdown", "export text"] {
      let shown = desk.show(line).running
      #expect(shown.contains("then 1 origin where the session asked for 3, now 2 origins"), "\(line): \(shown)")
    }
  }

  @Test func `own reporting of somebody's words is told of, since they count as his no more`() throws {
    let desk = try SampleDesk(telling: [
      ("tern", "Ada Quill said that the pier was safe."), ("gull", "The pier was safe."),
    ])
    try desk.run("claim add \"The pier is safe\"", "attach a1.1", "attach a2.1")
    let notices = desk.answers(to: "own e1 e2").flatMap(\.answer.notices)
    #expect(notices.count == 1 && notices[0].hasPrefix("e1 gives its words to Ada Quill:"), "\(notices)")
    #expect(desk.answers(to: "own e1 --clear").flatMap(\.answer.notices).isEmpty)
  }
}
