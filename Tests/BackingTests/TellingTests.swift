import AssayModel
import SampleDesk
import Testing

/// How origins and speakers are told, and what was read for a claim.
struct TellingTests {
  // MARK: Sources

  @Test func `many evidences of one speaker are told in a line`() throws {
    let desk = try SampleDesk(
      telling: (1...9).map { ("kite\($0)", "Ada Quill said that the pier was safe in year \($0).") },
      claim: "The pier is safe")
    let shown = desk.show("sources")
    #expect(shown.ranges(of: "one speaker").count == 1, "\(shown)")
    #expect(shown.contains("= e1..e9: one speaker: Ada Quill"), "\(shown)")
  }

  @Test func `each advice stands once`() throws {
    let desk = try SampleDesk(
      telling: (1...6).map { ("kite\($0)", "French officials said that the pier was safe in year \($0).") },
      claim: "The pier is safe")
    let shown = desk.show("sources")
    #expect(shown.ranges(of: "split e6").count == 1 && shown.ranges(of: "split e").count == 5, "\(shown)")
    #expect(shown.ranges(of: "= e1..e6: ").count == 1, "\(shown)")
  }

  @Test func `papers that cite one another are called a circle`() throws {
    let desk = try SampleDesk(
      telling: [
        ("kite", "The pier will close, the Tern reported."), ("tern", "The pier will close, the Kite reported."),
      ], claim: "The pier closes")
    let shown = desk.show("sources")
    #expect(shown.contains("0 to 1 origins") && shown.contains("cite one another in a circle"), "\(shown)")
    try desk.run("set independence 1")
    #expect(desk.refusal(of: "confirm") != nil)
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

  // MARK: Speakers

  @Test func `every attribution has the address of its cue`() throws {
    let text = (1...40).map { "The pier is old. Ada Quill said that plank \($0) was rotten. Nobody came." }
      .joined(separator: "\n\n")
    let desk = try SampleDesk(telling: [("kite", text)])
    let shown = desk.show("attributions a1")
    for paragraph in [1, 17, 40] { #expect(shown.contains("a1.\(paragraph).2"), "\(shown)") }
  }

  @Test func `what nobody said, or somebody whom nobody can name, is no origin that counts`() throws {
    let desk = try SampleDesk(
      telling: [
        ("kite", "Nobody said that the pier would close."), ("tern", "No official said that the pier would close."),
        ("gull", "Jo Orr did not say that the pier would close."),
        ("rook", "Speaking to Interfax, he said that the pier would close."),
      ], claim: "The pier closes")
    try desk.run("set independence 1")
    #expect(desk.refusal(of: "confirm") != nil, "\(desk.show("sources"))")
    #expect(desk.show("chain e3").contains("did not say"), "\(desk.show("chain e3"))")
  }

  @Test func `who is only suggested as the speaker is so in the chain as well`() throws {
    let desk = try SampleDesk(telling: [
      ("kite", "\u{201C}We sail at noon,\u{201D} Ada Quill said. \u{201C}Bring a coat for the way home.\u{201D}")
    ])
    try desk.run("claim add \"They sail\"", "attach a1.1 \"Bring a coat for the way home.\"")
    let shown = desk.show("chain e1").running
    #expect(shown.contains("Ada Quill") && shown.contains("(suggested: the sentence names no speaker)"), "\(shown)")
    #expect(desk.show("export markdown").contains("suggested"), "\(desk.show("export markdown"))")
  }

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
    // What may have been meant is named, and not taken.
    let times = desk.show("whatif drop Times")
    #expect(
      times.contains("no evidence rests on Times") && times.contains("give more of “Financial Times”"), "\(times)")
    #expect(!desk.show("whatif drop \"The Times\"").contains("give more of"))
    #expect(desk.show("whatif drop \"Financial Times\"").contains("taken for Financial Times"))
    #expect(desk.show("whatif drop Orr").contains("“Orr” is taken for Jo Orr"), "\(desk.show("whatif drop Orr"))")
    for name in ["U.S.", "\"United States\"", "\"the United States\""] {
      let shown = desk.show("whatif drop \(name)")
      #expect(shown.contains("whoever speaks for the United States") && shown.contains("without e3"), "\(shown)")
    }
  }

  // MARK: The ledger

  @Test func `a part of an article that was shown is no article read`() throws {
    let desk = try SampleDesk.ofTwo()
    try desk.run("claim add \"Two men sailed\"", "show a2.1", "unverified --why \"nothing found\"")
    #expect(desk.show("ledger").contains("1 article seen in part"), "\(desk.show("ledger"))")
    #expect(desk.show("ledger").contains("saw a2.1 of"), "\(desk.show("ledger"))")
    #expect(desk.show("export markdown").contains("1 article seen in part"))
    try desk.run("show a2")
    #expect(desk.show("ledger").contains("1 article read"), "\(desk.show("ledger"))")
  }
}
