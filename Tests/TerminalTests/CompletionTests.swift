import PseudoTerminal
import Testing

@testable import AssayTerminal

struct CompletionTests {
  @Test func `Tab completes the only candidate and types its suffix`() throws {
    let shell = try demo()
    try shell.send("con" + Type.tab + "c1" + Type.enter)
    try shell.expect("[confirm c1]")
  }

  @Test func `Tab goes as far as all candidates agree, then lists them`() throws {
    let shell = try demo()
    try shell.send("cl" + Type.tab)
    try shell.expect("aim")
    try shell.send(Type.tab)
    try shell.expect("claim   claims")
    try shell.expect("assay> claim")
    try shell.send(Type.enter)
    try shell.expect("[claim]")
  }

  @Test func `a list with notes has one row a candidate and stops at a screenful`() throws {
    let shell = try demo(rows: 10)
    try shell.send("show a" + Type.tab)
    try shell.expect("a2  ")
    let list = try shell.expect("… 193 more")
    #expect(list.contains("the article of number 7"))
    #expect(!list.contains("the article of number 8\r"))
    try shell.expect("assay> show a")
  }

  @Test func `a candidate in another script completes inside the line`() throws {
    let shell = try demo()
    try shell.send("show \"한 rest" + "\u{1B}b\u{1B}[D" + Type.tab + Type.enter)
    try shell.expect("[show \"한국어\" rest]")
  }

  @Test func `a candidate's control characters never reach the terminal`() throws {
    let shell = try demo()
    try shell.send("show ev" + Type.tab + Type.enter)
    try shell.expect("[show evil[31m ]")
    let menu = CompletionMenu(size: .usual, isASCII: false, isColored: false)
    let rows = menu.rows(for: [Candidate("a\u{1B}]0;x\u{7}", note: "b\u{202E}c\nd"), Candidate("e")])
    #expect(rows == ["a]0;x  bc d", "e"])
  }

  @Test func `Tab with nothing to offer changes nothing`() throws {
    let shell = try demo()
    try shell.send("xyz" + Type.tab + Type.enter)
    try shell.expect("[xyz]")
  }

  @Test func `a hundred thousand candidates make one screenful`() {
    let candidates = (1...100_000).map { Candidate("a\($0)") }
    let rows = CompletionMenu(size: .usual, isASCII: true, isColored: false).rows(for: candidates)
    #expect(rows.count == 22)
    #expect(rows.last?.hasPrefix("... ") == true)
    #expect(Completion(replacing: 0..<0, candidates: candidates).commonPrefix == "a")
  }

  @Test func `candidates that were only counted stand in the last row`() {
    let candidates = (1...200).map { Candidate("a\($0)", note: "article \($0)") }
    let menu = CompletionMenu(size: .usual, isASCII: false, isColored: false)
    #expect(menu.rows(for: candidates, more: 99_781).last == "… 99,960 more")
    #expect(menu.rows(for: Array(candidates.prefix(2)), more: 1).last == "… 1 more")
    #expect(Completion(replacing: 0..<0, candidates: candidates, more: 3).commonPrefix == "")
  }

  @Test(arguments: [20, 40, 80, 200], [true, false])
  func `a list fits its window, with and without Unicode`(columns: Int, isASCII: Bool) {
    let candidates =
      (1...30).map {
        Candidate("a\($0)", note: "Gränit Gazette, 2024-05-01: the minister’s visit “ended” early, part \($0)")
      }
      + [Candidate("\"기차가 아주 긴 이름\"", note: "긴 설명이 여기에 있다"), Candidate("no-note")]
    for size in [TerminalSize(columns: columns, rows: 40), TerminalSize(columns: columns, rows: 6)] {
      let rows = CompletionMenu(size: size, isASCII: isASCII, isColored: false).rows(for: candidates)
      #expect(rows.count <= size.rows - 2)
      #expect(rows.allSatisfy { ScreenLayout.width(of: $0.unicodeScalars) < columns }, "\(rows)")
      if isASCII { #expect(rows.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(rows)") }
    }
  }

  @Test func `wide signs line up and notes are cut to the width`() {
    let menu = CompletionMenu(size: TerminalSize(columns: 20, rows: 24), isASCII: false, isColored: false)
    let rows = menu.rows(for: [Candidate("기차", note: "a note that is too long"), Candidate("a", note: "short")])
    #expect(rows == ["기차  a note that …", "a     short"])
  }

  @Test func `what candidates share is cut between scalars`() {
    func shared(_ texts: String...) -> String {
      Completion(replacing: 0..<0, candidates: texts.map { Candidate($0) }).commonPrefix
    }
    #expect(shared("поезд", "пояс") == "по")
    #expect(shared("train") == "train")
    #expect(shared("a", "b") == "")
  }
}
