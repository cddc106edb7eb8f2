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

  /// What a line shows, whatever the width of the screen.
  private func told(_ line: String, on desk: SampleDesk) -> String {
    desk.show(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
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

  @Test(arguments: [
    ("Ada Quill said that the pier closes in June.", "Ada Quill said that the pier closes in July.", "dates differ"),
    ("Ada Quill said that the pier closed in 2022.", "Ada Quill said that the pier closed in 2023.", "dates differ"),
    ("The storm killed 12 people, Ada Quill said.", "The storm killed at least 14, Ada Quill said.", "figures differ"),
    ("Twelve people died, Ada Quill said.", "Fourteen were killed, Ada Quill said.", "figures differ"),
    ("It shuts at 3 p.m. daily, Ada Quill said.", "It shuts at 5 p.m. daily, Ada Quill said.", "figures differ"),
  ])
  func `months, years, the dead and hours that are others differ`(one: String, other: String, words: String) throws {
    let desk = try SampleDesk(corpus: corpus([("kite", one), ("tern", other)]))
    try desk.run("claim add \"It happened\"", "attach a1.1", "attach a2.1")
    #expect(desk.show("compare").contains(words), "\(desk.show("compare"))")
  }

  @Test func `one figure in two ways of writing is no difference`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "Ada Quill said that 1500 jobs would go."),
        ("tern", "Ada Quill said that 1.5 thousand jobs would go."),
      ]))
    try desk.run("claim add \"Jobs go\"", "attach a1.1", "attach a2.1")
    #expect(!desk.show("compare").contains("figures differ"), "\(desk.show("compare"))")
  }

  // MARK: What nobody said

  @Test func `what nobody said, or somebody whom nobody can name, is no origin that counts`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "Nobody said that the pier would close."), ("tern", "No official said that the pier would close."),
        ("gull", "Jo Orr did not say that the pier would close."),
        ("rook", "Speaking to Interfax, he said that the pier would close."),
      ]))
    try desk.run("set independence 1", "claim add \"The pier closes\"")
    for article in 1...4 { try desk.run("attach a\(article).1") }
    #expect(desk.refusal(of: "confirm") != nil, "\(desk.show("sources"))")
    #expect(desk.show("chain e3").contains("did not say"), "\(desk.show("chain e3"))")
  }

  @Test func `who is only suggested as the speaker is so in the chain as well`() throws {
    let desk = try SampleDesk(
      corpus: corpus([
        ("kite", "\u{201C}We sail at noon,\u{201D} Ada Quill said. \u{201C}Bring a coat for the way home.\u{201D}")
      ]))
    try desk.run("claim add \"They sail\"", "attach a1.1 \"Bring a coat for the way home.\"")
    let shown = told("chain e1", on: desk)
    #expect(shown.contains("Ada Quill") && shown.contains("(suggested: the sentence names no speaker)"), "\(shown)")
    #expect(desk.show("export markdown").contains("suggested"), "\(desk.show("export markdown"))")
  }

  // MARK: What would fall

  @Test
  func `a source is meant by its whole name or by a word that is its own, and the answer says what it was taken for`()
    throws
  {
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([
        SampleCorpus.article("1", "Ada Quill said that the pier was safe.", outlet: "Financial Times"),
        SampleCorpus.article("2", "Jo Orr said that the pier was safe.", outlet: "The Tern"),
        SampleCorpus.article("3", "U.S. officials said that the pier was safe.", outlet: "The Gull"),
      ]))
    try desk.run("claim add \"The pier is safe\"")
    for article in 1...3 { try desk.run("attach a\(article).1") }
    #expect(desk.show("whatif drop \"The Times\"").contains("no evidence rests on The Times"))
    #expect(desk.show("whatif drop the").contains("no evidence rests on the"))
    #expect(desk.show("whatif drop \"Financial Times\"").contains("taken for Financial Times"))
    #expect(desk.show("whatif drop Orr").contains("“Orr” is taken for Jo Orr"), "\(desk.show("whatif drop Orr"))")
    for name in ["U.S.", "\"United States\"", "\"the United States\""] {
      let shown = desk.show("whatif drop \(name)")
      #expect(shown.contains("whoever speaks for the United States") && shown.contains("without e3"), "\(shown)")
    }
  }

  // MARK: The gate after the verdict

  @Test func `an override for a smaller number is none for the one that is asked for now`() throws {
    let desk = try SampleDesk(corpus: corpus(two))
    try desk.run(
      "set independence 2", "claim add \"The pier is safe\"", "attach a1.1", "confirm --why \"enough\" --override",
      "set independence 5")
    let shown = told("check", on: desk)
    #expect(shown.contains("1 origin where the session asks for 5"), "\(shown)")
    #expect(shown.contains("overridden when it asked for 2"), "\(shown)")
  }

  @Test func `an override says then and now where the numbers have changed`() throws {
    let desk = try SampleDesk(corpus: corpus(two))
    try desk.run(
      "set independence 3", "claim add \"The pier is safe\"", "attach a1.1", "confirm --why \"enough\" --override",
      "attach a2.1")
    for line in ["show c1", "export markdown", "export text"] {
      let shown = desk.show(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        shown.contains("then 1 origin where the session asked for 3, now 2 origins"), "\(line): \(desk.show(line))")
    }
  }

  // MARK: The ledger

  @Test func `a part of an article that was shown is no article read`() throws {
    let desk = try SampleDesk(corpus: corpus(two + [("gull", "A boat came.\n\nIt left.")]))
    try desk.run("claim add \"The pier is safe\"", "show a3.2", "unverified --why \"nothing found\"")
    #expect(desk.show("ledger").contains("1 article seen in part"), "\(desk.show("ledger"))")
    #expect(desk.show("ledger").contains("saw a3.2 of"), "\(desk.show("ledger"))")
    #expect(desk.show("export markdown").contains("1 article seen in part"))
    try desk.run("show a3")
    #expect(desk.show("ledger").contains("1 article read"), "\(desk.show("ledger"))")
  }

  @Test func `an article without an outlet is of an unknown one`() throws {
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([
        Article(
          id: ArticleID("1"), metadata: ArticleMetadata(title: "Piers"), text: ScalarText("The pier was safe."))
      ]))
    try desk.run("claim add \"The pier is safe\"", "attach a1.1", "own e1")
    #expect(desk.show("sources").contains("unknown outlet (Piers)"), "\(desk.show("sources"))")
  }
}
