import PseudoTerminal
import SampleDesk
import Testing

/// Long answers, in the pager that people have: less.
struct PagerTests {
  private let desk: ShellDesk

  init() throws { desk = try ShellDesk() }

  private func screen(_ environment: [String: String] = [:], rows: Int = 12) throws -> Screen {
    let screen = try Screen(
      running: BuiltProduct.path(of: "assay"), arguments: ShellDesk.corpus,
      environment: desk.environment.merging(environment) { $1 }, directory: desk.folder.path, columns: 100, rows: rows)
    try screen.waitForLast("assay>")
    return screen
  }

  @Test func `an answer taller than the window is paged, and leaving it early is no refusal`() throws {
    let screen = try screen()
    try screen.submit("articles")
    let first = try screen.waitForLast(":").first
    // Ctrl-C is the pager's own: it goes on, and takes the next key as soon as it has taken notice.
    screen.press("C-c")
    try screen.wait(for: "the page to scroll") { rows in
      if rows.first == first { screen.press("j") }
      return rows.first != first
    }
    screen.press("q")
    try screen.waitForLast("assay>")
    #expect(!screen.everything.contains("stopped"))
    try screen.submit("claim add One")
    try screen.wait(for: "c1 added, in focus: One")
  }

  @Test func `an answer that fits is not paged`() throws {
    let screen = try screen(rows: 40)
    try screen.submit("articles")
    try screen.wait(for: "the whole list") { $0.contains("15 articles") }
    try screen.waitForLast("assay>")
  }

  @Test func `less shows colours though its settings do not ask for them`() throws {
    let screen = try screen(["PAGER": "less"])
    try screen.submit("articles")
    try screen.waitForLast(":")
    #expect(!screen.text.contains("ESC"))
    screen.press("q")
    try screen.waitForLast("assay>")
  }

  @Test func `Ctrl-Z in the pager stops the program, and fg brings the page back`() throws {
    let screen = try Screen(
      running: "/bin/sh", arguments: ["-i"], environment: desk.environment.merging(["PS1": "sh> "]) { $1 },
      directory: desk.folder.path, columns: 100, rows: 12)
    try screen.waitForLast("sh>")
    screen.type("\(BuiltProduct.path(of: "assay")) \(ShellDesk.corpus.joined(separator: " "))")
    screen.press("Enter")
    try screen.waitForLast("assay>")
    try screen.submit("articles")
    try screen.waitForLast(":")
    screen.press("C-z")
    // On a busy machine the pager may clear its row behind the prompt.
    try screen.wait(for: "Stopped")
    try screen.wait(for: "the shell's prompt") { rows in
      if rows.last != "sh>" { screen.press("Enter") }
      return rows.last == "sh>"
    }
    screen.type("fg")
    screen.press("Enter")
    try screen.waitForLast(":")
    screen.press("q")
    try screen.waitForLast("assay>")
    try screen.submit("claim add One")
    try screen.wait(for: "c1 added, in focus: One")
  }

  @Test(arguments: ["none", "", "cat", "no-such-pager"])
  func `without a pager the answer is printed whole`(pager: String) throws {
    let screen = try screen(["ASSAY_PAGER": pager, "PAGER": "false"])
    try screen.submit("articles")
    try screen.wait(for: "the whole list") { $0.contains("15 articles") }
    try screen.waitForLast("assay>")
    #expect(screen.everything.contains("The Hudson Courier"))
  }
}
