import AssayModel
import AssayProvenance
import Seeded
import Testing

/// What reading an article found, as a value that can be kept.
struct FindingsTests {
  private let text =
    "Ada Quill said that the pier was safe. \u{201C}It stands,\u{201D} she added. \u{201C}It always has.\u{201D}\n\n"
    + "The mayor declined to comment, and the pier, according to two officials, will close.\n\n"
    + "Reporting by Jo Orr; editing by Lee Finch."

  private func findings(_ text: String, _ language: String? = "en") -> ArticleFindings {
    ArticleFindings(in: ArticleReading(of: ScalarText(text), language: language))
  }

  @Test func `findings come back from their bytes as they were`() throws {
    for text in [text, "", "\u{201E}", String(repeating: text + "\n\n", count: 30)] {
      let found = findings(text)
      let back = try #require(ArticleFindings(bytes: found.bytes))
      #expect(back == found)
    }
    #expect(
      !findings(text).attributions.isEmpty && !findings(text).nonDenials.isEmpty && !findings(text).credits.isEmpty)
  }

  @Test func `damaged bytes and bytes of another version are refused, and never end the program`() {
    let bytes = findings(text).bytes
    for end in bytes.indices { #expect(ArticleFindings(bytes: Array(bytes[..<end])) == nil) }
    #expect(ArticleFindings(bytes: bytes + [0]) == nil)
    var other = bytes
    other[0] = 99
    #expect(ArticleFindings(bytes: other) == nil)
    var random = Random(seed: 7)
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0..<1 + random.below(4) { damaged[random.below(damaged.count)] = UInt8(random.below(256)) }
      _ = ArticleFindings(bytes: damaged)
    }
  }

  @Test func `figures, dates and certainty are read out of a passage`() {
    let read = Reading(
      "The council will close the pier on Sept. 12 for three weeks. It may open on Monday. It closed at 5. May Lee left."
    )
    func wording(_ words: String) -> Wording { Wording(of: read.span(words), in: read.reading) }
    let first = wording("The council will close the pier on Sept. 12 for three weeks.")
    #expect(first.certainty == .will && first.figures == ["3"] && first.dates == ["sept 12"], "\(first)")
    let second = wording("It may open on Monday.")
    #expect(second.certainty == .may && second.dates == ["monday"], "\(second)")
    let third = wording("It closed at 5.")
    #expect(third.certainty == .did && third.cue == nil && third.figures == ["5"], "\(third)")
    #expect(Certainty.may < .plans && Certainty.plans < .will && Certainty.will < .did)
    let other = Reading("Мост может закрыться 12 мая.", language: "ru")
    #expect(Wording(of: other.reading.text.span, in: other.reading).certainty == nil)
  }

  @Test(arguments: [
    "Some papers reported that the pier was sold.", "A newspaper reported that the pier was sold.",
    "Several reports said that the pier was sold.",
  ])
  func `a medium that nobody names is no origin`(text: String) {
    let read = Reading(text)
    let article = Article(
      id: ArticleID("urn:1"), metadata: ArticleMetadata(outlet: "The Kite", language: "en"), text: read.reading.text)
    let reader = EvidenceReader(
      article: article, reading: read.reading, findings: read.findings, media: MediumNames(["The Kite"]))
    let report = OriginCounter.report(on: [reader.evidence(EvidenceID(1), at: read.span("the pier was sold"))])
    #expect(report.least == 0 && report.unknown == [EvidenceID(1)])
  }
}
