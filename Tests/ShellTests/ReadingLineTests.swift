import PseudoTerminal
import SampleDesk
import Testing

/// The line behind the colon in reading mode: the one a reviewer types elsewhere.
struct ReadingLineTests {
  private let desk: ShellDesk

  init() throws { desk = try ShellDesk() }

  private func reading(_ environment: [String: String] = [:]) throws -> Screen {
    let screen = try Screen(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus,
      environment: desk.environment.merging(["PAGER": "none"]) { $1 }.merging(environment) { $1 },
      directory: desk.folder.path, columns: 100, rows: 30)
    try screen.waitForLast("assay>")
    try screen.submit("claim add \"Kim came by train\"")
    try screen.wait(for: "c1 added")
    try screen.submit("read a6")
    try screen.wait(for: "q leave")
    return screen
  }

  private func enter(_ line: String, on screen: Screen) throws {
    screen.type(":")
    try screen.waitForLast(":")
    screen.type(line)
    try screen.waitForLast(":" + line)
    screen.press("Enter")
  }

  @Test func `several commands and a macro, each recorded as itself`() throws {
    let screen = try reading()
    try enter("macro said \"claim add $1 --speaker $2; focus c1\"", on: screen)
    try screen.wait(for: "said $1 $2")
    try enter("said \"It rained\" Ann; attach a6.5.2", on: screen)
    try screen.wait(for: "e1  c1 + supports")
    screen.press("q")
    try screen.wait(for: "+e1")
    screen.type("q")
    try screen.wait(for: "read a6: 1 evidence attached")
    try screen.submit("log")
    try screen.wait(for: "attach a6.5.2")
    #expect(screen.text.contains("claim add \"It rained\" --speaker Ann") && screen.text.contains("focus c1"))
    #expect(!screen.text.contains("said \"It rained\""))
  }

  @Test func `Tab completes and lists, and the article comes back as it was`() throws {
    let screen = try reading()
    let before = screen.rows
    screen.type(":mar")
    screen.press("Tab")
    try screen.waitForLast(":mark")
    screen.type("c1 ")
    screen.press("Tab")
    try screen.wait(for: "unverified  It was looked at")
    screen.press("Escape")
    try screen.wait(for: "the article") { $0 == before }
  }

  @Test func `lines come back, from before and from behind the colon, with Up and with Ctrl-R`() throws {
    let screen = try reading()
    try enter("set publisher Desk", on: screen)
    try screen.wait(for: "Desk")
    screen.type(":")
    screen.press("Up")
    try screen.waitForLast(":set publisher Desk")
    screen.press("C-u")
    try screen.waitForLast(":")
    screen.press("C-r")
    screen.type("came")
    try screen.wait(for: "search 'came': claim add \"Kim came by train\"")
    screen.press("C-c")
    try screen.wait(for: "q leave")
    screen.type("q")
    try screen.wait(for: "read a6: nothing changed")
    screen.press("Up")
    try screen.wait(for: "the line typed in reading mode") { $0.last?.hasSuffix("> set publisher Desk") == true }
  }

  @Test func `Escape, Backspace and Ctrl-C give the line up`() throws {
    let screen = try reading()
    for key in ["Escape", "BSpace", "C-c"] {
      screen.type(":")
      try screen.waitForLast(":")
      screen.press(key)
      try screen.wait(for: "q leave")
    }
    screen.type(":claims")
    try screen.waitForLast(":claims")
    screen.press("Escape")
    try screen.wait(for: "q leave")
    // Text pasted where something is typed is still told from keys.
    screen.type("/")
    screen.paste("q leaves")
    try screen.waitForLast("/q leaves")
  }

  @Test func `a refusal points at the word where the answer has room for it`() throws {
    let screen = try reading()
    try enter("claims; mark c7 confirmed", on: screen)
    let rows = try screen.wait(for: "no claim c7")
    let line = try #require(rows.firstIndex { $0.contains("  claims; mark c7 confirmed") && !$0.contains("─") })
    let column = try #require(rows[line].firstRange(of: "c7")?.lowerBound)
    let mark = try #require(rows[line + 1].firstRange(of: "^^")?.lowerBound)
    #expect(rows[line][..<column].count == rows[line + 1][..<mark].count)
  }

  @Test func `Ctrl-Z gives the shell its screen back, and fg the line over the article`() throws {
    let screen = try Screen(
      running: "/bin/sh", arguments: ["-i"], environment: desk.environment.merging(["PS1": "sh> "]) { $1 },
      directory: desk.folder.path)
    try screen.waitForLast("sh>")
    screen.type("\(BuiltProduct.path(of: "assay")) \(ShellDesk.corpus.joined(separator: " "))")
    screen.press("Enter")
    try screen.waitForLast("assay>")
    try screen.submit("read a6")
    try screen.wait(for: "? keys")
    screen.type(":set title Train")
    try screen.waitForLast(":set title Train")
    screen.press("C-z")
    try screen.waitForLast("sh>")
    #expect(screen.text.contains("assay> read a6"))
    try screen.submit("fg")
    try screen.waitForLast(":set title Train")
    #expect(screen.text.contains("a6.1"))
    screen.press("Enter")
    try screen.wait(for: "Train")
    screen.type("q")
    try screen.wait(for: "read a6: nothing changed")
  }

  @Test func `a question is asked at the foot, and the reader goes on in a window that changed meanwhile`() throws {
    let screen = try reading()
    try enter("claim add Two", on: screen)
    try screen.wait(for: "c2 added")
    try enter("mark all unverified", on: screen)
    try screen.wait(for: "Go on? [y/N]")
    screen.resize(columns: 70, rows: 20)
    screen.type("y")
    screen.press("Enter")
    try screen.wait(for: "unverified 2 claims: c1, c2")
    screen.press("q")
    try screen.wait(for: "twenty rows") { $0.count == 20 && $0.allSatisfy { $0.count <= 70 } }
    screen.resize(columns: 60, rows: 16)
    try screen.wait(for: "sixteen rows") { $0.count == 16 && $0.allSatisfy { $0.count <= 60 } }
  }

  @Test func `an editor gets the terminal, and the article comes back`() throws {
    try desk.folder.write("#!/bin/sh\necho 'Kim came by ship' > \"$1\"\n", to: "editor")
    let screen = try reading(["VISUAL": "sh \(desk.folder.place("editor"))"])
    try enter("edit c1", on: screen)
    try screen.wait(for: "c1 changed: Kim came by ship")
    #expect(screen.text.contains("a6.1"))
    try enter("read a5", on: screen)
    try screen.wait(for: "a5.1")
  }
}
