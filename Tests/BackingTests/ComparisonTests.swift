import AssayModel
import SampleDesk
import Testing

/// What `compare` calls a difference between the wordings of a claim's evidence, and what it does not.
struct ComparisonTests {
  private func dated(_ name: String, _ text: String, _ day: String) -> Article {
    Article(
      id: ArticleID(name), metadata: ArticleMetadata(outlet: name, published: PartialDate(day)), text: ScalarText(text))
  }

  // MARK: Dates

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

  @Test(arguments: [
    ("Ada Quill said that the pier closes in June.", "Ada Quill said that the pier closes in July.", "dates differ"),
    ("Ada Quill said that the pier closed in 2022.", "Ada Quill said that the pier closed in 2023.", "dates differ"),
    ("The storm killed 12 people, Ada Quill said.", "The storm killed at least 14, Ada Quill said.", "figures differ"),
    ("Twelve people died, Ada Quill said.", "Fourteen were killed, Ada Quill said.", "figures differ"),
    ("It shuts at 3 p.m. daily, Ada Quill said.", "It shuts at 5 p.m. daily, Ada Quill said.", "figures differ"),
  ])
  func `months, years, the dead and hours that are others differ`(one: String, other: String, words: String) throws {
    let desk = try SampleDesk(telling: [("kite", one), ("tern", other)], claim: "It happened")
    #expect(desk.show("compare").contains(words), "\(desk.show("compare"))")
  }

  // MARK: Figures

  @Test func `figures are compared where they count the same thing`() throws {
    let desk = try SampleDesk(telling: [
      ("kite", "Ada Quill said that fifty boats lay at the pier."), ("tern", "The two towns share the pier."),
      ("gull", "Ada Quill said that 40 old boats lay at the pier."),
    ])
    try desk.run("claim add \"Boats lie there\"", "attach a1.1", "attach a2.1")
    #expect(!desk.show("compare").contains("figures differ"))
    try desk.run("attach a3.1")
    #expect(desk.show("compare").contains("figures differ: 50 boats (e1); 40 boats (e3)"), "\(desk.show("compare"))")
  }

  @Test func `one figure in two ways of writing is no difference`() throws {
    let desk = try SampleDesk(
      telling: [
        ("kite", "Ada Quill said that 1500 jobs would go."),
        ("tern", "Ada Quill said that 1.5 thousand jobs would go."),
      ], claim: "Jobs go")
    #expect(!desk.show("compare").contains("figures differ"), "\(desk.show("compare"))")
  }

  // MARK: Words and speakers

  @Test func `a negation is marked, and words that say nothing are not graded`() throws {
    let desk = try SampleDesk(telling: [
      ("kite", "Ada Quill said that the town will send boats."),
      ("tern", "Ada Quill said that the town will not send boats."),
      ("gull", "Jo Orr declined to comment on the boats."),
    ])
    try desk.run("claim add \"Boats are sent\"", "attach a1.1", "attach a2.1", "attach a3.1 --declines")
    let shown = desk.show("compare")
    #expect(shown.contains("negations differ: no negation (e1); negation (e2)"), "\(shown)")
    #expect(shown.contains("negated: “not”") && shown.ranges(of: "how sure").count == 2, "\(shown)")
  }

  @Test func `officials of one state are one speaker in a comparison`() throws {
    let desk = try SampleDesk(
      telling: [
        ("kite", "French and allied officials said that the pier was safe."),
        ("tern", "The pier was safe, French officials said."),
      ], claim: "The pier is safe")
    #expect(!desk.show("compare").contains("speakers differ"), "\(desk.show("compare"))")
  }
}
