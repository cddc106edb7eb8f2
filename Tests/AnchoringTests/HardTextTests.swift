import AssayAnchoring
import AssayModel
import Testing

/// Texts that are large, odd or hostile.
struct HardTextTests {
  @Test func `five megabytes without a line end neither hang nor lose the quote`() {
    var words: [String] = []
    for number in 0..<550_000 { words.append("word\(number % 7919)") }
    words[300_000] = "needle"
    let old = words.joined(separator: " ")
    let tokens = TokenisedText(old)
    let span = Samples.span(of: "needle", in: old)
    let description = Description(of: span, in: tokens)
    #expect(anchor(description, in: tokens) == Anchoring(fidelity: .exact, span: span))
    words[300_000] = "thread"
    words.removeSubrange(10..<20)
    let new = TokenisedText(words.joined(separator: " "))
    #expect(anchor(description, in: new).fidelity != .exact)
    #expect(anchor(description, through: TextChange(from: tokens, to: new)).fidelity != .exact)
  }

  @Test func `a text of one letter repeated costs no more than any other`() {
    let text = String(repeating: "a", count: 1_000_000)
    let tokens = TokenisedText(text)
    let description = Description(of: Span(500..<700), in: tokens)
    #expect(anchor(description, in: tokens).fidelity == .exact)
    #expect(QuoteFinder(in: tokens).places(of: String(repeating: "a", count: 1000)).count == 1000)
    let spaced = TokenisedText(String(repeating: "a ", count: 300_000))
    #expect(anchor(Description(of: Span(500..<701), in: spaced), in: spaced).fidelity != .orphaned)
  }

  @Test func `two large texts with nothing in common are compared in bounded time`() {
    let one = TokenisedText((0..<50_000).map { "one\($0 % 400)" }.joined(separator: " "))
    let other = TokenisedText((0..<50_000).map { "one\(($0 * 7 + 3) % 400)" }.joined(separator: " "))
    let description = Description(of: Span(1000..<1050), in: one)
    #expect(anchor(description, through: TextChange(from: one, to: other)).fidelity != .exact)
  }

  @Test func `a quote as long as a chapter is found again after an edit`() throws {
    let chapter = (0..<4000).map { "word\($0)" }.joined(separator: " ")
    let new = "Preface.\n\n" + chapter.changing("word2000 ", to: "")
    let found = anchor(Description(of: Span(0..<chapter.utf8.count), in: ScalarText(chapter)), in: TokenisedText(new))
    #expect(found.fidelity == .altered)
    #expect(try #require(found.span).count > chapter.utf8.count - 100)
  }

  @Test func `line ends of another system move no quote`() {
    let old = "One line.\r\nThe second line is cited.\r\nA third."
    let new = "One line.\nThe second line is cited.\nA third."
    let found = Samples.anchored("The second line is cited.", of: old, in: new)
    #expect(found == Anchoring(fidelity: .exact, span: Samples.span(of: "The second line is cited.", in: new)))
  }

  @Test func `a letter written as two scalars is the same letter`() {
    let old = "Le café de la gare est fermé depuis lundi, dit le maire."
    let new = "Le cafe\u{301} de la gare est ferme\u{301} depuis lundi, dit le maire."
    let found = Samples.anchored("café de la gare est fermé", of: old, in: new)
    #expect(found.fidelity == .altered)
    #expect(found.span == Samples.span(of: "cafe\u{301} de la gare est ferme\u{301}", in: new))
  }

  @Test func `offsets count scalars through emoji and Hangul`() {
    let old = "👩‍👩‍👧 회담이 열렸다. 장관은 “모른다”고 말했다. 🇰🇷 끝."
    let new = "속보 " + old
    let found = Samples.anchored("장관은 “모른다”고 말했다.", of: old, in: new)
    #expect(found == Anchoring(fidelity: .exact, span: Samples.span(of: "장관은 “모른다”고 말했다.", in: new)))
  }

  @Test func `a Korean sentence turned into its opposite is altered, and said loudly`() throws {
    let old = "정부는 월요일 회의를 열었다. 장관은 회의에 참석했다고 대변인이 말했다."
    let new = "정부는 월요일 회의를 열었다. 장관은 회의에 참석하지 않았다고 대변인이 말했다."
    let found = Samples.anchored("장관은 회의에 참석했다고 대변인이 말했다.", of: old, in: new)
    #expect(found.fidelity == .altered)
    #expect(try #require(found.difference).changes.contains(.negation))
  }

  @Test func `a Chinese sentence is found by its characters`() {
    let old = "会议在北京举行。发言人说两国将继续合作。记者没有提问。"
    let new = "会议在上海举行。发言人说两国将继续加强合作。记者没有提问。"
    let found = Samples.anchored("发言人说两国将继续合作。", of: old, in: new)
    #expect(found.fidelity == .altered)
    #expect(Samples.words(found.span, of: new) == "发言人说两国将继续加强合作。")
  }

  @Test func `a description of another's making is judged by what it says`() {
    let hostile = Description(
      quote: "the quay", prefix: "", suffix: "", span: Span(900..<902), paragraph: "", offset: .max, preceding: "x",
      following: "",
      occurrence: .min, occurrences: 1, rivals: [Rival(quote: "", prefix: "", suffix: "")])
    _ = anchor(hostile, in: TokenisedText(Samples.report))
    _ = anchor(hostile, through: TextChange(from: ScalarText("short"), to: ScalarText(Samples.report)))
  }
}
