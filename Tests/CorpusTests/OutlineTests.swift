import AssayCorpus
import AssayModel
import Seeded
import Testing

struct OutlineTests {
  private func paragraphs(_ text: String) -> [String] {
    let stored = ScalarText(text)
    return Outline(of: stored, language: nil).paragraphs.map { String(stored[$0.span]) }
  }

  @Test func `every line of a web page's text is a paragraph of its own`() {
    let text =
      "A title\nA caption below it\n\nThe report begins here and is one line however long it grows.\n \u{A0}\nEnd"
    #expect(
      paragraphs(text) == [
        "A title", "A caption below it", "The report begins here and is one line however long it grows.", "End",
      ])
  }

  @Test func `the lines of a hard-wrapped block are one paragraph`() {
    let text = """
      Harbour reopens

      The harbour opened again on Monday after three weeks in which no
      ship could enter it, the port's office said, and the first vessel
      to reach the quay was a small coaster with a cargo of timber.

      Short line.
      A caption stands directly below it.

      Its captain said that he had waited outside for nine days, and
      that he would not do so again for any price.
      """
    #expect(paragraphs(text).count == 5)
    #expect(paragraphs(text)[1].hasPrefix("The harbour"))
    #expect(paragraphs(text)[1].hasSuffix("timber."))
    #expect(paragraphs(text)[2...3] == ["Short line.", "A caption stands directly below it."])
  }

  @Test func `a sentence runs on over the line ends of a hard-wrapped block`() {
    let text = ScalarText(
      """
      The ferry that was to leave at eight in the morning did not leave
      until noon, the company said. It gave no reason for the delay, nor
      did it say when the next one would sail, which passengers who had
      waited in the rain took badly.
      """)
    let outline = Outline(of: text, language: "en")
    #expect(outline.paragraphs.count == 1)
    #expect(outline.paragraphs[0].sentences.count == 2)
  }

  @Test func `carriage returns, no-break spaces and byte order marks stay outside of spans`() {
    #expect(
      paragraphs("\u{FEFF}One.\r\n\r\n\u{A0}Two.\u{A0}\r\nThree.\r\u{2028}Four.") == [
        "One.", "Two.", "Three.", "Four.",
      ])
  }

  @Test func `a text without anything visible has no paragraphs`() {
    #expect(Outline(of: ScalarText(""), language: nil).paragraphs.isEmpty)
    #expect(Outline(of: ScalarText(" \r\n\u{A0}\n\u{3000}"), language: nil).paragraphs.isEmpty)
  }

  @Test func `offsets are scalars, whatever the script`() {
    let outline = Outline(of: ScalarText("🇰🇵 é.\n\n다."), language: nil)
    #expect(outline.paragraphs.map(\.span.range) == [0..<5, 7..<9])
  }

  @Test func `in any text sentences and paragraphs are ordered, disjoint, filled, and cover all that is visible`() {
    let pieces = [
      "a", "B", "Gen", "U", "S", "no", "г", "т", "다", "と", "9", " ", " ", "\u{A0}", "\n", "\n\n", "\r\n", ".", ".",
      ". ", "?",
      "!", "…", "。", "」", "「", "”", "“", "\"", "'", "»", "«", "(", ")", "[", "]", "–", "-", ",", "Sept", "He said", "I",
      "\u{200B}", "\u{FEFF}", "é", "e\u{301}", "🙂", "\u{202E}", "\0", "։", "[1]", "\u{2028}", "\t", "word ",
    ]
    var random = Random(seed: 20_230_913)
    for _ in 0..<3000 {
      let text = ScalarText((0..<random.below(60)).map { _ in pieces[random.below(pieces.count)] }.joined())
      let outline = Outline(of: text, language: ["ko", "ru", "de", nil][random.below(4)])
      var covered = [Bool](repeating: false, count: text.count)
      var end = 0
      for paragraph in outline.paragraphs {
        #expect(paragraph.span.start >= end && !paragraph.span.isEmpty && paragraph.span.end <= text.count)
        #expect(paragraph.sentences.first?.start == paragraph.span.start)
        #expect(paragraph.sentences.last?.end == paragraph.span.end)
        var last = paragraph.span.start
        for sentence in paragraph.sentences {
          #expect(sentence.start >= last && !sentence.isEmpty)
          last = sentence.end
          for offset in sentence.range { covered[offset] = true }
        }
        end = paragraph.span.end
      }
      for (offset, scalar) in text.string.unicodeScalars.enumerated() where !scalar.properties.isWhitespace {
        let isZeroWidth = ["\u{200B}", "\u{2060}", "\u{FEFF}"].contains(scalar)
        #expect(covered[offset] || isZeroWidth, "\(text.string.debugDescription) at \(offset)")
      }
    }
  }

  @Test(arguments: [
    "word ", "a. b ", ". ", "… ", "(((", "\u{A0}", "“Why?” Name ", "A.B.", "다", "? - ", "x\n",
  ])
  func `a text without an end of a sentence is divided in time proportional to it`(_ piece: String) {
    // A quadratic way through 100,000 pieces would not come back within the test's patience.
    let outline = Outline(of: ScalarText("A" + String(repeating: piece, count: 100_000) + "b"), language: nil)
    #expect(!outline.paragraphs.isEmpty)
  }
}
