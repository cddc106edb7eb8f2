import ArgumentParser
import AssayCommands
import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayTerminal
import AssayViews
import AssayWorkbench

/// Feeds lines to the workbench and shows what comes of them.
final class Conversation {
  private let bench: Workbench
  private let output: Output
  private let answersJSON: Bool
  private let keepsGoing: Bool
  let isShell: Bool

  init(bench: Workbench, output: Output, answersJSON: Bool, keepsGoing: Bool, isShell: Bool) {
    self.bench = bench
    self.output = output
    self.answersJSON = answersJSON
    self.keepsGoing = keepsGoing
    self.isShell = isShell
  }

  func greet() {
    let desk = bench.desk
    let session = desk.sessionPath.map { "session \($0), \(desk.state.tallyText)" } ?? "a new session"
    let skipped = desk.corpus.skipped.count
    let left = skipped > 0 ? " (\(skipped) left out, see 'articles')" : ""
    output.note("Assay \(Assay.version): \(WordList.count(desk.corpus.count, "article"))\(left); \(session).")
    let kept = desk.isReadOnly ? "nothing is recorded: the session is open read-only" : "every entry is kept at once"
    output.note("'help' lists the commands, 'quit' or Ctrl-D leaves; \(kept).")
  }

  /// The lines of `-c`, one after the other.
  func run(_ lines: [String]) -> ExitCode {
    var status = ExitStatus.done
    for (index, line) in lines.enumerated() {
      let answer = take(Words.withoutComment(line), at: lines.count > 1 ? "-c \(index + 1)" : "-c")
      if answer.isRefused || answer.isFailure { status = ExitStatus.refused }
      if answer.leaves || (answer.isRefused && !keepsGoing) { break }
    }
    return status
  }

  /// The lines of a script or a pipe.
  func run(_ source: any LineSource, named name: String) -> ExitCode {
    var status = ExitStatus.done
    while true {
      let answer: Answer
      switch source.nextLine(prompt: "") {
      case .end: return status
      case .interrupted: return ExitStatus.refused
      case .unreadable(let problem):
        // It is a whole sentence, and a refusal ends its problem itself.
        let refusal = Refusal(problem.hasSuffix(".") ? String(problem.dropLast()) : problem)
        answer = show(Answer(command: "", outcome: .failure(refusal)), line: "", at: "\(name):\(source.lineNumber)")
      case .line(let line): answer = take(Words.withoutComment(line), at: "\(name):\(source.lineNumber)")
      }
      if answer.isRefused || answer.isFailure { status = ExitStatus.refused }
      if answer.leaves || (answer.isRefused && !keepsGoing) { return status }
    }
  }

  /// A person at the terminal.
  func talk() -> ExitCode {
    let history = History(file: HistoryPlace.file(output.terminal.environment), now: System.now)
    let editor: any LineSource =
      LineEditor(terminal: output.terminal, history: history) { [bench, output] line, cursor in
        let symbols = output.renderer.symbols
        let found = Completer.completions(of: line, at: cursor, on: bench.desk)
        return Completion(
          replacing: found.replacing.range,
          candidates: found.candidates.map { Candidate($0.text, suffix: $0.suffix, note: $0.note.map(symbols.shown)) },
          more: found.more)
      } ?? PipedLines(0, promptingTo: 1)
    findNames()
    while true {
      switch editor.nextLine(prompt: prompt) {
      case .end:
        output.write("\n")
        return ExitStatus.done
      case .interrupted: continue
      case .unreadable(let problem): output.note(problem)
      case .line(let line):
        Interrupts.clear()
        if !line.allSatisfy(\.isWhitespace) { history.add(line) }
        // Lines of a script may be pasted, with the comments between them.
        if line.first(where: { !$0.isWhitespace }) == "#" { continue }
        if take(line, at: nil).leaves { return ExitStatus.done }
      }
    }
  }

  /// Finding what people call the articles of a large corpus takes longer than anybody waits for a key: it is begun
  /// before the first Tab.
  private func findNames() {
    let (corpus, searcher) = (bench.desk.corpus, bench.desk.searcher)
    guard corpus.count > Self.largeCorpus else { return }
    Task.detached { _ = searcher.names(of: corpus) }
  }

  /// So many articles are gone through in some milliseconds.
  private static let largeCorpus = 2_000

  /// The reviewer's own opening lines. What they answer is not shown unless it is a refusal.
  func readRC(_ environment: [String: String]) {
    let base =
      environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["HOME"].map { "\($0)/.config" }
    guard let base, let source = try? PipedLines(path: "\(base)/assay/rc") else { return }
    while case .line(let line) = source.nextLine(prompt: "") {
      let answer = bench.submit(Words.withoutComment(line))
      if case .failure(let refusal) = answer.outcome {
        output.note("\(base)/assay/rc:\(source.lineNumber): \(refusal)")
      }
    }
  }

  /// Hands a line to the workbench and shows the answer.
  private func take(_ line: String, at place: String?) -> Answer {
    let answer = bench.submit(line)
    for notice in answer.notices { output.note(notice) }
    guard !answer.command.isEmpty else { return answer }
    return show(answer, line: line, at: place)
  }

  private func show(_ answer: Answer, line: String, at place: String?) -> Answer {
    if answersJSON { output.write(answer.json(place: place) + "\n") }
    switch answer.outcome {
    case .success(let view):
      guard !answersJSON else { break }
      let text = output.renderer.text(of: view)
      if isShell { output.page(text) } else { output.write(text) }
    case .failure(let refusal):
      if isShell, let span = refusal.span, !line.isEmpty {
        output.write(Caret.lines(under: span, of: line, columns: output.terminal.size.columns))
      }
      output.note("\(place.map { "\($0): " } ?? "")\(refusal)")
    }
    return answer
  }

  /// The session, the claim in focus and the tally: `kim c2 ✓1 ✗1 ·3> `; a session only looked at says `read-only`.
  private var prompt: String {
    let desk = bench.desk
    let renderer = output.renderer
    let name =
      desk.sessionPath.map { String($0.split(separator: "/").last?.split(separator: ".").first ?? "") } ?? "assay"
    var line = Line(name, .strong)
    if desk.isReadOnly { line += Line(" read-only", .doubtful) }
    if let focus = desk.state.focus { line += Line(" ") + Line("\(focus)", .id) }
    for verdict in Verdict.allCases {
      let count = desk.state.claims.values.count { $0.verdict == verdict }
      if count > 0 { line += Line(" ") + Line("\(verdict.mark)\(count)", verdict.style) }
    }
    let open = desk.state.claims.values.count { $0.verdict == nil }
    if open > 0 { line += Line(" ·\(open)", .faint) }
    return renderer.text(of: line) + "> "
  }
}
