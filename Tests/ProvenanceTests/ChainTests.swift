import AssayModel
import AssayProvenance
import Testing

struct ChainTests {
  private func chain(_ words: String, in text: String, outlet: String = "The Tern Bay Times") -> Chain {
    let read = Reading(text)
    let reader = ChainReader(
      reading: read.reading, attributions: read.attributions, metadata: ArticleMetadata(outlet: outlet),
      media: MediumNames(["The Tern Bay Times", "The Harbour Ledger"]))
    return reader.chain(of: read.span(words))
  }

  @Test func `a source that another medium cites is behind it`() {
    let found = chain("the pier will close", in: "The Harbour Ledger, citing two officials, said the pier will close.")
    #expect(found.link(.citedMedium)?.key == "harbour ledger")
    #expect(found.link(.source)?.words == "two officials")
    #expect(found.link(.source)?.rule == .citing)
  }

  @Test func `an outlet that cites itself is first-hand`() {
    let found = chain("the pier will close", in: "The pier will close, the Times said: the pier will close.")
    #expect(found.link(.citedMedium) == nil)
  }

  @Test func `a listener that is another medium is in the chain`() {
    let found = chain("the pier was safe", in: "Ms. Quill told the Harbour Ledger that the pier was safe.")
    #expect(found.link(.citedMedium)?.rule == .told)
    #expect(found.link(.source)?.words == "Ms. Quill")
    #expect(
      chain("the pier was safe", in: "Ms. Quill told the Tern Bay Times that the pier was safe.").link(.citedMedium)
        == nil)
  }

  @Test func `a pronoun's speaker is a suggestion`() {
    let found = chain("The pier is safe", in: "Ms. Quill said it was late. The pier is safe, she added.")
    #expect(found.link(.source)?.words == "Ms. Quill")
    #expect(found.link(.source)?.standing == .suggestion(.pronoun))
  }

  @Test func `words without a speaker are the outlet's own`() {
    let found = chain("The pier closed", in: "The pier closed at noon.")
    #expect(found.voice == .own)
    #expect(found.links.map(\.role) == [.outlet])
  }

  @Test func `a text that is not read has an unknown voice`() {
    let read = Reading("Петров сказал, что мост закрыт.", language: "ru")
    let reader = ChainReader(
      reading: read.reading, attributions: read.attributions, metadata: ArticleMetadata(outlet: "Маяк"),
      media: MediumNames([]))
    #expect(reader.chain(of: read.reading.text.span).voice == .unknown)
  }

  @Test func `credits at the foot are credits`() {
    let read = Reading(
      "The pier closed.\n\nReporting by Ada Quill; editing by Jo Orr\n\n(Northwire; edited for The Harbour Ledger)")
    #expect(CreditFinder.credits(in: read.reading).map(\.kind) == [.reporting, .taken])
  }
}
