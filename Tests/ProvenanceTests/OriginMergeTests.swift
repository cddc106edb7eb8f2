import AssayModel
import AssayProvenance
import Testing

/// What takes evidences together, and what does not; each text is an article of its own outlet.
struct OriginMergeTests {
  struct Piece {
    let text: String
    var outlet: String
    var day = "2023-09-05"
    var mark: OriginEvidence.Mark?
    var agency: String?

    init(
      _ text: String, _ outlet: String = "", day: String = "2023-09-05", mark: OriginEvidence.Mark? = nil,
      agency: String? = nil
    ) {
      (self.text, self.outlet, self.day, self.mark, self.agency) = (text, outlet, day, mark, agency)
    }
  }

  private func report(
    _ pieces: [Piece], copies: ArticleCopies = ArticleCopies(), media: [String] = []
  ) -> OriginReport {
    var affiliations = Affiliations()
    let items = pieces.enumerated().map { number, piece in
      let read = Reading(piece.text)
      affiliations.learn(from: read.reading, read.attributions)
      let article = Article(
        id: ArticleID("urn:\(number + 1)"),
        metadata: ArticleMetadata(
          outlet: piece.outlet.isEmpty ? "Paper \(number + 1)" : piece.outlet, published: PartialDate(piece.day),
          language: "en", agency: piece.agency),
        text: ScalarText(piece.text))
      let reader = EvidenceReader(
        article: article, reading: read.reading, findings: read.findings, media: MediumNames(media))
      return reader.evidence(EvidenceID(number + 1), at: read.reading.text.span, mark: piece.mark)
    }
    return OriginCounter.report(on: items, copies: copies, affiliations: affiliations)
  }

  @Test func `what two outlets have from one agency is perhaps one report, though each is said to have seen it`() {
    let found = report([
      Piece("The keeper saw smoke.", mark: .own, agency: "AP"),
      Piece("The bell was rung at dawn by two boys.", mark: .own, agency: "The Associated Press"),
    ])
    #expect([found.least, found.most] == [1, 2], "\(found.merges)")
  }

  private func range(_ texts: String...) -> [Int] {
    let found = report(texts.map { Piece($0) })
    return [found.least, found.most]
  }

  // MARK: Own reporting

  @Test func `an outlet's own reporting and those who relay it are one origin`() {
    let found = report(
      [
        Piece("The mayor took a boat from the yard.", "The Grebe", mark: .own),
        Piece("The mayor took a boat, the Grebe reported.", "The Plover"),
        Piece("According to the Grebe, the mayor took a boat.", "The Dunlin"),
      ], media: ["The Grebe"])
    #expect(found.least == 1 && found.most == 1, "\(found)")
    #expect(!found.merges.contains { !$0.isHard })
  }

  @Test func `an own voice that is relayed may add nothing to the relays`() {
    let found = report(
      [
        Piece("The mayor took a boat from the yard.", "The Grebe"),
        Piece("The mayor took a boat, the Grebe reported.", "The Plover"),
      ], media: ["The Grebe"])
    #expect(found.least == 1 && found.most == 1, "\(found)")
  }

  @Test func `short reports in the same words are perhaps one`() {
    let words = "The old lighthouse at the point burnt down on Friday before anybody could be warned."
    let found = report([Piece(words, mark: .own), Piece(words, mark: .own)])
    #expect(found.least == 1 && found.most == 2, "\(found)")
    #expect(found.merges.map(\.reason) == [.words])
    let other = report([
      Piece(words, mark: .own), Piece("A keeper saw smoke over the point at dawn and rang the bell.", mark: .own),
    ])
    #expect(other.least == 2)
  }

  @Test func `reporting in articles that have a part in common is perhaps one`() {
    let texts = [
      Piece("The keeper saw smoke.", mark: .own), Piece("The bell was rung at dawn by two boys.", mark: .own),
    ]
    let copies = ArticleCopies(partial: [(ArticleID("urn:1"), ArticleID("urn:2"))])
    let found = report(texts, copies: copies)
    #expect(found.least == 1 && found.most == 2)
    #expect(found.merges.map(\.reason) == [.partialCopy])
    #expect(report(texts).least == 2)
  }

  // MARK: Copies

  @Test func `two named speakers in copied articles stay two`() {
    let copies = ArticleCopies(clusters: [ArticleID("urn:1"): 0, ArticleID("urn:2"): 0])
    let found = report(
      [
        Piece("Ada Quill said that the pier was safe."),
        Piece("Jo Orr called the tea a scandal, and said that it was cold."),
      ],
      copies: copies)
    #expect(found.least == 2, "\(found.merges)")
    let same = report(
      [Piece("An official said that the pier was safe."), Piece("An official said that the pier was safe.")],
      copies: copies)
    #expect(same.most == 1 && same.merges.map(\.reason) == [.copy])
  }

  // MARK: Names

  @Test(arguments: [
    ["Petra Vole said that the pier was safe.", "Anton Vole said that the pier was safe."],
    ["Kim Jong Un said that the pier was safe.", "Kim Yo Jong said that the tea was cold."],
    ["Jane Reed, a nurse, said that the pier was safe.", "John Reed, a baker, said that the pier was safe."],
    ["J. Reed said that the pier was safe.", "Mara Reed said that the pier was safe."],
  ])
  func `people with other given names are two`(texts: [String]) {
    #expect(range(texts[0], texts[1]) == [2, 2])
  }

  @Test(arguments: [
    ["Petra Vole said that the pier was safe.", "Vole said that the tea was cold."],
    ["Volodymyr Zelensky said that it was late.", "Volodymyr Zelenskyy said that the tea was cold."],
    [
      "The harbour ministry said that it was late.", "Harbour ministry spokesman Ivan Moll said that the tea was cold.",
    ],
    ["Pope Francis said that it was late.", "The pope said that the tea was cold."],
    ["The ministry said that it was late.", "The ministry said that the tea was cold."],
  ])
  func `what may be one speaker is one or two`(texts: [String]) {
    let found = report(texts.map { Piece($0) })
    #expect(found.least == 1 && found.most == 2, "\(found)")
  }

  @Test func `a family name that the article gives in full elsewhere is that person's`() {
    let found = range(
      "Petra Vole came at noon. Vole said that the pier was safe.", "Petra Vole said that the tea was cold.")
    #expect(found == [1, 1])
  }

  @Test func `one full name is one speaker, with or without an office and an initial`() {
    #expect(range("Petra M. Vole said that it was late.", "Mayor Petra Vole said that the tea was cold.") == [1, 1])
  }

  @Test func `a report in May and another in March are two`() {
    let found = report([
      Piece("The report said that the pier was safe.", day: "2024-05-02"),
      Piece("A report said that the tea was cold.", day: "2024-03-01"),
    ])
    #expect(found.least == 2, "\(found)")
  }

  @Test(arguments: ["He", "It", "They"])
  func `a pronoun without an owner is nobody on record`(pronoun: String) {
    let found = report([Piece("\(pronoun) said that the pier was safe."), Piece("\(pronoun) said that it was late.")])
    #expect(found.least == 0 && found.unknown.count == 2, "\(found)")
  }

  @Test func `a speaker found by a pronoun is merged as a suggestion`() {
    let found = report([
      Piece("Petra Vole said that it was late."), Piece("Petra Vole called. She said that the tea was cold."),
    ])
    #expect(!found.merges.contains { $0.isHard }, "\(found)")
  }

  // MARK: Media

  @Test(arguments: [
    ["Bloomberg", "Bloomberg News"], ["the Bloomberg news agency", "Bloomberg"],
    ["Reuters", "the Reuters news agency"], ["The Associated Press", "AP"], ["The New York Times", "The NYT"],
  ])
  func `one medium in two spellings is one`(names: [String]) {
    #expect(
      range("The pier will close, \(names[0]) reported.", "The tea is cold, \(names[1]) reported.") == [1, 1])
  }

  @Test func `first letters that no agency is known by may be a medium's name`() {
    let found = report(
      ["The Karsk Evening Post", "The KEP newspaper"].map { Piece("The pier will close by winter, \($0) reported.") })
    #expect(found.least == 1 && found.most == 2, "\(found)")
  }

  @Test(arguments: [
    ["The Times of London", "The New York Times"], ["The Financial Times", "The New York Times"],
  ])
  func `papers with a word in common are two`(names: [String]) {
    #expect(range("The pier will close, \(names[0]) reported.", "The tea is cold, \(names[1]) reported.") == [2, 2])
  }

  // MARK: Interests

  @Test(arguments: [
    ("U.S. officials said that the pier was safe.", "United States"),
    ("American officials said that the pier was safe.", "United States"),
    ("A U.N. spokesman said that the pier was safe.", "United Nations"),
    ("Kremlin spokesman Ivan Moll said that the pier was safe.", "Russia"),
    ("Jane Reed of the National Security Council said that the pier was safe.", "United States"),
    ("Lim Ha-neul, a spokesman for South Korea's harbour ministry, said that the pier was safe.", "South Korea"),
    ("Oslo said that the pier was safe.", "Norway"), ("New Delhi said that the pier was safe.", "India"),
    ("A Saudi Arabia official said that the pier was safe.", "Saudi Arabia"),
    ("Sri Lankan diplomats said that the pier was safe.", "Sri Lanka"),
    ("UK officials said that the pier was safe.", "United Kingdom"),
  ])
  func `a source speaks for the state in its office or its adjective`(text: String, group: String) {
    #expect(report([Piece(text)]).groups.map(\.name) == [group])
  }

  @Test(arguments: [
    "Kim Jong Un said that the pier was safe.", "The Washington Post reported that the pier was safe.",
    "The Times of London reported that the pier was safe.",
    "Anna Lark, a North Korea expert at a university in Seoul, said that the pier was safe.",
    "South Korean media reported that the pier was safe.",
    "Moll, an economist from Berlin, said that the pier was safe.",
    "Jordan Moll said that the pier was safe.",
  ])
  func `a name, a paper and an expert speak for no state`(text: String) {
    #expect(report([Piece(text)]).groups.isEmpty)
  }

  @Test func `where officials say that somebody goes is not whom they speak for`() {
    let found = report([Piece("The pier is shut, said officials who said that Moll would travel to Russia.")])
    #expect(found.groups.isEmpty, "\(found.groups)")
  }

  @Test(arguments: [
    ["U.S. officials said that the pier would close.", "U.S. officials said on Monday that the tea was cold."],
    ["US officials said that the pier would close.", "American officials said that the tea was cold."],
    ["U.S. officials said that the pier would close.", "American officials said that the tea was cold."],
    ["Israeli officials said that the pier would close.", "An Israeli official said that the tea was cold."],
  ])
  func `unnamed officials of one state within a week are one or two`(texts: [String]) {
    #expect(range(texts[0], texts[1]) == [1, 2])
  }
}
