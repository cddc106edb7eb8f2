import AssayBacking
import AssayCommands
import AssayCorpus
import AssayModel
import AssayReader
import AssaySearch
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk

/// A reader over a desk, with its lines going down the one road as they do in the program.
final class Sitting {
  let desk: SampleDesk
  var reader: Reader
  /// The lines the reader gave out, in order.
  private(set) var lines: [String] = []
  /// How the last key left the reader.
  private(set) var step = Reader.Step.none

  /// A desk over made-up articles `a1`, `a2` … and claims, with the first article open.
  init(
    _ texts: String..., claims: [String] = [], lines: [String] = [], columns: Int = 80, rows: Int = 24,
    at span: Span? = nil, symbols: Symbols = .unicode
  ) throws {
    let articles = texts.enumerated().map { SampleCorpus.article("\($0)", $1, title: "Title \($0 + 1)") }
    desk = try SampleDesk(corpus: SampleCorpus.of(articles), hasScreen: true)
    for claim in claims { try desk.run("claim add \"\(claim)\"") }
    for line in lines { try desk.run(line) }
    let bench = desk.bench.desk
    reader = Reader(
      Self.page(1, on: desk), at: span,
      in: Library(articles: bench.corpus.handles, hits: bench.hits, state: bench.state),
      size: ScreenSize(columns: columns, rows: rows), symbols: symbols)
  }

  private static func page(_ number: Int, on desk: SampleDesk) -> Page {
    let bench = desk.bench.desk
    guard let entry = bench.corpus.article(at: ArticleHandle(number)) else { preconditionFailure("no article") }
    return Page(entry, cited: bench.cited, speeches: { bench.provenance.speeches(in: entry) })
  }

  func press(_ keys: ReaderKey...) { for key in keys { press(key) } }

  /// Types signs one by one.
  func type(_ signs: String) { for sign in signs.unicodeScalars { press(.sign(sign)) } }

  private func press(_ key: ReaderKey) {
    step = reader.press(key)
    switch step {
    case .submit(let submitted): submit(submitted)
    case .open(let handle, let span): reader.open(Self.page(handle.number, on: desk), at: span)
    case .none, .typeLine, .redraw, .leave: break
    }
  }

  /// Asks for a line and types it: whoever keeps the terminal does that, and the reader hears what came of it.
  func enter(_ line: String) {
    press(":")
    guard step == .typeLine else { return }
    lines.append(line)
    let answer = desk.bench.submit(line)
    renew()
    let renderer = TextRenderer(width: reader.answerColumns)
    switch answer.outcome {
    case .failure(let refusal):
      reader.hear(renderer.text(of: View(Line("\(refusal)"))), of: line, isRefused: true)
    case .success(let view): reader.hear(renderer.text(of: view), of: line, isRefused: false)
    }
  }

  private func submit(_ submitted: [String]) {
    for (number, line) in submitted.enumerated() {
      lines.append(line)
      let answer = desk.bench.submit(line)
      renew()
      switch answer.outcome {
      case .failure(let refusal):
        let renderer = TextRenderer(width: reader.answerColumns)
        return reader.hear(renderer.text(of: View(Line("\(refusal)"))), isRefused: true)
      case .success(let view):
        guard number == submitted.count - 1 else { continue }
        reader.hear(TextRenderer(width: reader.answerColumns).text(of: view), isRefused: false)
      }
    }
  }

  /// What the program does after each line.
  func renew() {
    let bench = desk.bench.desk
    reader.renew(
      Self.page(reader.page.handle.number, on: desk),
      Library(articles: bench.corpus.handles, hits: bench.hits, state: bench.state))
  }

  /// The screen's rows, without spaces at their ends.
  var screen: [String] {
    reader.frame().rows.map { row in String(row.text.reversed().drop { $0 == " " }.reversed()) }
  }

  /// The words from the cursor on.
  func words(_ count: Int) -> String {
    let text = desk.bench.desk.corpus.article(at: reader.page.handle)?.article.text ?? ScalarText("")
    return String(text[Span(reader.cursor..<(reader.cursor + count))])
  }

  /// What is selected.
  var selected: String? {
    let text = desk.bench.desk.corpus.article(at: reader.page.handle)?.article.text ?? ScalarText("")
    return reader.selection.map { String(text[$0]) }
  }
}
