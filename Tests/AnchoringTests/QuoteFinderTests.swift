import AssayAnchoring
import AssayModel
import Testing

/// Finding the words a person typed.
struct QuoteFinderTests {
  private func found(_ words: String, in text: String) -> [String] {
    QuoteFinder(in: ScalarText(text)).places(of: words).map { String(ScalarText(text)[$0]) }
  }

  @Test(arguments: [
    ("\"an insult\"", "He called it “an insult”.", "“an insult”"),
    ("\"an insult\"", "Er nannte es „an insult“.", "„an insult“"),
    ("\"an insult\"", "Он сказал «an insult».", "«an insult»"),
    ("don't know", "They don’t know.", "don’t know"),
    ("a - b", "from a — b", "a — b"),
    ("so...", "and so… on", "so…"),
    ("so…", "and so... on", "so..."),
    ("two words", "the two\n  words here", "two\n  words"),
    ("two words", "the two\u{A0}words here", "two\u{A0}words"),
    ("  two words ", "the two words here", "two words"),
    ("cooperate", "they co\u{AD}operate", "co\u{AD}operate"),
    ("café", "un cafe\u{301} noir", "cafe\u{301}"),
    ("harbour master", "The Harbour Master said", "Harbour Master"),
  ])
  func `typed marks, spaces and case may differ from the article's`(typed: String, text: String, place: String) {
    #expect(found(typed, in: text) == [place])
  }

  @Test func `the same case is preferred to another`() {
    #expect(QuoteFinder(in: ScalarText("Rose rose. rose")).places(of: "Rose") == [Span(0..<4)])
  }

  @Test func `whole words are preferred to parts of words, and parts are better than nothing`() {
    #expect(QuoteFinder(in: ScalarText("party art")).places(of: "art") == [Span(6..<9)])
    #expect(QuoteFinder(in: ScalarText("대변인이 말했다")).places(of: "대변인") == [Span(0..<3)])
  }

  @Test func `every place is given, in order`() {
    #expect(QuoteFinder(in: ScalarText("no, no and no")).places(of: "no") == [Span(0..<2), Span(4..<6), Span(11..<13)])
  }

  @Test func `places do not overlap`() {
    #expect(QuoteFinder(in: ScalarText("aaaaa")).places(of: "aa") == [Span(0..<2), Span(2..<4)])
  }

  @Test(arguments: ["", "  ", "\n", "\u{200B}"])
  func `words that show nothing stand nowhere`(words: String) {
    #expect(QuoteFinder(in: ScalarText("a b c")).places(of: words).isEmpty)
  }

  @Test func `words that are not there are not found`() {
    #expect(found("a navy frigate", in: Samples.report).isEmpty)
  }
}
