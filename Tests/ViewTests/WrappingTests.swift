import AssayCommands
import AssayModel
import AssayViews
import AssayWorkbench
import SampleDesk
import Seeded
import Testing

struct WrappingTests {
  private func lines(_ block: Block, width: Int, theme: Theme = .plain) -> [String] {
    let text = TextRenderer(width: width, theme: theme).text(of: View([block]))
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test func `in a very wide window a text keeps to lines that can be read`() {
    let view = View(Line(String(repeating: "word ", count: 100)))
    let widths = TextRenderer(width: 200).text(of: view).split(separator: "\n").map(\.count)
    #expect(widths.max() == 119)
  }

  @Test func `a line breaks at spaces and goes on where it is told to`() {
    let line = Line("the train crossed the border before dawn")
    #expect(lines(.line(line, indent: 2), width: 20) == ["the train crossed", "  the border before", "  dawn"])
  }

  @Test func `a clipped text is one line that shows its first match`() {
    let line = Line("the train crossed the border before dawn and nobody saw ") + Line("the minister", .match)
    let shown = lines(.clipped(line + Line(" who had met it"), label: Line("#1"), width: 4), width: 40)
    #expect(shown == ["#1  … nobody saw *the minister* who had…"])
    #expect(lines(.clipped(line, label: Line("#1"), width: 4), width: 200).first?.hasSuffix("*the minister*") == true)
    let early = Line("the ") + Line("train", .match) + Line(" crossed the border before dawn")
    #expect(lines(.clipped(early, label: Line("#1"), width: 4), width: 30) == ["#1  the *train* crossed the b…"])
    #expect(lines(.clipped(early, label: Line("#1"), width: 4), width: 200, theme: .standard)[0].contains("\u{1B}[7m"))
  }

  @Test func `a text stands beside its label`() {
    let block = Block.labelled(Line("the train crossed the border"), label: Line("c1"), width: 5)
    #expect(lines(block, width: 20) == ["c1   the train", "     crossed the", "     border"])
  }

  @Test func `an empty text leaves its label`() {
    #expect(lines(.labelled(Line(), label: Line("c1"), width: 5), width: 40) == ["c1"])
    #expect(lines(.labelled(Line("x"), label: Line("a label that is wide"), width: 5), width: 40).count == 1)
  }

  @Test func `a script without spaces breaks between letters, closing marks stay`() {
    let text = "金正恩委員長は列車でロシアに向かった。そして帰った。"
    for line in lines(.line(Line(text)), width: 20) {
      #expect(DisplayWidth.of(line) <= 20)
      #expect(!line.hasPrefix("。"))
    }
  }

  @Test func `without a width nothing wraps`() {
    let long = String(repeating: "word ", count: 200) + "end"
    #expect(TextRenderer().text(of: View(Line(long))) == long + "\n")
  }

  @Test func `a mark at the beginning of a labelled text is not lost`() {
    let shown = lines(.labelled(Line("\u{301}a train"), label: Line("c1"), width: 5), width: 40)
    #expect(shown[0].unicodeScalars.contains("\u{301}"))
  }

  @Test func `white space without end pushes nothing out of the line`() {
    let line = Line(String(repeating: " ", count: 300)) + Line("word", .strong)
    #expect(lines(.line(line), width: 30) == ["word"])
  }

  @Test(arguments: [20, 33, 40, 80])
  func `no line is wider than the terminal, and nothing is lost`(width: Int) {
    var random = Random(seed: UInt64(width))
    let pieces = [
      "a", "train", "Khasan,", "supercalifragilisticexpialidocious", "列車", "기차", "👩‍🚀", "🇰🇵", "e\u{301}", "\u{A0}", "–",
      "。",
      String(repeating: "x", count: 90), "क्षि", "\u{200B}",
    ]
    let styles: [Style] = [.plain, .strong, .cited, .faint]
    for _ in 0..<400 {
      var line = Line()
      for _ in 0..<random.below(30) {
        line.append(random.pick(pieces) + String(repeating: " ", count: random.below(4) % 3), random.pick(styles))
      }
      let indent = random.below(6)
      let isLabelled = random.below(2) == 0
      let block: Block = isLabelled ? .labelled(line, label: Line("e12"), width: indent) : .line(line, indent: indent)
      let shown = lines(block, width: width)
      for line in shown { #expect(DisplayWidth.of(line) <= width, "\(line)") }
      #expect(Self.letters(shown.joined()) == (isLabelled ? "e12" : "") + Self.letters(line.text))
    }
  }

  private static func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " }))
  }
}
