import AssayModel
import AssayProvenance
import Testing

struct OriginTests {
  private func evidence(_ id: Int, _ text: String, _ words: String, outlet: String) -> OriginEvidence {
    let read = Reading(text)
    let article = Article(
      id: ArticleID("urn:\(id)"),
      metadata: ArticleMetadata(outlet: outlet, published: PartialDate("2023-09-05"), language: "en"),
      text: ScalarText(text))
    let reader = EvidenceReader(
      article: article, reading: read.reading, findings: read.findings,
      media: MediumNames(["The Tern Bay Times", "The Harbour Ledger", "The Kite"]))
    return reader.evidence(EvidenceID(id), at: read.span(words))
  }

  @Test func `papers that relay one another in a circle have no origin that is known, and perhaps one`() {
    let report = OriginCounter.report(on: [
      evidence(
        1, "The pier will close, The Harbour Ledger reported.", "The pier will close", outlet: "The Tern Bay Times"),
      evidence(
        2, "The pier will close, the Tern Bay Times reported.", "The pier will close", outlet: "The Harbour Ledger"),
      evidence(3, "The pier will close, the Tern Bay Times reported.", "The pier will close", outlet: "The Kite"),
    ])
    #expect(report.least == 0)
    #expect(report.most == 1)
    #expect(report.circles == [[EvidenceID(1), EvidenceID(2), EvidenceID(3)]])
    #expect(report.unknown.count == 3)
  }

  @Test func `a circle in which one has a source of its own rests on that source`() {
    let report = OriginCounter.report(on: [
      evidence(
        1, "The pier will close, The Harbour Ledger reported.", "The pier will close", outlet: "The Tern Bay Times"),
      evidence(
        2, "The pier will close, the Tern Bay Times reported.", "The pier will close", outlet: "The Harbour Ledger"),
      evidence(3, "The pier will close, Ada Quill said.", "The pier will close", outlet: "The Harbour Ledger"),
    ])
    #expect(report.circles.isEmpty)
    #expect(report.least >= 1)
  }

  @Test func `a medium that carried a named person's words merges nobody else`() {
    let report = OriginCounter.report(on: [
      evidence(1, "Ada Quill told the Kite that the pier was safe.", "the pier was safe", outlet: "The Harbour Ledger"),
      evidence(2, "Jo Orr told the Kite that the pier was safe.", "the pier was safe", outlet: "The Tern Bay Times"),
    ])
    #expect(report.least == 2)
  }

  @Test func `officials of one state without names are one within a week and perhaps two`() {
    let report = OriginCounter.report(
      on: [
        evidence(1, "French officials said the pier was safe.", "the pier was safe", outlet: "The Kite"),
        evidence(
          2, "Ada Quill, a spokeswoman for the French navy, said the pier was safe.", "the pier was safe",
          outlet: "The Harbour Ledger"),
      ])
    #expect(report.least == 1)
    #expect(report.most == 2)
    #expect(report.suggestions.map(\.reason) == [.government(InterestGroup(name: "France"))])
  }

  @Test func `an outlet's own voice is no origin and may be one`() {
    let report = OriginCounter.report(on: [
      evidence(1, "The pier closed at noon.", "The pier closed", outlet: "The Kite")
    ])
    #expect(report.least == 0)
    #expect(report.most == 1)
    #expect(report.ownVoice == [EvidenceID(1)])
  }

  @Test func `background counts nowhere`() {
    var item = evidence(1, "Ada Quill said the pier was safe.", "the pier was safe", outlet: "The Kite")
    item.mark = .background
    let report = OriginCounter.report(on: [item])
    #expect(report.least == 0)
    #expect(report.background == [EvidenceID(1)])
  }

  @Test func `no evidence has no origins`() {
    #expect(OriginCounter.report(on: []).least == 0)
  }
}
