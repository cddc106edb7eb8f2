import AssayModel
import AssayProvenance
import Testing

struct UtteranceTests {
  private func utterance(_ article: Int, _ words: String, speaker: String? = nil, day: Int? = nil) -> Utterance {
    Utterance(
      article: article, span: Span(0..<1), words: words.split(separator: " ").map(String.init), speaker: speaker,
      day: day)
  }

  @Test func `shortened forms are one rendering's choice`() {
    let one = Reading("\u{201C}That's why we came here,\u{201D} Putin told them.")
    let two = Reading("\u{201C}That is why we have come here,\u{201D} the president replied.")
    let all =
      UtteranceReader.utterances(in: one.reading, attributions: one.attributions, article: 0)
      + UtteranceReader.utterances(in: two.reading, attributions: two.attributions, article: 1)
    let link = UtteranceFamilies.links(among: all).first
    #expect(link?.strength == .strong)
    #expect(link?.isFact == false)
    #expect(link?.changes.isEmpty == false)
    #expect(all.first?.speaker == "putin")
  }

  @Test func `equal words of one speaker are verbatim`() {
    let links = UtteranceFamilies.links(among: [
      utterance(0, "we will not pay for the bridge", speaker: "orlov"),
      utterance(1, "we will not pay for the bridge", speaker: "orlov"),
    ])
    #expect(links.map(\.strength) == [.verbatim])
    #expect(links.first?.isFact == true)
  }

  @Test func `numbers in conflict keep two quotations apart`() {
    let links = UtteranceFamilies.links(among: [
      utterance(0, "we lost 40 boats in the storm of last night"),
      utterance(1, "we lost 60 boats in the storm of last night"),
    ])
    #expect(links.allSatisfy { $0.strength == .weak && $0.numbersDiffer })
  }

  @Test func `a negation that one has is marked`() {
    let links = UtteranceFamilies.links(among: [
      utterance(0, "we are going to pay for the bridge this year"),
      utterance(1, "we are not going to pay for the bridge this year"),
    ])
    #expect(links.first?.negationDiffers == true)
  }

  @Test func `another speaker is a conflict and no veto`() {
    let links = UtteranceFamilies.links(among: [
      utterance(0, "talks about the bridge are actively advancing", speaker: "watson"),
      utterance(1, "talks about the bridge are actively advancing", speaker: "kirby"),
    ])
    #expect(links.first?.speakersDiffer == true)
    #expect(links.first?.isFact == false)
  }

  @Test func `a few words count only of one speaker within three days`() {
    let apart = UtteranceFamilies.links(among: [
      utterance(0, "nothing to say", speaker: "orlov", day: 10),
      utterance(1, "nothing to say", speaker: "orlov", day: 20),
    ])
    #expect(apart.isEmpty)
    let close = UtteranceFamilies.links(among: [
      utterance(0, "nothing to say", speaker: "orlov", day: 10),
      utterance(1, "nothing to say", speaker: "orlov", day: 12),
    ])
    #expect(close.map(\.strength) == [.weak])
  }
}
