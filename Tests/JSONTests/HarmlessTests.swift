import AssayJSON
import Testing

@Suite struct HarmlessTests {
  /// DEL and C1 controls, line and paragraph separators with the overrides behind them, isolates, what hides in
  /// interlinear notes, tags.
  private static let harmful: [ClosedRange<UInt32>] = [
    0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xE0000...0xE007F,
  ]

  @Test func `of all characters those that could harm a reader are escaped and no others`() {
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))b"
      let isEscaped = HarmlessJSON.text(text) != text
      #expect(isEscaped == Self.harmful.contains { $0.contains(value) }, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `an escape is read as the character that it stands for`() throws {
    for text in ["a\u{7F}b", "“\u{202E}gnol” … \u{2028}", "\u{E0041}\u{1F600}", "\u{FFF9}", "\u{85}"] {
      let written = HarmlessJSON.text(JSONWriter.pretty(.string(text)))
      #expect(try JSONReader.value(of: written) == .string(text))
    }
  }

  @Test(arguments: [
    ("</script><b>", #"\u003c/script>\u003cb>"#), ("<", #"\u003c"#), ("<<", #"\u003c\u003c"#),
    ("a < b", #"a \u003c b"#), ("", ""), ("plain", "plain"),
  ])
  func `in a page no text can end the script around it`(text: String, expected: String) {
    #expect(HarmlessJSON.textForPage(text) == expected)
  }
}
