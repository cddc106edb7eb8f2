import AssayBacking
import AssayCommands
import AssayCorpus
import AssayModel
import AssayReader
import AssaySession
import AssayTerminal
import AssayViews
import AssayWorkbench

/// Reading mode at a terminal: gives the reader its keys, shows its frames, and hands the lines it gives out to the
/// workbench like any other.
final class ReadingRoom {
  /// Where typed lines come from, and where they are kept.
  struct Lines {
    let source: any LineSource
    let history: History
    let keepsGoing: Bool
  }

  /// Nil while nobody types lines.
  var lines: Lines?
  private let bench: Workbench
  private let output: Output
  /// The screen while an article is on it.
  private var screen: FullScreen?
  /// Where each article was left in this sitting.
  private var places: [ArticleHandle: Int] = [:]

  init(bench: Workbench, output: Output) {
    self.bench = bench
    self.output = output
  }

  /// Opens an article and stays until the reviewer leaves. Gives the line that says what was done; nil where there
  /// is no screen, or no such article.
  func read(_ handle: ArticleHandle, at span: Span?) -> String? {
    let editor = lines?.source as? LineEditor
    guard let screen = FullScreen(terminal: output.terminal, beside: editor), let page = page(handle) else {
      return nil
    }
    let before = bench.desk.state
    var reader = Reader(
      page, at: span ?? place(in: handle), in: library, size: size(of: screen), symbols: output.renderer.symbols)
    var articles = [handle]
    guard screen.open() else { return nil }
    self.screen = screen
    defer {
      self.screen = nil
      screen.close()
    }
    stay(in: &reader, on: screen, noting: &articles)
    places[reader.page.handle] = reader.cursor
    return ReadingSummary.line(from: before, to: bench.desk.state, articles: articles)
  }

  private func stay(in reader: inout Reader, on screen: FullScreen, noting articles: inout [ArticleHandle]) {
    var palette = Palette(output.renderer)
    while true {
      // A question or an editor may have had the window when its size changed.
      let now = size(of: screen)
      if reader.size != now { reader.resize(to: now) }
      // Keys that wait already are taken before the screen is drawn: a key held down is never behind.
      if !screen.isKeyWaiting {
        let frame = reader.frame()
        screen.show(
          frame.rows.map { palette.text(of: $0) }, cursor: frame.cursor.map { (row: $0.row, column: $0.column) })
      }
      switch screen.next() {
      case .ended: return
      case .resized: continue
      case .key(let key):
        guard let key = ReaderKey(key) else { continue }
        switch reader.press(key) {
        case .none: break
        case .leave: return
        case .redraw: screen.forget()
        case .open(let handle, let span): open(handle, at: span, in: &reader, noting: &articles)
        case .submit(let lines):
          if screen.working({ submit(lines, for: &reader, noting: &articles) }) { return }
        case .typeLine: if takeLine(for: &reader, on: screen, noting: &articles) { return }
        }
      }
    }
  }

  /// Lets somebody be asked for a line: in the screen's last row, where there is one.
  func asking<Result>(_ body: () -> Result) -> Result { screen?.lendingLastRow(body) ?? body() }

  /// Asks for a line of the shell and takes it like any other; whether the reviewer leaves.
  private func takeLine(
    for reader: inout Reader, on screen: FullScreen, noting articles: inout [ArticleHandle]
  ) -> Bool {
    guard let lines else {
      reader.say("no line can be typed here", .faint)
      return false
    }
    let input = screen.lendingLastRow {
      (lines.source as? LineEditor)?.nextLine(inPassing: ":") ?? lines.source.nextLine(prompt: ":")
    }
    reader.resize(to: size(of: screen))
    switch input {
    case .interrupted, .end: return false
    case .unreadable(let problem):
      reader.say(problem, .bad)
      return false
    case .line(let line):
      guard !line.allSatisfy(\.isWhitespace), let notices = noticesWhereUnchanged(&reader) else { return false }
      let answers = ReadingAnswers(
        renderer(for: reader), progress: output.progress, telling: notices,
        edit: { edit throws(Refusal) in try self.edit(edit, leaving: screen) })
      let outcome = screen.working {
        lines.history.keep(line, on: bench.desk) {
          Sitting(bench, host: answers, keepsGoing: lines.keepsGoing).take(line)
        }
      }
      screen.forget()
      renew(&reader)
      if let (handle, span) = answers.opened { open(handle, at: span, in: &reader, noting: &articles) }
      let text = reader.fitsLastRow(answers.brief) ? answers.brief : answers.text
      if !text.isEmpty { reader.hear(text, of: line, isRefused: outcome.isRefused) }
      return outcome.leaves
    }
  }

  private func edit(_ edit: TextEdit, leaving screen: FullScreen) throws(Refusal) -> ErrandOutcome {
    let editor = TextEditor(environment: output.terminal.environment)
    let edited: Result<ErrandOutcome, Refusal> = screen.standingAside {
      do throws(Refusal) { return .success(try editor.edit(edit)) } catch { return .failure(error) }
    }
    return try edited.get()
  }

  /// A span means the text that is on the screen: the corpus is looked at again before a line is read against it.
  ///
  /// - Returns: what there is to tell of the corpus; nil where the text is another now.
  private func noticesWhereUnchanged(_ reader: inout Reader) -> [String]? {
    let notices = bench.submit("").notices
    guard bench.desk.corpus.article(at: reader.page.handle).map(reader.page.isText(of:)) ?? false else {
      renew(&reader)
      reader.hear(notices.first ?? "\(reader.page.handle) is not in the corpus any more", isRefused: true)
      return nil
    }
    return notices
  }

  private func open(
    _ handle: ArticleHandle, at span: Span?, in reader: inout Reader, noting articles: inout [ArticleHandle]
  ) {
    guard let page = page(handle) else { return reader.say("\(handle) is not in the corpus any more", .bad) }
    places[reader.page.handle] = reader.cursor
    reader.open(page, at: span ?? place(in: handle))
    if !articles.contains(handle) { articles.append(handle) }
  }

  /// Hands lines to the workbench until one is refused; whether the reviewer leaves.
  private func submit(_ lines: [String], for reader: inout Reader, noting articles: inout [ArticleHandle]) -> Bool {
    guard let notices = noticesWhereUnchanged(&reader) else { return false }
    for (number, line) in lines.enumerated() {
      let answer = bench.submit(line)
      renew(&reader)
      switch answer.outcome {
      case .failure(let refusal):
        reader.hear(renderer(for: reader).text(of: View(Line("\(refusal)"))), isRefused: true)
        return false
      case .success(let view):
        if answer.leaves { return true }
        if case .read(let handle, let span) = answer.errand {
          open(handle, at: span, in: &reader, noting: &articles)
          continue
        }
        guard number == lines.count - 1 else { continue }
        reader.hear(renderer(for: reader).text(of: view), isRefused: false)
        // What has happened to the corpus meanwhile is more than what is known anyway.
        if let notice = (notices + answer.notices).first { reader.say(notice, .doubtful) }
      }
    }
    return false
  }

  private func renderer(for reader: Reader) -> TextRenderer {
    var renderer = output.renderer
    renderer.width = reader.answerColumns
    return renderer
  }

  private func renew(_ reader: inout Reader) {
    guard let entry = bench.desk.corpus.article(at: reader.page.handle) else { return }
    var page = reader.page
    if page.isText(of: entry) { page.take(bench.desk.cited) } else { page = self.page(entry) }
    reader.renew(page, library)
  }

  private func page(_ handle: ArticleHandle) -> Page? {
    bench.desk.corpus.article(at: handle).map(page)
  }

  private func page(_ entry: CorpusArticle) -> Page {
    Page(entry, cited: bench.desk.cited, speeches: { [bench] in bench.desk.provenance.speeches(in: entry) })
  }

  private var library: Library {
    let desk = bench.desk
    return Library(articles: desk.corpus.handles, hits: desk.hits, state: desk.shown)
  }

  private func place(in handle: ArticleHandle) -> Span? { places[handle].map { Span($0..<$0) } }

  private func size(of screen: FullScreen) -> ScreenSize {
    ScreenSize(columns: screen.size.columns, rows: screen.size.rows)
  }
}
