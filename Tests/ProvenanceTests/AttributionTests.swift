import AssayProvenance
import Testing

struct AttributionTests {
  @Test func `a subject says a clause without "that"`() {
    let text = Reading("Mr. Orlov said the bridge would open in May.")
    #expect(text.source("said") == "Mr. Orlov")
    #expect(text.content("said") == ["the bridge would open in May"])
    #expect(text.by("said")?.kind == .named)
    #expect(text.by("said")?.isFact == true)
  }

  @Test func `what comes before the speaker is his`() {
    let text = Reading("Two men were held, the police said, and one of them was later freed.")
    #expect(text.source("said") == "the police")
    #expect(text.content("said") == ["Two men were held", "and one of them was later freed"])
  }

  @Test func `a scene that is set is not said`() {
    let text = Reading("In the harbour, Ms. Quill said that the ferry was late.")
    #expect(text.content("said") == ["that the ferry was late"])
  }

  @Test func `an inverted speaker has his apposition and not his relative clause`() {
    let text = Reading("\u{201C}It is late,\u{201D} said Ada Quill, a pilot from Bonn, on Monday.")
    #expect(text.source("said") == "Ada Quill, a pilot from Bonn")
    #expect(text.by("said")?.rule == .inverted)
    let relative = Reading(
      "\u{2018}It is late,\u{2019} said Ms. Quill, who runs the ferry, \u{2018}and we are tired.\u{2019}")
    #expect(relative.source("said") == "Ms. Quill")
    #expect(relative.content("said") == ["\u{2018}It is late,\u{2019}", "\u{2018}and we are tired.\u{2019}"])
  }

  @Test func `a trailing speaker takes the whole sentence`() {
    let text = Reading("Critics say the pier is unsafe and should close, according to the Tern Bay Times.")
    #expect(text.source("according to") == "the Tern Bay Times")
    #expect(text.by("according to")?.kind == .medium)
  }

  @Test func `"according to" at the head leaves the main clause alone`() {
    let text = Reading("According to Jane Orr, a pilot, the engine failed.")
    #expect(text.source("According to") == "Jane Orr, a pilot")
    #expect(text.content("According to") == ["the engine failed"])
  }

  @Test func `a gerund belongs to the sentence's speaker`() {
    let text = Reading("The pier will close, the mayor said, adding that a new one would cost ten million.")
    #expect(text.source("adding") == "the mayor")
    #expect(text.by("adding")?.rule == .gerund)
  }

  @Test func `a quotation goes on over the sentences that follow`() {
    let text = Reading(
      "\u{201C}We sail at noon,\u{201D} Ms. Quill said. \u{201C}Bring a coat. It is cold.\u{201D} Nobody did.")
    #expect(text.content("said").count == 3)
    #expect(text.by("said")?.continued.isEmpty == false)
  }

  @Test func `a quotation of two paragraphs keeps its speaker`() {
    let text = Reading(
      "\u{201C}We sail at noon,\u{201D} Ms. Quill said. \u{201C}Bring a coat.\n\n\u{201C}It is cold out there.\u{201D}")
    #expect(text.by("said")?.continued.count == 2)
  }

  @Test func `a quotation nobody is seen to speak has an unknown speaker`() {
    let text = Reading("The posters read well. \u{201C}No bridge without a ferry\u{201D} hung on every wall.")
    #expect(text.attributions.contains { $0.rule == .quotation && $0.source == nil && $0.kind == .unknown })
  }

  @Test func `a cue inside another's words is not the narrator's`() {
    let text = Reading("Ms. Quill said that the mayor had told her the pier was safe.")
    #expect(text.attributions.count == 1)
  }

  @Test func `a noun is not taken for a verb`() {
    let text = Reading("The report lay on its shelf. His claims were many. The calls for the ferry went out on time.")
    #expect(text.by("report") == nil)
    #expect(text.by("claims") == nil)
  }

  @Test func `hearsay names nobody`() {
    let text = Reading("The owner has reportedly left the town.")
    #expect(text.by("reportedly")?.source == nil)
    #expect(text.by("reportedly")?.rule == .hearsay)
  }

  @Test func `a name before a colon or behind a dash speaks`() {
    let colon = Reading("Dr. Marta Quill: \u{201C}We were never asked.\u{201D}")
    #expect(colon.attributions.first?.rule == .colon)
    let dash = Reading("\u{201C}We sail at noon, whatever comes\u{201D} \u{2014} Marta Quill")
    #expect(dash.attributions.first?.rule == .dash)
    #expect(dash.attributions.first?.source.map { dash.reading.words($0) } == "Marta Quill")
  }

  @Test func `a negated cue is marked`() {
    #expect(Reading("The mayor did not say whether the pier would close.").attributions.first?.isNegated == true)
  }

  @Test(arguments: [
    ("The senator said it was late.", SourceKind.role), ("Officials said it was late.", .unnamed),
    ("A source said it was late.", .unnamed), ("She said it was late.", .pronoun),
    ("The Ministry of Defence said it was late.", .organisation), ("The survey showed that it was late.", .document),
    ("Reuters said it was late.", .medium), ("Kremlin spokesman Ivan Orlov said it was late.", .named),
  ])
  func `the kind of a source follows from its head`(_ sentence: String, _ kind: SourceKind) {
    #expect(Reading(sentence).attributions.first?.kind == kind)
  }

  @Test func `a language that is not read has quotations and no speakers`() {
    let text = Reading("«Мы едем», сказал Петров.", language: "ru")
    #expect(text.quotes == ["Мы едем"])
    #expect(text.attributions.isEmpty)
    #expect(text.reading.isEnglish == false)
  }

  @Test(arguments: [
    ("The pier shuts, the BBC reported.", "reported", "the BBC", "The pier shuts"),
    ("Prices rose, analysts said.", "said", "analysts", "Prices rose"),
    ("It cost $2 million, Ada Quill said.", "said", "Ada Quill", "It cost $2 million"),
    ("Troops hold the pier, Kyiv said on Monday.", "said", "Kyiv", "Troops hold the pier"),
    ("Orr visits the pier next week, the Kremlin said.", "said", "the Kremlin", "Orr visits the pier next week"),
    ("Shares jump, Reuters reported.", "reported", "Reuters", "Shares jump"),
    ("Quill's Tern pier shuts, said Orr.", "said", "Orr", "Quill's Tern pier shuts"),
    ("The pier would close, Quill said, Reuters reported.", "said", "Quill", "The pier would close"),
  ])
  func `a short sentence before its speaker is what he says, whatever its verb`(
    _ sentence: String, _ cue: String, _ source: String, _ content: String
  ) {
    let text = Reading(sentence)
    #expect(text.source(cue) == source && text.content(cue) == [content], "\(text.attributions)")
  }

  @Test(arguments: [
    (
      "The pier would close by June, two officials said on condition of anonymity because they were not allowed to "
        + "speak publicly.", "two officials", "The pier would close by June"
    ),
    ("The pier will close, Quill said after meeting the unions.", "Quill", "The pier will close"),
    ("The pier will close, Quill said as she left the meeting.", "Quill", "The pier will close"),
    ("The pier will close, the company said while announcing its results.", "the company", "The pier will close"),
    ("The pier would shut, two people said on condition they not be named.", "two people", "The pier would shut"),
    (
      "Quill said after meeting the unions that the pier would close.", "Quill", "that the pier would close"
    ),
  ])
  func `when and on what terms somebody said it is the narrator's`(
    _ sentence: String, _ source: String, _ content: String
  ) {
    let text = Reading(sentence)
    #expect(text.source("said") == source && text.content("said") == [content], "\(text.attributions)")
  }

  @Test(arguments: [
    ("Police said at least 12 people had died.", "at least 12 people had died"),
    ("The port said about 400 jobs would go.", "about 400 jobs would go"),
    ("Quill said nearly fifty boats had sunk.", "nearly fifty boats had sunk"),
    ("Quill said the port, which owns the pier, would sell it.", "the port, which owns the pier, would sell it"),
    ("Officials said the talks, which began on Monday, had failed.", "the talks, which began on Monday, had failed"),
    ("Quill said about noon that the boats had sunk.", "that the boats had sunk"),
  ])
  func `what is said begins with its measure and holds its relative clause`(_ sentence: String, _ content: String) {
    let text = Reading(sentence)
    #expect(text.content("said") == [content], "\(text.attributions)")
  }

  @Test func `an age between a name and its town is nobody`() {
    #expect(Reading("Mr Finch, 54, of Tern Bay, said: \"I saw it fall.\"").source("said") == "Mr Finch")
  }

  @Test func `a scene and a name with its office are no words of the speaker`() {
    for sentence in ["On Monday, the mayor said.", "Ada Quill, a pilot, said.", "In the harbour town, officials said."]
    {
      #expect(Reading(sentence).attributions.allSatisfy { $0.content.isEmpty }, "\(sentence)")
    }
  }

  @Test(arguments: [
    "Nobody said that the pier would close.", "No official said that the pier would close.",
    "Has Ada Quill said that the pier would close?", "If Ada Quill said that the pier would close, we would know.",
    "Ada Quill did not say that the pier would close.", "Neither Ada Quill nor Lee Finch said the pier would close.",
    "Few officials said the pier would close.", "Ada Quill could say as early as Friday that the pier would close.",
    "Lee Finch will say on Monday that the pier would close.",
    "Ada Quill stopped short of saying the pier would close.",
    "Ada Quill avoided saying the pier would close.",
  ])
  func `what nobody is said to have said is marked`(_ sentence: String) {
    let text = Reading(sentence)
    #expect(text.attributions.first?.isNegated == true, "\(text.attributions)")
  }

  @Test func `a source has no day behind it`() {
    #expect(Reading("The Kremlin on Tuesday said that the pier was safe.").source("said") == "The Kremlin")
    #expect(Reading("The mayor of Tern Bay said that the pier was safe.").source("said") == "The mayor of Tern Bay")
  }
}
