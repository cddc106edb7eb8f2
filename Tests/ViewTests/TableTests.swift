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
      [.init("", .right), .init("verdict"), .init("claim", room: .main), .init("speaker", room: .cut)],
      rows: rows.map { $0.map { Line($0) } })
  }

  @Test func `columns are as wide as what they hold`() {
    let shown = lines(table([["1", "✓ confirmed", "Kim came", "Peskov"], ["12", "· open", "列車", ""]]), width: 80)
    #expect(
      shown == [
        "    verdict      claim     speaker", " 1  ✓ confirmed  Kim came  Peskov", "12  · open       列車",
      ])
  }

  @Test func `what a row is about gives way last, and is cut with an ellipsis`() {
    let row = ["1", "✓ confirmed", "Kim Jong Un crossed the border at Khasan before dawn", "Jeon Ha-kyu, a spokesman"]
    let shown = lines(table([row]), width: 70)
    #expect(shown[1] == "1  ✓ confirmed  Kim Jong Un crossed the border at…  Jeon Ha-kyu, a sp…")
    #expect(DisplayWidth.of(shown[1]) == 70)
  }

  @Test func `where columns would leave too little, a row is a block that loses nothing`() {
    let rows = [
      ["1", "✓ confirmed", "Kim Jong Un crossed the border at Khasan before dawn", "Jeon Ha-kyu"],
      ["12", "· open", "列車で国境を越えた", ""],
    ]
    #expect(
      lines(table(rows), width: 40) == [
        " 1  ✓ confirmed  Jeon Ha-kyu", "    Kim Jong Un crossed the border at", "    Khasan before dawn", "12  · open",
        "    列車で国境を越えた",
      ])
  }

  @Test func `a number in a block is named`() {
    let table = Table(
      [.init("digest"), .init("bytes", .right), .init("", room: .wrapped)],
      rows: [[Line("0f3c"), Line("5210"), Line("its bytes are not those that were kept")]])
    #expect(lines(table, width: 30) == ["0f3c  bytes 5210", "      its bytes are not those", "      that were kept"])
  }

  @Test func `a cell that is never cut goes on below itself`() {
    let table = Table(
      [.init(""), .init("", room: .wrapped)],
      rows: [
        [Line("articles"), Line("List the articles, or those that fulfil a query.")], [Line("quit"), Line("Leave.")],
      ])
    #expect(
      lines(table, width: 44) == [
        "articles  List the articles, or those that", "          fulfil a query.", "quit      Leave.",
      ])
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

  @Test(arguments: [20, 40, 60, 80, 120, 200])
  func `the program's own lists fit the terminal`(width: Int) throws {
    let desk = try SampleDesk(width: width)
    try desk.run(
      "claim add \"Kim Jong Un crossed the border at Khasan before dawn\" --speaker \"Jeon Ha-kyu, a spokesman\"",
      "attach a6.6.1", "attach a7 \"armoured train crossed\" --refutes", "unverified", "search armoured train",
      "claim add \"金正恩委員長は列車でロシアに向かった\"")
    for line in [
      "claims", "articles", "log", "set", "help", "help attach", "summary", "show a2", "show a11", "show c1", "show e1",
      "search train", "check", "locker", "corpus",
    ] {
      for shown in desk.show(line).split(separator: "\n") {
        #expect(DisplayWidth.of(shown) <= width, "\(line): \(shown)")
      }
    }
  }
}
