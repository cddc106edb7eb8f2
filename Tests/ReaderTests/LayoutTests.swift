import AssayCommands
import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Seeded
import Testing

@testable import AssayReader

/// What holds for every text in every window.
struct LayoutTests {
  /// Paragraphs of words in many scripts, with what breaks programs between them.
  private func text(_ random: inout Random) -> String {
    let special = [
      "\u{202E}gnirts", "\u{1B}[31mred\u{1B}[0m", "👩‍👩‍👧‍👦", "🇰🇵🇷🇺", "한국어", "金正恩は列車で", "שלום", "العربية", "e\u{301}\u{302}",
      String(repeating: "x", count: 300), "\u{200B}\u{200D}", "a\u{7}b", "\u{FEFF}", "ｗｉｄｅ", "\t", "\r\n", "’",
      "\u{AD}",
      "Z" + String(repeating: "\u{0301}", count: 200), "\u{E0041}", "\u{FFFC}", "क्षि", "ก็",
    ]
    var text = ""
    for _ in 0..<(1 + random.below(6)) {
      for _ in 0..<random.below(40) {
        text += random.once(in: 4) ? random.pick(special) : random.text(upTo: 9)
        text += random.once(in: 9) ? ". " : " "
      }
      text += "\n\n"
    }
    return text
  }

  private func page(_ text: String) -> Page {
    let article = Article(id: ArticleID("x"), metadata: ArticleMetadata(title: text), text: ScalarText(text))
    return Page(CorpusArticle(handle: ArticleHandle(1), article: article, file: "x.txt"), cited: [])
  }

  @Test(arguments: 0..<30)
  func `every sign has one place, and every place its sign`(seed: UInt64) throws {
    var random = Random(seed: seed)
    let page = page(text(&random))
    let columns = 1 + random.below(random.once(in: 3) ? 6 : 90)
    for paragraph in page.paragraphs {
      let layout = ParagraphLayout(of: page.scalars, in: paragraph.range, columns: columns, symbols: .unicode)
      let clusters = layout.clusters
      #expect(layout.rows.map(\.count).reduce(0, +) == clusters.count)
      for (row, range) in layout.rows.enumerated() {
        for cluster in range {
          let offset = clusters.offset(of: cluster)
          #expect(clusters.cluster(at: offset) == cluster)
          #expect(layout.row(of: cluster) == row)
          let column = layout.column(of: cluster)
          if column < columns { #expect(layout.cluster(in: row, at: column) == cluster) }
          let shown = clusters.text(of: cluster, in: page.scalars, symbols: .unicode)
          #expect(DisplayWidth.of(shown) == clusters.width(of: cluster))
        }
        let visible = range.filter { !ParagraphLayout.isSpace(page.scalars[clusters.offset(of: $0)]) }
        let width = visible.last.map { layout.column(of: $0) + clusters.width(of: $0) } ?? 0
        // Only a sign wider than the row is let run over its edge.
        #expect(width <= max(columns, range.map { clusters.width(of: $0) }.max() ?? 0))
      }
    }
  }

  @Test(arguments: 0..<25)
  func `whatever is pressed, the screen is whole, safe, and shows the cursor`(seed: UInt64) throws {
    var random = Random(seed: seed)
    let library = Library(articles: [ArticleHandle(1)], state: .init())
    var reader = Reader(page(text(&random)), in: library, size: ScreenSize(columns: 80, rows: 24))
    let keys = KeyTable.sections.flatMap(\.entries).flatMap(\.bindings).map(\.key) + [.escape, .enter, "x", "1"]
    for _ in 0..<60 {
      if random.once(in: 12) {
        reader.resize(to: ScreenSize(columns: 1 + random.below(130), rows: 1 + random.below(50)))
      }
      _ = reader.press(random.pick(keys))
      let frame = reader.frame()
      let size = reader.size
      #expect(frame.rows.count == size.rows)
      for row in frame.rows {
        #expect(DisplayWidth.of(row.text) <= size.columns && row.width <= size.columns)
        #expect(SafeText.make(row.text) == row.text)
      }
      if let cursor = frame.cursor {
        #expect((0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column))
      }
      if case .reading = reader.mode { #expect(frame.cursor != nil) }
      let clusters = reader.layouts.layout(reader.page.paragraph(at: reader.cursor), of: reader.page).clusters
      #expect(clusters.offset(of: clusters.cluster(at: reader.cursor)) == reader.cursor)
      if let selection = reader.selection { #expect(selection.end <= reader.page.text.count) }
    }
  }

  @Test func `rows break between words, and between signs of scripts that have no spaces`() throws {
    func rows(_ text: String, _ columns: Int) -> [String] {
      let page = page(text)
      let layout = ParagraphLayout(
        of: page.scalars, in: page.paragraphs[0].range, columns: columns, symbols: .unicode)
      return layout.rows.indices.map { String(page.text[layout.span(of: $0)]) }
    }
    #expect(rows("one two three", 8) == ["one two ", "three"])
    #expect(rows("a verylongword b", 5) == ["a ", "veryl", "ongwo", "rd b"])
    #expect(rows("金正恩が列車で来た。次", 8) == ["金正恩が", "列車で来", "た。次"])
    #expect(rows("金正恩が列車で来た。", 6) == ["金正恩", "が列車", "で来", "た。"])
  }

  @Test func `of a long article only what is looked at is laid out`() throws {
    let text = (1...20_000).map { "Paragraph \($0) of a long article." }.joined(separator: "\n")
    var reader = Reader(
      page(text), in: Library(articles: [], state: .init()), size: ScreenSize(columns: 80, rows: 24))
    for key in ["G", "g", " ", "}", "j"] as [ReaderKey] {
      _ = reader.press(key)
      _ = reader.frame()
    }
    #expect(reader.layouts.count < 300)
    #expect(reader.page.paragraphs.count == 20_000)
  }

  @Test func `only rows that changed would be written again`() throws {
    let text = (1...40).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    var reader = Reader(
      page(text), in: Library(articles: [], state: .init()), size: ScreenSize(columns: 80, rows: 24))
    let before = reader.frame()
    _ = reader.press("l")
    let after = reader.frame()
    #expect(zip(before.rows, after.rows).count { $0 != $1 } <= 1)
    #expect(before.cursor != after.cursor)
  }
}
