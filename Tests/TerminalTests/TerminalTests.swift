import Testing

@testable import AssayTerminal

struct TerminalTests {
  private func terminal(_ environment: [String: String], at ends: Set<Int32> = [0, 1, 2]) -> Terminal {
    Terminal(environment: environment, isTerminal: ends.contains, size: { nil })
  }

  @Test func `colours follow the terminal, NO_COLOR and CLICOLOR_FORCE`() {
    #expect(terminal(["TERM": "xterm"]).showsColor)
    #expect(!terminal(["TERM": "dumb"]).showsColor)
    #expect(!terminal([:]).showsColor)
    #expect(!terminal(["TERM": "xterm"], at: [0]).showsColor)
    #expect(!terminal(["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1"]).showsColor)
    #expect(terminal(["TERM": "xterm", "NO_COLOR": ""]).showsColor)
    #expect(terminal(["CLICOLOR_FORCE": "1"], at: []).showsColor)
    #expect(!terminal(["CLICOLOR_FORCE": "0"], at: []).showsColor)
    #expect(terminal(["TERM": "xterm"], at: [2]).showsErrorColor)
  }

  @Test func `what the call asks for goes before the environment`() {
    func shows(_ colors: ColorChoice, _ environment: [String: String], at ends: Set<Int32> = [1]) -> Bool {
      Terminal(environment: environment, colors: colors, isTerminal: ends.contains, size: { nil }).showsColor
    }
    #expect(shows(.always, ["NO_COLOR": "1"], at: []))
    #expect(!shows(.never, ["TERM": "xterm", "CLICOLOR_FORCE": "1"]))
    #expect(shows(.auto, ["TERM": "xterm"]) && !shows(.auto, ["TERM": "xterm", "NO_COLOR": "1"]))
  }

  @Test func `a person sits there only where both ends are a terminal`() {
    #expect(terminal([:]).isInteractive)
    #expect(!terminal([:], at: [1, 2]).isInteractive)
    #expect(!terminal([:], at: [0, 2]).isInteractive)
  }

  @Test func `the size comes from the terminal, then the environment, then from habit`() {
    #expect(terminal([:]).size == TerminalSize(columns: 80, rows: 24))
    #expect(terminal(["COLUMNS": "40", "LINES": "x"]).size == TerminalSize(columns: 40, rows: 24))
    let known = Terminal(environment: ["COLUMNS": "40"], size: { TerminalSize(columns: 120, rows: 50) })
    #expect(known.size == TerminalSize(columns: 120, rows: 50))
  }

  @Test func `the first locale variable that is set decides about UTF-8`() {
    #expect(terminal(["LANG": "en_GB.UTF-8"]).isUTF8)
    #expect(terminal(["LANG": "C", "LC_ALL": "", "LC_CTYPE": "ko_KR.utf8"]).isUTF8)
    #expect(!terminal(["LANG": "en_GB.UTF-8", "LC_ALL": "C"]).isUTF8)
    #expect(!terminal(["LANG": "en_GB.ISO-8859-1"]).isUTF8)
  }

  @Test func `a machine that names no locale at all, as a container, is taken to show UTF-8`() {
    #expect(terminal([:]).isUTF8)
    #expect(terminal(["LANG": "", "LC_ALL": ""]).isUTF8)
  }

  @Test func `the pager is the first that is named, or none`() {
    func command(_ environment: [String: String]) -> String? { Pager(terminal: terminal(environment)).command }
    #expect(command(["ASSAY_PAGER": "a", "PAGER": "b"]) == "a")
    #expect(command(["PAGER": "b"]) == "b")
    #expect(command(["ASSAY_PAGER": "", "PAGER": "b"]) == nil)
    #expect(command(["PAGER": "cat"]) == nil)
    #expect(command(["PATH": "/nonexistent"]) == nil)
  }
}
