import AssayModel
import Seeded
import Testing

@Suite struct ScalarTextTests {
  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 300])
  func `offsets are those of the scalars, however wide they are`(length: Int) throws {
    var random = Random(seed: UInt64(length))
    for _ in 0..<12 {
      let scalars = (0..<length).map { _ in random.scalar() }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let text = ScalarText(String(view))
      #expect(text.count == length)
      var byte = 0
      for (offset, scalar) in scalars.enumerated() {
        #expect(text.utf8Offset(ofScalar: offset) == byte)
        let width = String(scalar).utf8.count
        for inside in byte..<byte + width { #expect(text.scalarOffset(ofUTF8: inside) == offset) }
        #expect(text.string.unicodeScalars[text.index(ofScalar: offset)] == scalar)
        #expect(text.scalarOffset(of: text.index(ofScalar: offset)) == offset)
        byte += width
      }
      #expect(text.utf8Offset(ofScalar: length) == byte)
      #expect(text.scalarOffset(ofUTF8: byte) == length)
      for _ in 0..<8 {
        let start = random.below(length + 1)
        let span = try #require(Span(start: start, end: start + random.below(length + 1 - start)))
        #expect(Array(text[span].unicodeScalars) == Array(scalars[span.range]))
      }
    }
  }

  @Test(arguments: ["", "plain words", "naïve 北京 😀", String(repeating: "é", count: 200)])
  func `bounds beyond the text are cut to it`(string: String) {
    let text = ScalarText(string)
    let bytes = string.utf8.count
    #expect(text.utf8Offset(ofScalar: -5) == 0)
    #expect(text.utf8Offset(ofScalar: .max) == bytes)
    #expect(text.scalarOffset(ofUTF8: -5) == 0)
    #expect(text.scalarOffset(ofUTF8: bytes + 5) == text.count)
    #expect(text.scalarOffset(ofUTF8: .max) == text.count)
    #expect(text[Span(0..<1_000_000)] == text.string[...])
    #expect(text[Span(1_000..<1_000_000)] == "")
    #expect(text.span.count == text.count)
  }

  @Test func `texts that only look alike are two texts`() {
    let composed = ScalarText("caf\u{E9}")
    let combined = ScalarText("cafe\u{301}")
    #expect(composed.string == combined.string)
    #expect(composed != combined)
    #expect(composed.count == 4 && combined.count == 5)
    #expect(ScalarText("abc") == ScalarText("abc"))
    #expect(Set([ScalarText("abc"), ScalarText("abc"), composed, combined]).count == 3)
  }

  @Test func `a carriage return and a line feed are two scalars`() {
    let text = ScalarText("a\r\nb")
    #expect(text.count == 4)
    #expect(String(text[Span(1..<2)]) == "\r")
    #expect(String(text[Span(2..<4)]) == "\nb")
  }

  @Test func `spans know what they hold and share`() throws {
    let span = Span(3..<7)
    #expect(span.count == 4 && !span.isEmpty && Span(3..<3).isEmpty)
    #expect([2, 3, 6, 7].map(span.contains) == [false, true, true, false])
    #expect(span.contains(Span(3..<7)) && span.contains(Span(5..<5)) && !span.contains(Span(6..<8)))
    #expect(span.overlaps(Span(6..<9)) && !span.overlaps(Span(7..<9)) && !span.overlaps(Span(0..<3)))
    #expect(span.intersection(Span(5..<9)) == Span(5..<7))
    #expect(span.intersection(Span(7..<9)) == nil)
    #expect(Span(start: 5, end: 4) == nil && Span(start: -1, end: 4) == nil)
    #expect([Span(3..<7), Span(3..<5), Span(1..<9)].sorted() == [Span(1..<9), Span(3..<5), Span(3..<7)])
  }
}
