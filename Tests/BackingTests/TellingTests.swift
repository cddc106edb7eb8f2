import AssayBacking
import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// How origins, the gate and wordings are told.
struct TellingTests {
  private func corpus(_ texts: [(String, String)]) -> Corpus {
    SampleCorpus.of(
      texts.map { SampleCorpus.article($0.0, $0.1, outlet: "The \($0.0.prefix(1).uppercased())\($0.0.dropFirst())") })
  }

  private func dated(_ name: String, _ text: String, _ day: String) -> Article {
    Article(
      id: ArticleID(name), metadata: ArticleMetadata(outlet: name, published: PartialDate(day)), text: ScalarText(text))
  }

  private let two = [
    ("kite", "Ada Quill said that the pier was safe."), ("tern", "Jo Orr said that the pier was safe."),
  ]

  // MARK: The gate

  @Test func `a confirmed claim that falls below the session's number is named`() throws {
    let desk = try SampleDesk(corpus: corpus(two))
    try desk.run("set independence 2", "claim add \"The pier is safe\"", "attach a1.1", "attach a2.1", "confirm")
    #expect(desk.show("sources").contains("and the claim is confirmed: met"))
    #expect(desk.show("check").isEmpty)
    try desk.run("background e2")
    #expect(desk.show("sources").contains("and the claim is confirmed: not met"), "\(desk.show("sources"))")
    #expect(desk.show("check").contains("c1 is confirmed with 1 origin where the session asks for 2"))
    try desk.run("background e2 --clear")
    #expect(desk.show("check").isEmpty)
  }

  @Test func `a number that is asked for after the verdict counts as well`() throws {
    let desk = try SampleDesk(corpus: corpus(two))
    try desk.run("claim add \"The pier is safe\"", "attach a1.1", "confirm", "set independence 2")
    #expect(desk.show("check").contains("c1 is confirmed with 1 origin where the session asks for 2"))
  }

  @Test func `an override says what was and what is`() throws {
    let desk = try SampleDesk(corpus: corpus(two))
    try desk.run(
      "set independence 3", "claim add \"The pier is safe\"", "attach a1.1", "attach a2.1",
      "confirm --why \"two will do\" --override")
    #expect(!desk.show("sources").contains("; now"))
    #expect(desk.show("check").isEmpty, "the reviewer knew of it")
    try desk.run("background e2")
    let shown = desk.show("sources")
    #expect(shown.contains("gate overridden: 2 origins where the session asks for 3; now 1 origin"), "\(shown)")
    #expect(desk.show("check").contains("c1 is confirmed with 1 origin where the gate was overridden for 2"))
  }

  // MARK: Sources

  @Test func `many evidences of one speaker are told in a line`() throws {
    let desk = try SampleDesk(
      corpus: corpus((1...9).map { ("kite\($0)", "Ada Quill said that the pier was safe in year \($0).") }))
    try desk.run("claim add \"The pier is safe\"")
    for number in 1...9 { try desk.run("attach a\(number).1") }
    let shown = desk.show("sources")
    #expect(shown.ranges(of: "one speaker").count == 1, "\(shown)")
    #expect(shown.contains("= e1..e9: one speaker: Ada Quill"), "\(shown)")
  }

  @Test func `each advice stands once`() throws {
    let desk = try SampleDesk(
      corpus: corpus((1...6).map { ("kite\($0)", "French officials said that the pier was safe in year \($0).") }))
    try desk.run("claim add \"The pier is safe\"")
    for number in 1...6 { try desk.run("attach a\(number).1") }
    let shown = desk.show("sources")
    #expect(shown.ranges(of: "split e6").count == 1 && shown.ranges(of: "split e").count == 5, "\(shown)")
    #expect(shown.ranges(of: "= e1..e6: ").count == 1, "\(shown)")
  }

  @Test func `papers that cite one another are called a circle`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "The pier will close, the Tern reported."), ("tern", "The pier will close, the Kite reported."),
      ]))
    try desk.run("claim add \"The pier closes\"", "attach a1.1", "attach a2.1")
    let shown = desk.show("sources")
    #expect(shown.contains("0 to 1 origins") && shown.contains("cite one another in a circle"), "\(shown)")
    try desk.run("set independence 1")
    #expect(desk.refusal(of: "confirm") != nil)
  }

  // MARK: Compare

  @Test func `one day in two ways of writing is no difference, and two days are`() throws {
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([
        dated("kite", "Ada Quill said that the pier shut on Tuesday.", "2023-09-13"),
        dated("tern", "Ada Quill said that the pier shut on Sept. 12.", "2023-09-14"),
        dated("gull", "Ada Quill said that the pier shut on Sept. 11.", "2023-09-14"),
      ]))
    try desk.run("claim add \"The pier shut\"", "attach a1.1", "attach a2.1")
    #expect(!desk.show("compare").contains("dates differ"), "\(desk.show("compare"))")
    try desk.run("attach a3.1")
    #expect(desk.show("compare").contains("dates differ"), "\(desk.show("compare"))")
  }

  @Test func `figures are compared where they count the same thing`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "Ada Quill said that fifty boats lay at the pier."), ("tern", "The two towns share the pier."),
        ("gull", "Ada Quill said that 40 old boats lay at the pier."),
      ]))
    try desk.run("claim add \"Boats lie there\"", "attach a1.1", "attach a2.1")
    #expect(!desk.show("compare").contains("figures differ"))
    try desk.run("attach a3.1")
    #expect(desk.show("compare").contains("figures differ: 50 boats (e1); 40 boats (e3)"), "\(desk.show("compare"))")
  }

  @Test func `a negation is marked, and words that say nothing are not graded`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "Ada Quill said that the town will send boats."),
        ("tern", "Ada Quill said that the town will not send boats."),
        ("gull", "Jo Orr declined to comment on the boats."),
      ]))
    try desk.run("claim add \"Boats are sent\"", "attach a1.1", "attach a2.1", "attach a3.1 --declines")
    let shown = desk.show("compare")
    #expect(shown.contains("negations differ: no negation (e1); negation (e2)"), "\(shown)")
    #expect(shown.contains("negated: “not”") && shown.ranges(of: "how sure").count == 2, "\(shown)")
  }

  @Test func `officials of one state are one speaker in a comparison`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "French and allied officials said that the pier was safe."),
        ("tern", "The pier was safe, French officials said."),
      ]))
    try desk.run("claim add \"The pier is safe\"", "attach a1.1", "attach a2.1")
    #expect(!desk.show("compare").contains("speakers differ"), "\(desk.show("compare"))")
  }

  // MARK: Attributions

  @Test func `every attribution has the address of its cue`() throws {
    let text = (1...40).map { "The pier is old. Ada Quill said that plank \($0) was rotten. Nobody came." }
      .joined(separator: "\n\n")
    let desk = try SampleDesk(corpus: corpus([("kite", text)]))
    let shown = desk.show("attributions a1")
    for paragraph in [1, 17, 40] { #expect(shown.contains("a1.\(paragraph).2"), "\(shown)") }
  }
}
