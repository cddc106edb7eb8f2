import AssayModel
import AssayTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

final class Demo {
  private let terminal: Terminal
  private let history: History

  init(terminal: Terminal) {
    self.terminal = terminal
    history = History(
      file: terminal.environment["DEMO_HISTORY"].map(HistoryFile.init(path:)),
      now: { Instant(milliseconds: 1_694_584_800_000) })
  }

  func run() {
    let prompt = terminal.showsColor ? "\u{1B}[1;32massay>\u{1B}[0m " : "assay> "
    let source = source()
    while true {
      switch source.nextLine(prompt: prompt) {
      case .line("wait"):
        say("[working]")
        while !Interrupts.isRaised { poll(nil, 0, 5) }
        say("[stopped]")
      case .line("page"): Pager(terminal: terminal).show((1...100).map { "row \($0)\n" }.joined())
      case .line("crash"): abort()
      case .line("history"): for entry in history.entries { say("(\(entry.line))") }
      case .line(let line) where line.utf8.count > 500:
        say(
          "[\(line.utf8.count) bytes, \(line.prefix(4))…\(line.suffix(4)), \(line.utf8.reduce(0) { $0 &* 31 &+ Int($1) })]"
        )
      case .line(let line): say("[\(line)]")
      case .interrupted: say("[interrupted]")
      case .unreadable(let why): say("[unreadable: \(why)]")
      case .end:
        say("[end after \(source.lineNumber)]")
        exit(Interrupts.termination.map { 128 + $0 } ?? 0)
      }
    }
  }

  private func source() -> any LineSource {
    if let editor = LineEditor(terminal: terminal, history: history, completer: complete) { return editor }
    if terminal.isInteractive { Interrupts.watch() }
    return PipedLines(promptingTo: terminal.isInteractive ? 1 : nil)
  }

  private func say(_ text: String) { print(text) }

  private func complete(_ line: String, _ cursor: Int) -> Completion {
    let before = line.unicodeScalars.prefix(cursor)
    let start = before.lastIndex(of: " ").map { before.distance(from: before.startIndex, to: $0) + 1 } ?? 0
    let word = String(String.UnicodeScalarView(before.dropFirst(start)))
    let all = start == 0 ? Self.commands : Self.articles
    return Completion(replacing: start..<cursor, candidates: all.filter { $0.text.hasPrefix(word) })
  }

  private static let commands = ["articles", "attach", "claim", "claims", "confirm"].map { Candidate($0) }
  private static let articles =
    (1...200).map { Candidate("a\($0)", note: "the article of number \($0)") }
    + [Candidate("\"한국어", suffix: "\""), Candidate("evil\u{1B}[31m", note: "red\u{1B}[31m\u{202E}")]
}
