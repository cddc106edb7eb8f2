import PseudoTerminal
import SampleDesk
import Testing

/// The real program on a terminal emulator's screen: where things stand when a person has typed.
struct ScreenTests {
  private let desk: ShellDesk

  init() throws { desk = try ShellDesk() }

  private func shell(
    _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> Screen {
    let screen = try Screen(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus,
      environment: desk.environment.merging(["PAGER": "none"]) { $1 }.merging(environment) { $1 },
      directory: desk.folder.path, columns: columns,
      rows: rows)
    try screen.waitForLast("assay>")
    return screen
  }

  @Test func `the tab key lists what fits above the line that goes on`() throws {
    let screen = try shell()
    screen.type("claim")
    try screen.waitForLast("assay> claim")
    screen.press("Tab")
    let rows = try screen.wait(for: "the list and the line below it") {
      $0.last == "assay> claim" && $0.contains { $0.hasPrefix("claims ") }
    }
    let typed = try #require(rows.firstIndex(of: "assay> claim"))
    let list = try #require(rows.firstIndex { $0.hasPrefix("claims ") })
    #expect(typed < list && list < rows.count - 1)
    screen.type("s")
    try screen.waitForLast("assay> claims")
  }

  @Test func `Ctrl-R finds a line by its middle`() throws {
    let screen = try shell()
    for line in ["search armoured train", "claims"] {
      try screen.submit(line)
      try screen.waitForLast("assay>")
    }
    screen.press("C-r")
    try screen.waitForLast("search '':")
    screen.type("oured")
    try screen.waitForLast("search 'oured': search armoured train")
    screen.press("Escape")
    try screen.waitForLast("assay> search armoured train")
    screen.press("C-e")
    screen.type("s")
    try screen.waitForLast("assay> search armoured trains")
  }

  @Test func `the arrow key goes through the lines that begin alike`() throws {
    let screen = try shell()
    for line in ["claims", "search train", "articles lang:ko"] {
      try screen.submit(line)
      try screen.waitForLast("assay>")
    }
    screen.type("c")
    try screen.waitForLast("assay> c")
    screen.press("Up")
    try screen.waitForLast("assay> claims")
    screen.press("Down")
    try screen.waitForLast("assay> c")
  }

  @Test func `a pasted paragraph becomes one claim's text`() throws {
    let screen = try shell()
    screen.type("claim add ")
    screen.paste("\"The leaders met\n  on Wednesday\nat the cosmodrome\"\n")
    try screen.wait(for: "cosmodrome\"")
    screen.press("Enter")
    try screen.wait(for: "c1 added, in focus: The leaders met on Wednesday at the cosmodrome")
    #expect(!screen.text.contains("c2"))
  }

  @Test func `a pasted text runs nothing`() throws {
    let screen = try shell()
    screen.type("claim add ")
    screen.paste("The bridge is shut; claim add \"Another\" --date 2023-01-01\n")
    try screen.wait(for: "2023-01-01”")
    screen.press("Enter")
    try screen.wait(for: "c1 added, in focus: The bridge is shut; claim add \"Another\" --date 2023-01-01")
    #expect(!screen.text.contains("c2"))
  }

  @Test func `a long line stands on the screen once, however the window changes`() throws {
    let screen = try shell(columns: 80)
    let words = (1...24).map { "word\($0)" }.joined(separator: " ")
    screen.type("claim add " + words)
    try screen.wait(for: "word24")
    for columns in [50, 37, 64, 120, 40, 80] {
      screen.resize(columns: columns, rows: 24)
      let line = "assay> claim add " + words
      try screen.wait(for: "the line once at \(columns) columns") { rows in
        let text = rows.drop { !$0.hasPrefix("assay>") }
        return rows.count { $0.hasPrefix("assay>") } == 1
          && text.joined(separator: " ").split(separator: " ").joined() == line.split(separator: " ").joined()
          && text.allSatisfy { $0.count <= columns }
      }
    }
    screen.press("C-c")
    try screen.waitForLast("assay>")
  }

  @Test func `Ctrl-C drops the line where it ends`() throws {
    let screen = try shell()
    screen.type("claim add Never")
    try screen.waitForLast("assay> claim add Never")
    screen.press("Home", "C-c")
    let rows = try screen.waitForLast("assay>")
    #expect(rows.dropLast().last == "assay> claim add Never^C")
  }

  @Test func `Ctrl-Z gives the shell its screen back, and fg the line`() throws {
    let program = BuiltProduct.path(of: "assay")
    let screen = try Screen(
      running: "/bin/sh", arguments: ["-i"], environment: desk.environment.merging(["PS1": "sh> "]) { $1 },
      directory: desk.folder.path)
    try screen.waitForLast("sh>")
    screen.type("\(program) \(ShellDesk.corpus.joined(separator: " "))")
    screen.press("Enter")
    try screen.waitForLast("assay>")
    screen.type("claim add Half")
    try screen.waitForLast("assay> claim add Half")
    screen.press("C-z")
    try screen.waitForLast("sh>")
    screen.type("fg")
    screen.press("Enter")
    try screen.waitForLast("assay> claim add Half")
    screen.type("way")
    screen.press("Enter")
    try screen.wait(for: "c1 added, in focus: Halfway")
  }

  @Test(arguments: [40, 60, 80, 120])
  func `every list fits the window, none of its words lost`(columns: Int) throws {
    let screen = try shell(columns: columns, rows: 200)
    for (line, sign) in [
      ("articles", "15 articles"), ("claim add \"The leaders met at the cosmodrome, not in the city\"", "c1 added"),
      ("claims", "1 claim: 1 open"), ("log", "1 entry"), ("help", "explains one of them"),
    ] {
      try screen.submit(line)
      try screen.wait(for: sign) { rows in
        rows.joined(separator: " ").split(separator: " ").joined(separator: " ").contains(sign)
          && rows.last?.hasSuffix(">") == true
      }
    }
    // At 40 columns a row of articles is a block: its title stands there whole.
    let words = screen.text.split { $0.isWhitespace }.joined(separator: " ")
    if columns == 40 { #expect(words.contains("a13 2023-09 Lantern Quarterly")) }
    #expect(screen.rows.allSatisfy { $0.count <= columns })
  }

  @Test func `where the locale knows no Unicode the screen shows plain letters`() throws {
    let screen = try shell(["LANG": "C"])
    try screen.submit("claim add \"One\"")
    try screen.wait(for: "the prompt") { $0.last?.hasSuffix(" c1 .1>") == true }
    try screen.submit("confirm")
    try screen.wait(for: "c1 v confirmed without evidence: One")
    try screen.submit("articles")
    try screen.wait(for: "the whole list") { $0.contains("15 articles") }
    #expect(screen.everything.utf8.allSatisfy { $0 < 0x80 })
  }
}
