import AssayModel
import Testing

@testable import AssayTerminal

struct ProgressTests {
  /// A clock that a test sets (milliseconds), and what was written.
  private final class Stage {
    var time: UInt64 = 0
    var written: [String] = []

    func progress(isTerminal: Bool = true, kind: String = "xterm", columns: Int = 80) -> Progress {
      let terminal = Terminal(
        environment: ["TERM": kind], isTerminal: { _ in isTerminal }, size: { TerminalSize(columns: columns, rows: 24) }
      )
      return Progress(
        terminal: terminal, hint: "Ctrl-C stops", now: { self.time * 1_000_000 }, write: { self.written.append($0) })
    }
  }

  @Test func `a command of less than half a second shows nothing`() {
    let stage = Stage()
    let progress = stage.progress()
    progress.begin()
    for time: UInt64 in stride(from: 0, to: 500, by: 10) {
      stage.time = time
      progress.tell(WorkStep("articles read", done: Int(time), of: 500))
    }
    progress.end()
    #expect(stage.written.isEmpty)
  }

  @Test func `a longer one has a line that changes now and then, and erases itself`() {
    let stage = Stage()
    let progress = stage.progress()
    progress.begin()
    for time: UInt64 in stride(from: 0, through: 1000, by: 10) {
      stage.time = time
      progress.tell(WorkStep("articles read", done: Int(time) * 10, of: 20_000))
    }
    #expect(stage.written.count == 6)
    #expect(stage.written.first == "\r5,000 of 20,000 articles read (25 %); Ctrl-C stops\u{1B}[K")
    progress.end()
    #expect(stage.written.last == "\r\u{1B}[K")
    progress.end()
    #expect(stage.written.count == 7)
  }

  @Test func `between commands nothing is told`() {
    let stage = Stage()
    let progress = stage.progress()
    progress.tell(WorkStep("articles read", done: 1))
    stage.time = 10_000
    progress.tell(WorkStep("articles read", done: 2))
    #expect(stage.written.isEmpty)
  }

  @Test(arguments: [(false, "xterm"), (true, "dumb"), (true, "")])
  func `a file, a pipe and a terminal that cannot erase are spared`(isTerminal: Bool, kind: String) {
    let stage = Stage()
    let progress = stage.progress(isTerminal: isTerminal, kind: kind)
    progress.begin()
    stage.time = 10_000
    progress.tell(WorkStep("articles read", done: 1))
    progress.end()
    #expect(stage.written.isEmpty)
  }

  @Test func `the line stays within a narrow window`() {
    let stage = Stage()
    let progress = stage.progress(columns: 20)
    progress.begin()
    stage.time = 600
    progress.tell(WorkStep("articles read", done: 1234, of: 20_000))
    #expect(stage.written == ["\r1,234 of 20,000 ...\u{1B}[K"])
  }
}
