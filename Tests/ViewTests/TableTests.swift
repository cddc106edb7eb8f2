import AssayCommands
import AssayModel
import AssayViews
import AssayWorkbench
import SampleDesk
import Seeded
import Testing

struct TableTests {
  private func lines(_ table: Table, width: Int?, symbols: Symbols = .unicode) -> [String] {
    let text = TextRenderer(width: width, symbols: symbols).text(of: View([.table(table)]))
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func table(_ rows: [[String]]) -> Table {
    Table(
      [.init("", .right), .init("verdict"), .init("claim", flexible: true), .init("speaker", flexible: true)],
      rows: rows.map { $0.map { Line($0) } })
  }

  @Test func `columns are as wide as what they hold`() {
    let shown = lines(table([["1", "✓ confirmed", "Kim came", "Peskov"], ["12", "· open", "列車", ""]]), width: 80)
    #expect(
      shown == [
        "    verdict      claim     speaker", " 1  ✓ confirmed  Kim came  Peskov", "12  · open       列車",
      ])
  }

  @Test func `flexible columns give way, the widest first`() {
    let row = ["1", "✓ confirmed", "Kim Jong Un crossed the border at Khasan before dawn", "Jeon Ha-kyu"]
    let shown = lines(table([row]), width: 50)
    #expect(shown[1] == "1  ✓ confirmed  Kim Jong Un crossed …  Jeon Ha-kyu")
    #expect(DisplayWidth.of(shown[1]) == 50)
  }

  @Test(arguments: [20, 24, 31, 40, 80], [Symbols.unicode, .ascii].indices)
  func `a table fits the terminal`(width: Int, kind: Int) {
    var random = Random(seed: UInt64(width))
    let cells = [
      "", "c1", "✓ confirmed", "? unverified", "+2 -1 ~1 ·3", "列車で国境を越えた", "Kim Jong Un left with six drones", "👩‍🚀👩‍🚀👩‍🚀",
    ]
    for _ in 0..<200 {
      let rows = (0..<4).map { _ in (0..<4).map { _ in random.pick(cells) } }
      for line in lines(table(rows), width: width, symbols: [Symbols.unicode, .ascii][kind]) {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  @Test(arguments: [40, 80])
  func `the program's own lists fit the terminal`(width: Int) throws {
    let desk = try SampleDesk(width: width)
    try desk.run(
      "claim add \"Kim Jong Un crossed the border at Khasan before dawn\" --speaker \"Jeon Ha-kyu, a spokesman\"",
      "attach a6.6.1", "attach a7 \"armoured train crossed\" --refutes", "unverified", "search armoured train",
      "claim add \"金正恩委員長は列車でロシアに向かった\"")
    for line in [
      "claims", "articles", "log", "set", "help", "summary", "show a2", "show a11", "show c1", "search train", "check",
    ] {
      for shown in desk.show(line).split(separator: "\n") {
        #expect(DisplayWidth.of(shown) <= width, "\(line): \(shown)")
      }
    }
  }
}
