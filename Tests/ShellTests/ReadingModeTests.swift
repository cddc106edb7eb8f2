import PseudoTerminal
import SampleDesk
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reading mode as a person sees it, and the terminal as it is left.
struct ReadingModeTests {
  private let desk: ShellDesk

  init() throws { desk = try ShellDesk() }

  private func shell(
    _ environment: [String: String] = [:], columns: Int = 100, rows: Int = 30
  ) throws -> Screen {
    let screen = try Screen(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus,
      environment: desk.environment.merging(["PAGER": "none"]) { $1 }.merging(environment) { $1 },
      directory: desk.folder.path, columns: columns, rows: rows)
    try screen.waitForLast("assay>")
    return screen
  }

  private func enter(_ line: String, on screen: Screen) {
    screen.type(line)
    screen.press("Enter")
  }

  @Test func `from a hit to an attached sentence and a verdict, all of it in the log`() throws {
    let screen = try shell()
    enter("claim add \"Kim came to Russia by armoured train\"", on: screen)
    try screen.wait(for: "c1 added")
    enter("search armoured train", on: screen)
    try screen.wait(for: "9 hits")
    enter("read #2", on: screen)
    try screen.wait(for: "hit #2 of 9")
    screen.type("s")
    try screen.wait(for: "a1:530-643")
    screen.press("Enter")
    let rows = try screen.wait(for: "e1 c1 + supports")
    #expect(rows.contains { $0.contains("+e1  ▌") })
    screen.type("Vc")
    try screen.wait(for: "c1 confirmed, why")
    screen.type("an eyewitness")
    screen.press("Enter")
    try screen.wait(for: "c1 ✓ confirmed +1")
    screen.type("q")
    try screen.wait(for: "read a1: 1 evidence attached, c1 confirmed")
    // The screen from before is back, with the summary below it.
    #expect(screen.text.contains("9 hits") && !screen.text.contains("▌"))
    enter("log", on: screen)
    try screen.wait(for: "attach a1:530-643 --to c1")
    #expect(screen.text.contains("confirm c1 --why \"an eyewitness\""))
  }

  @Test func `who speaks is marked by S and named in the last row, with colours and without`() throws {
    for environment in [[:], ["NO_COLOR": "1"]] {
      let screen = try shell(environment)
      enter("read a4", on: screen)
      try screen.wait(for: "a4.1")
      screen.type("S")
      try screen.wait(for: "speakers: ")
      #expect(screen.text.contains("❝"))
      screen.type("S")
      try screen.wait(for: "not marked any more")
      #expect(!screen.text.contains("❝"))
      screen.type("q")
      try screen.waitForLast("assay>")
    }
  }

  @Test func `resizing keeps the place, down to a window of twenty columns`() throws {
    let screen = try shell()
    enter("read a6.7.2", on: screen)
    try screen.wait(for: "a6.7.2")
    for (columns, rows) in [(60, 20), (40, 12), (20, 7), (33, 5), (140, 50), (100, 30)] {
      screen.resize(columns: columns, rows: rows)
      try screen.wait(for: "Police at \(columns) columns") { shown in
        shown.contains { $0.contains("Police") } && shown.allSatisfy { $0.count <= columns }
          && shown.count == rows
      }
    }
  }

  @Test func `Ctrl-Z gives the shell its screen back, and fg the article`() throws {
    let program = BuiltProduct.path(of: "assay")
    let screen = try Screen(
      running: "/bin/sh", arguments: ["-i"], environment: desk.environment.merging(["PS1": "sh> "]) { $1 },
      directory: desk.folder.path)
    try screen.waitForLast("sh>")
    enter("\(program) \(ShellDesk.corpus.joined(separator: " "))", on: screen)
    try screen.waitForLast("assay>")
    enter("read a6", on: screen)
    try screen.wait(for: "a6.1")
    screen.type("jj")
    screen.press("C-z")
    try screen.waitForLast("sh>")
    #expect(screen.text.contains("assay> read a6"))
    enter("fg", on: screen)
    try screen.wait(for: "s sentence")
    screen.type("s")
    try screen.wait(for: "Enter supports")
    screen.type("q")
    try screen.wait(for: "read a6: nothing changed")
  }

  @Test func `keys typed ahead of the reader are the reader's`() throws {
    let screen = try shell()
    screen.type("read a6\rjjjsq")
    try screen.wait(for: "read a6: nothing changed")
    try screen.waitForLast("assay>")
  }

  @Test func `hostile words do no harm`() throws {
    let folder = TemporaryFolder()
    try folder.write(
      "Title\n\nred \u{1B}[31m\u{1B}[2J\u{1B}]0;owned\u{7} \u{202E}drawkcab\u{202C} שלום "
        + String(repeating: "x", count: 500) + " end\n", to: "hostile.txt")
    let screen = try Screen(
      running: BuiltProduct.path(of: "assay"), arguments: ["--corpus", folder.path], environment: desk.environment,
      directory: desk.folder.path, columns: 60, rows: 20)
    try screen.waitForLast("assay>")
    enter("read a1", on: screen)
    let rows = try screen.wait(for: "a1.2")
    #expect(rows.count == 20 && rows.contains { $0.contains("drawkcab") })
    #expect(rows[0].hasPrefix(" a1  "))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGABRT, SIGQUIT, SIGUSR1])
  func `however it ends, the terminal is as it was`(signal: Int32) throws {
    let shell = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus, environment: desk.environment,
      directory: desk.folder.path, columns: 100)
    try shell.expect("assay> ")
    try shell.send("read a6\r")
    try shell.expect("q leave")
    #expect(shell.isOnAlternateScreen && !shell.modes.isCooked)
    shell.signal(signal)
    if signal == SIGINT {
      // Ctrl-C from outside is a key like others.
      try shell.send("sq")
      try shell.expect("read a6: nothing changed")
      try shell.expect("assay> ")
    } else {
      let status = try shell.wait()
      if signal != SIGTERM, signal != SIGHUP { #expect(status == .killed(signal)) }
      #expect(shell.modes.isCooked)
    }
    #expect(!shell.isOnAlternateScreen && shell.isCursorShown && !shell.isPasteOn)
  }

  @Test func `where the terminal cannot show it, the remedy is 'show'`() throws {
    let terminal = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus,
      environment: desk.environment.merging(["TERM": "dumb"]) { $1 }, directory: desk.folder.path, columns: 100)
    try terminal.expect("assay> ")
    try terminal.send("read a6\r")
    try terminal.expect("reading mode needs a terminal. Type 'show a6' to read it here.")
    let run = try desk.run("-c", "read a6")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.messages.contains("Type 'show a6' to read it here."))
  }

  @Test func `without a UTF-8 locale the screen is ASCII`() throws {
    let screen = try shell(["LANG": "C", "LC_ALL": "C"])
    enter("claim add One", on: screen)
    try screen.wait(for: "c1 added")
    enter("attach a6.5.2", on: screen)
    try screen.wait(for: "e1")
    enter("read a6", on: screen)
    try screen.wait(for: "+e1  |")
    let signs = screen.text.unicodeScalars
    #expect(signs.allSatisfy { $0.isASCII })
  }
}

extension PseudoTerminal {
  fileprivate var isOnAlternateScreen: Bool { isLast("\u{1B}[?1049h", after: "\u{1B}[?1049l") }
  fileprivate var isCursorShown: Bool { !isLast("\u{1B}[?25l", after: "\u{1B}[?25h") }
  fileprivate var isPasteOn: Bool { isLast("\u{1B}[?2004h", after: "\u{1B}[?2004l") && modes.isCooked }

  /// Whether one sequence was written after the other was for the last time.
  private func isLast(_ sequence: String, after other: String) -> Bool {
    let text = String(decoding: rawOutput, as: UTF8.self)
    guard let last = text.ranges(of: sequence).last else { return false }
    return text.ranges(of: other).last.map { $0.lowerBound < last.lowerBound } ?? true
  }
}
