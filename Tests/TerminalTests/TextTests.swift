import Testing

@testable import AssayTerminal

struct TextTests {
  @Test func `a paste becomes one text`() {
    func pasted(_ text: String) -> String { LineEditor.text(PastedText(Array(text.utf8)).scalars) }
    #expect(pasted("one\r\ntwo  \n\n  three\n") == "one two three")
    #expect(pasted("\n a\tb  c ") == "a b  c ")
    #expect(pasted("a\u{1B}[0m\u{0}b") == "a[0mb")
    #expect(pasted("“Kim” — ким\u{2028}김") == "“Kim” — ким 김")
    #expect(PastedText([0x61, 0xFF]).isDamaged)
  }

  @Test func `UTF-8 is put together as the standard says`() {
    func fault(_ bytes: [UInt8]) -> Int? { UTF8Accumulator.firstFault(in: bytes) }
    #expect(fault(Array("aé기🚂".utf8)) == nil)
    #expect(fault([0x61, 0xC0, 0x80]) == 1)
    #expect(fault([0x61, 0xED, 0xA0, 0x80]) == 1)
    #expect(fault([0xF4, 0x90, 0x80, 0x80]) == 0)
    #expect(fault([0x61, 0xE2, 0x82]) == 1)
    #expect(fault([0xE2, 0x61]) == 0)
    #expect(fault([0x80]) == 0)
    var accumulator = UTF8Accumulator()
    #expect(accumulator.add(0xE2) == .more)
    #expect(accumulator.add(0x61) == .invalid(again: true))
    #expect(accumulator.add(0x61) == .scalar("a"))
  }

  @Test func `a prompt's colours are marked, joined, and never stand last`() {
    func marked(_ text: String) -> String {
      LineEditor.text(Prompt(text).marked.dropLast().compactMap { Unicode.Scalar($0) })
    }
    #expect(marked("a> ") == "a> ")
    #expect(marked("\u{1B}[1m\u{1B}[32ma>\u{1B}[0m ") == "\u{1}\u{1B}[1m\u{1B}[32m\u{1}a>\u{1}\u{1B}[0m\u{1} ")
    #expect(marked("\u{1B}[1ma> \u{1B}[0m") == "\u{1}\u{1B}[1m\u{1}a>\u{1}\u{1B}[0m\u{1} ")
    #expect(marked("\u{1B}[1ma>\u{1B}[0m") == "\u{1}\u{1B}[1m\u{1}a>\u{1}\u{1B}[0m\u{1} ")
    #expect(marked("a\u{7}\u{1B}[2J\u{1}b") == "ab")
    let prompt = Prompt("\u{1B}[1mthree open\u{1B}[0m\na> ")
    #expect(prompt.above == "\u{1B}[1mthree open\u{1B}[0m\n")
    #expect(prompt.plain == "three open\na> ")
    #expect(marked("") == "")
  }

  @Test func `rows are counted as they are drawn`() {
    func place(_ text: String, _ columns: Int) -> [Int] {
      var layout = ScreenLayout(columns: columns)
      layout.add(text.unicodeScalars)
      return [layout.row, layout.column]
    }
    #expect(place("12345678", 10) == [0, 8])
    #expect(place("1234567890", 10) == [1, 0])
    #expect(place("123456789기", 10) == [1, 2])
    #expect(place("a\tb", 80) == [0, 9])
    #expect(place("\u{1}", 80) == [0, 2])
    #expect(place("e\u{301}", 80) == [0, 1])
  }

  @Test func `only text taller than the window goes to a pager`() {
    let terminal = Terminal(
      environment: [:], isTerminal: { _ in true }, size: { TerminalSize(columns: 10, rows: 4) })
    let pager = Pager(terminal: terminal)
    #expect(!pager.isTall("1\n2\n3\n"))
    #expect(pager.isTall("1\n2\n3\n4\n"))
    #expect(!pager.isTall("\u{1B}[1m1234567890\u{1B}[0m\n2\n3\n"))
    #expect(pager.isTall("12345678901\n2\n3\n"))
  }
}
