import AssayAnchoring
import AssayModel
import Seeded
import Testing

/// Describing a span and anchoring it in the same text gives the span back.
struct InverseTests {
  private static let words = [
    "harbour", "the", "of", "talks", "überall", "naïve", "e\u{301}tude", "переговоры", "не", "пришёл", "회담이", "열렸다",
    "会", "談",
    "ですか", "สวัสดี", "مرحبا", "👩‍👩‍👧", "🇰🇷", "—", "…", "“so”", "3.5", "1,000", "n't", "co\u{AD}op", "\u{200B}", ",", ".",
  ]
  private static let spaces = [" ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u{A0}", "", ". "]

  private static func text(_ generator: inout Random) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      text += words.randomElement(using: &generator) ?? ""
      text += spaces.randomElement(using: &generator) ?? ""
    }
    return text
  }

  @Test func `a span of the same text is found exactly where it was, in any script`() {
    var generator = Random(seed: 20_230_913)
    for _ in 0..<150 {
      let text = ScalarText(Self.text(&generator))
      let tokens = TokenisedText(text)
      let change = TextChange(from: tokens, to: tokens)
      for _ in 0..<5 {
        let start = Int.random(in: 0...text.count, using: &generator)
        let end = Int.random(in: start...text.count, using: &generator)
        let span = Span(start..<end)
        let description = Description(of: span, in: text)
        let found = anchor(description, in: tokens)
        #expect(found == Anchoring(fidelity: .exact, span: span), "\(span) of \(text.string.debugDescription)")
        #expect(anchor(description, through: change) == Anchoring(fidelity: .exact, span: span))
      }
    }
  }

  @Test func `a description keeps what stands around the quote`() {
    let text = "First words here.\n\nBefore it, the quoted words stand. Behind.\n\nLast words there."
    let description = Samples.description(of: "the quoted words", in: text)
    #expect(description.quote == "the quoted words")
    #expect(description.paragraph == "Before it, the quoted words stand. Behind.")
    #expect(description.offset == 11)
    #expect(description.prefix == "First words here.\n\nBefore it, ")
    #expect(description.preceding == "First words here.\n\n")
    #expect(description.following == "\n\nLast words there.")
    #expect(description.occurrence == 1)
    #expect(description.occurrences == 1)
    #expect(description.rivals.isEmpty)
  }

  @Test func `a description counts the places of its words and keeps its rivals`() {
    let text = "A tax rise is near.\n\nNo tax rise is near, he said.\n\nThe tax rise was off."
    let description = Samples.description(of: "tax rise", in: text, occurrence: 2)
    #expect(description.occurrence == 2)
    #expect(description.occurrences == 3)
    #expect(description.rivals.map(\.quote) == ["tax rise", "tax rise"])
    #expect(description.rivals.first?.prefix == "A ")
  }

  @Test func `a part of a longer word is no place of a quote`() {
    let description = Samples.description(of: "art", in: "The art of the party is in its parts.")
    #expect(description.occurrences == 1)
  }

  @Test func `a span beyond the text is cut to it`() {
    let description = Description(of: Span(3..<900), in: ScalarText("a few"))
    #expect(description.quote == "ew")
    #expect(description.span == Span(3..<5))
  }

  @Test func `a paragraph of a whole book is kept only near the quote`() {
    let text = String(repeating: "word after word ", count: 20_000)
    let description = Description(of: Span(160_000..<160_030), in: ScalarText(text))
    #expect(description.paragraph.unicodeScalars.count <= 30 + 2 * Description.Limits.paragraph)
    #expect(description.preceding.isEmpty)
    #expect(description.rivals.count <= Description.Limits.sameWords + Description.Limits.nearCopies)
  }
}
