import AssayModel
import Testing

@testable import AssayAnchoring

/// How texts are cut into tokens and when two tokens are the same.
struct TokenisedTextTests {
  private func tokens(_ text: String) -> [String] {
    let tokens = TokenisedText(text)
    return (0..<tokens.count).map { String(tokens.text[Span(Int(tokens.starts[$0])..<Int(tokens.ends[$0]))]) }
  }

  @Test func `words, marks and line ends are tokens`() {
    #expect(tokens("It’s 3 km,  no?\n \nYes") == ["It", "’", "s", "3", "km", ",", "no", "?", "\n \n", "Yes"])
  }

  @Test func `scripts without spaces are cut into letters`() {
    #expect(tokens("北京で会う") == ["北", "京", "で", "会", "う"])
    #expect(tokens("장관은 말했다") == ["장관은", "말했다"])
  }

  @Test func `dots in a row are an ellipsis, hyphens in a row a dash`() {
    #expect(tokens("so... yes -- no") == ["so", "...", "yes", "--", "no"])
    #expect(TokenisedText("so...").keys == TokenisedText("so…").keys)
    #expect(TokenisedText("a -- b").keys == TokenisedText("a — b").keys)
  }

  @Test(arguments: [
    ("Kim", "KIM"), ("Ёлка", "ёлка"), ("все", "всё"), ("café", "cafe\u{301}"), ("é", "e\u{301}"),
    ("élan", "e\u{301}lan"),
    ("각", "\u{1100}\u{1161}\u{11A8}"),
    ("ﬁne", "fine"), ("ＡＢＣ１", "abc1"), ("co\u{AD}op", "coop"), ("“a”", "\"a\""), ("«a»", "„a“"), ("it’s", "it's"),
    ("a–b", "a-b"),
    ("a\r\nb", "a\n\n b"), ("a\u{A0}b", "a b"), ("Ế", "e\u{302}\u{301}"),
    ("ệ", "e\u{323}\u{302}"), ("ệ", "e\u{302}\u{323}"),
    ("\u{623}\u{62D}\u{645}\u{62F}", "\u{627}\u{654}\u{62D}\u{645}\u{62F}"),
    ("\u{645}\u{651}\u{64E}", "\u{645}\u{64E}\u{651}"), ("\u{958}\u{93E}", "\u{915}\u{93C}\u{93E}"),
    ("\u{929}", "\u{928}\u{93C}"),
  ])
  func `what looks alike has the same keys`(one: String, other: String) {
    #expect(TokenisedText(one).keys == TokenisedText(other).keys)
  }

  @Test(arguments: [("и", "й"), ("a", "á"), ("3.5", "35"), ("no", "not"), ("会", "会う")])
  func `what differs has other keys`(one: String, other: String) {
    #expect(TokenisedText(one).keys != TokenisedText(other).keys)
  }

  @Test func `a span's tokens are those it shares a scalar with`() {
    let tokens = TokenisedText("one two three")
    #expect(tokens.tokens(in: Span(2..<6)) == 0..<2)
    #expect(tokens.tokens(in: Span(3..<4)).isEmpty)
    #expect(tokens.tokens(in: Span(0..<13)) == 0..<3)
  }
}
