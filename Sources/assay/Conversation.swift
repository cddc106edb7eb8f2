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
  private let keepsGoing: Bool
  private let readingRoom: ReadingRoom
  let isShell: Bool
  /// Where a person's lines come from; nil while nobody is asked for any.
  private var source: (any LineSource)?
  /// Whether a question waits for its answer.
  private var isAsking = false
  /// Whether only refusals are shown.
  private var isSilent = false

  init(bench: Workbench, output: Output, keepsGoing: Bool, isShell: Bool) {
    var output = output
    output.theme = { bench.shell.preferences.theme }
    self.bench = bench
    self.output = output
    self.keepsGoing = keepsGoing
    self.isShell = isShell
    readingRoom = ReadingRoom(bench: bench, output: output)
  }

  func greet() {
    let desk = bench.desk
    let session = desk.sessionPath.map { "session \($0), \(desk.state.tallyText)" } ?? "a new session"
    let skipped = desk.corpus.skippedCount
    let left = skipped > 0 ? " (\(skipped) left out, see 'articles')" : ""
    output.note("Assay \(Assay.version): \(WordList.count(desk.corpus.count, "article"))\(left); \(session).")
    let kept = desk.isReadOnly ? "nothing is recorded: the session is open read-only" : "every entry is kept at once"
    output.note("'help' lists the commands, 'quit' or Ctrl-D leaves; \(kept).")
  }

  /// The lines of `-c`, one after the other.
  func run(_ lines: [String]) -> ExitCode {
    let sitting = Sitting(bench, host: self, keepsGoing: keepsGoing)
    var status = ExitStatus.done
    for (index, line) in lines.enumerated() {
      let outcome = sitting.take(line, at: lines.count > 1 ? "-c \(index + 1)" : "-c", inScript: true)
      if outcome.isRefused || outcome.isFailure { status = ExitStatus.refused }
      if outcome.leaves || (outcome.isRefused && !keepsGoing) { break }
    }
    return status
  }

  /// The lines of a script or a pipe.
  func run(_ script: Script) -> ExitCode {
    let outcome = Sitting(bench, host: self, keepsGoing: keepsGoing).take(script)
    return outcome.isRefused || outcome.isFailure ? ExitStatus.refused : ExitStatus.done
  }

  /// A person at the terminal.
  func talk(_ history: History) -> ExitCode {
    let lineEditor = LineEditor(terminal: output.terminal, history: history) { [bench, output] line, cursor in
      let symbols = output.renderer.symbols
      var desk = bench.desk
      desk.isHurried = true
      let found = Completer.completions(of: line, at: cursor, on: desk)
      return Completion(
        replacing: found.replacing.range,
        candidates: found.candidates.map { Candidate($0.text, suffix: $0.suffix, note: $0.note.map(symbols.shown)) },
        more: found.more)
    }
    bench.desk.searcher.findNames(of: bench.desk.corpus)
    lineEditor?.fitsPaste = { [unowned self] pasted, before in
      isAsking ? pasted : Words.fitting(pasted, behind: before)
    }
    // An answer is no command, and a lone 'again' is kept as the line that it runs.
    lineEditor?.keepsInHistory = { [unowned self] line in !isAsking && !AgainCommand.isAlone(line) }
    let editor: any LineSource = lineEditor ?? PipedLines(0, promptingTo: output.terminal.outputIsTerminal ? 1 : 2)
    source = editor
    readingRoom.lines = .init(source: editor, history: history, keepsGoing: keepsGoing)
    let sitting = Sitting(bench, host: self, keepsGoing: keepsGoing)
    while true {
      switch editor.nextLine(prompt: prompt) {
      case .end:
        output.write("\n")
        return ExitStatus.done
      case .interrupted: continue
      case .unreadable(let problem): output.note(problem)
      case .line(let line):
        Interrupts.clear()
        let outcome = history.keep(line, on: bench.desk) { sitting.take(line) }
        if outcome.leaves { return ExitStatus.done }
      }
    }
  }

  /// Asks a person before a command that changes much. Anything but a yes is a no.
  func ask(_ question: String) -> Bool {
    guard let source else { return false }
    isAsking = true
    defer { isAsking = false }
    let input = readingRoom.asking {
      output.note(question)
      return source.nextLine(prompt: "Go on? [y/N] ")
    }
    guard case .line(let answer) = input else { return false }
    Interrupts.clear()
    return ["y", "yes"].contains(answer.lowercased().filter { !$0.isWhitespace })
  }

  /// The reviewer's own opening lines. What they answer is not shown unless it is a refusal; nobody is asked, and
  /// one bad line does not take the others away.
  func readRC(_ environment: [String: String]) {
    let base =
      environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["HOME"].map { "\($0)/.config" }
    guard let base, let script = try? Self.script(at: "\(base)/assay/rc", named: "\(base)/assay/rc") else { return }
    isSilent = true
    let ask = bench.ask
    bench.ask = nil
    _ = Sitting(bench, host: self, keepsGoing: true).take(script)
    bench.ask = ask
    isSilent = false
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

extension Conversation: SittingHost {
  func watch(_ work: () -> Answer) -> Answer {
    output.progress.begin()
    defer { output.progress.end() }
    return work()
  }

  func show(_ answer: Answer, of line: String, at place: String?) {
    for notice in answer.notices { output.note(notice) }
    switch answer.outcome {
    case .success(let view):
      guard !answer.command.isEmpty, !isSilent else { return }
      write(answer, view, place)
    case .failure(let refusal):
      let format = bench.shell.preferences.output
      if format == .json, !isSilent { output.write(answer.json(place: place) + "\n") }
      let caret = refusal.span.flatMap { span in
        format != .text || line.isEmpty
          ? nil : Caret.lines(under: span, of: line, columns: output.terminal.size.columns)
      }
      if isShell, let caret { output.write(caret) }
      output.note("\(place.map { "\($0): " } ?? "")\(refusal)")
      // Nobody sees a script's lines pass by: what is meant follows its place.
      if !isShell, let caret { output.point(caret) }
    }
  }

  private func write(_ answer: Answer, _ view: View, _ place: String?) {
    let text =
      switch bench.shell.preferences.output {
      case .text: output.renderer.text(of: view)
      case .json: answer.json(place: place) + "\n"
      case .tsv: TabSeparated.text(of: view)
      }
    if isShell, bench.shell.preferences.output != .json { output.page(text) } else { output.write(text) }
  }

  func script(at path: String, named name: String) throws(Refusal) -> Script {
    try Self.openScript(at: path, named: name)
  }

  /// A file of commands, or the refusal that says why there is none.
  static func openScript(at path: String, named name: String) throws(Refusal) -> Script {
    do throws(FileFailure) { return try Self.script(at: path, named: name) } catch {
      throw Refusal("\(error)")
    }
  }

  static func script(at path: String, named name: String) throws(FileFailure) -> Script {
    let lines = try PipedLines(path: path)
    return script(lines, named: name, path: path)
  }

  static func script(_ lines: any LineSource, named name: String, path: String? = nil) -> Script {
    Script(name: name, path: path) {
      switch lines.nextLine(prompt: "") {
      case .line(let line): .text(line)
      case .unreadable(let problem): .unreadable(problem)
      case .interrupted, .end: nil
      }
    }
  }

  func perform(_ errand: Errand) throws(Refusal) -> ErrandOutcome {
    switch errand {
    case .edit(let edit): try TextEditor(environment: output.terminal.environment).edit(edit)
    case .read(let article, let span):
      ErrandOutcome(note: readingRoom.read(article, at: span))
    case .source, .again: ErrandOutcome()
    }
  }
}
