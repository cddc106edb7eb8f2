import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

struct ThemeTests {
  @Test func `a theme is known by its name`() {
    #expect(Theme.all.map(\.name) == ["standard", "contrast", "plain"])
    for theme in Theme.all { #expect(Theme.named(theme.name)?.name == theme.name) }
    #expect(Theme.named("rainbow") == nil)
  }

  @Test(arguments: Theme.all.map(\.name), Style.allCases)
  func `nothing is dimmed, and no colour is chosen that only one background carries`(name: String, style: Style) throws
  {
    let theme = try #require(Theme.named(name))
    let codes = theme.parameters(of: style).split(separator: ";").compactMap { Int($0) }
    // Bold, underlined, reversed; red, green, magenta and cyan of the terminal's own palette. No blue, which is hard
    // to read on black; no yellow and no white, on white.
    #expect(codes.allSatisfy { [1, 4, 7, 31, 32, 35, 36].contains($0) }, "\(codes)")
  }

  @Test func `the contrast theme has no colour at all`() {
    for style in Style.allCases {
      #expect(Theme.contrast.parameters(of: style).split(separator: ";").allSatisfy { $0.count == 1 })
    }
  }

  @Test func `verdicts and stances are told apart by a mark and a word`() {
    #expect(Set(Verdict.allCases.map(\.mark)).count == Verdict.allCases.count)
    #expect(Set(Stance.allCases.map(\.mark)).count == Stance.allCases.count)
    for stance in Stance.allCases { #expect(stance.line.text == "\(stance.mark) \(stance.rawValue)") }
    // ASCII does not make two marks one.
    let shown = Verdict.allCases.map { Symbols.ascii.shown($0.mark) } + [Symbols.ascii.shown("·")]
    #expect(Set(shown).count == shown.count)
    #expect(shown.allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  /// A command whose answer has words of a style, and what stands there for the style's meaning without any colour.
  private static let meanings: [(style: Style, line: String, sign: String)] = [
    (.good, "claims", "✓ confirmed"), (.bad, "claims", "✗ denied"), (.doubtful, "claims", "? unverified"),
    (.good, "show e1", "+ supports"), (.bad, "show e2", "- refutes"), (.id, "claims", "c1"),
    (.heading, "summary", "The train"), (.strong, "show c1", "Kim came by train"),
    (.cited, "show a6", "[+e1]"), (.doubtful, "check", "unsupported"),
  ]

  @Test(arguments: meanings.indices)
  func `what a colour says is said in a mark or a word too`(index: Int) throws {
    let (style, line, sign) = Self.meanings[index]
    let desk = try SampleDesk()
    try desk.run(
      "set title \"The train\"", "claim add \"Kim came by train\"", "attach a6.6.1", "confirm",
      "claim add \"Kim came by ship\"", "attach a6.6.1 --refutes", "deny", "claim add \"Kim came alone\"", "unverified",
      "claim add \"Kim came twice\"", "confirm")
    let view = try desk.bench.submit(line).outcome.get()
    let runs = view.blocks.flatMap(\.lines).flatMap(\.runs)
    #expect(runs.contains { $0.style == style }, "\(line) has nothing of \(style)")
    #expect(TextRenderer().text(of: view).contains(sign))
    // Plain text is the same text: a theme adds escapes and takes nothing away.
    for theme in Theme.all {
      let painted = TextRenderer(theme: theme).text(of: view)
      #expect(painted.replacing(/\x{1B}\[[0-9;]*m/, with: "") == TextRenderer().text(of: view))
    }
  }
}

extension Block {
  /// The lines of a block, whatever it is.
  fileprivate var lines: [Line] {
    switch self {
    case .line(let line, _): [line]
    case .labelled(let line, let label, _), .clipped(let line, let label, _): [label, line]
    case .table(let table): table.rows.flatMap { $0 }
    case .grid(let grid): grid.rows.flatMap { [$0.label] + $0.cells + [$0.text] }
    case .document, .blank: []
    }
  }
}
