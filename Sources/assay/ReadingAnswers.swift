import AssayCommands
import AssayModel
import AssayTerminal
import AssayViews
import AssayWorkbench

/// What a line typed in reading mode comes to: its answers are gathered, to be shown over the article.
final class ReadingAnswers: SittingHost {
  /// The answers as they are painted, a refusal with the line and a mark under the word it speaks of.
  private(set) var text = ""
  /// The same without these marks, for a screen's last row.
  private(set) var brief = ""
  /// The article that was asked for last.
  private(set) var opened: (article: ArticleHandle, span: Span?)?
  private let renderer: TextRenderer
  private let progress: Progress
  private let edit: (TextEdit) throws(Refusal) -> ErrandOutcome

  /// - Parameters:
  ///   - notices: what is told before the first answer.
  ///   - edit: opens the reviewer's editor.
  init(
    _ renderer: TextRenderer, progress: Progress, telling notices: [String],
    edit: @escaping (TextEdit) throws(Refusal) -> ErrandOutcome
  ) {
    self.renderer = renderer
    self.progress = progress
    self.edit = edit
    notices.forEach(add)
  }

  func watch(_ work: () -> Answer) -> Answer {
    progress.begin()
    defer { progress.end() }
    return work()
  }

  func show(_ answer: Answer, of line: String, at place: String?) {
    answer.notices.forEach(add)
    switch answer.outcome {
    case .success(let view):
      let shown = renderer.text(of: view)
      text += shown
      brief += shown
    case .failure(let refusal):
      if let span = refusal.span, !line.isEmpty {
        text += Caret.lines(under: span, of: line, columns: renderer.width ?? 80)
      }
      add("\(place.map { "\($0): " } ?? "")\(refusal)")
    }
  }

  func script(at path: String, named name: String) throws(Refusal) -> Script {
    try Conversation.openScript(at: path, named: name)
  }

  func perform(_ errand: Errand) throws(Refusal) -> ErrandOutcome {
    switch errand {
    case .edit(let text): return try edit(text)
    case .read(let article, let span): opened = (article, span)
    case .source, .again: break
    }
    return ErrandOutcome()
  }

  private func add(_ sentence: String) {
    let shown = renderer.text(of: View(Line(sentence)))
    text += shown
    brief += shown
  }
}
