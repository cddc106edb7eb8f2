import Testing

@testable import AssayTerminal

/// What is written to a terminal when a screen changes.
struct DrawnRowsTests {
  @Test func `the first drawing clears the screen and writes every row`() {
    var drawn = DrawnRows()
    let text = drawn.changes(to: ["one", "two"], cursor: (row: 1, column: 2))
    #expect(text.contains("\u{1B}[2J"))
    #expect(text.contains("\u{1B}[1;1H\u{1B}[Kone") && text.contains("\u{1B}[2;1H\u{1B}[Ktwo"))
    #expect(text.hasSuffix("\u{1B}[2;3H\u{1B}[?25h\u{1B}[?2026l"))
  }

  @Test func `afterwards only rows that changed are written, in one update`() {
    var drawn = DrawnRows()
    _ = drawn.changes(to: ["one", "two", "three"], cursor: nil)
    let text = drawn.changes(to: ["one", "TWO", "three"], cursor: nil)
    #expect(text == "\u{1B}[?2026h\u{1B}[?25l\u{1B}[2;1H\u{1B}[KTWO\u{1B}[?2026l")
    #expect(drawn.changes(to: ["one", "TWO", "three"], cursor: nil) == "\u{1B}[?2026h\u{1B}[?25l\u{1B}[?2026l")
  }

  @Test func `a screen of fewer rows clears those below`() {
    var drawn = DrawnRows()
    _ = drawn.changes(to: ["one", "two", "three"], cursor: nil)
    #expect(drawn.changes(to: ["one"], cursor: nil).contains("\u{1B}[2;1H\u{1B}[J"))
  }
}
