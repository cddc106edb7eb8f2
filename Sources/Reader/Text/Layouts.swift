import AssayCorpus
import AssayModel
import AssayViews

/// The layouts of the paragraphs that were looked at, for one width. A text of any length is laid out only where
/// it is read.
struct Layouts {
  private static let limit = 512

  let columns: Int
  let symbols: Symbols
  private var known: [Int: ParagraphLayout] = [:]

  init(columns: Int, symbols: Symbols) {
    self.columns = columns
    self.symbols = symbols
  }

  /// How many are kept.
  var count: Int { known.count }

  mutating func layout(_ paragraph: Int, of page: Page) -> ParagraphLayout {
    if let layout = known[paragraph] { return layout }
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    let span = page.paragraphs[paragraph].range
    let layout = ParagraphLayout(of: page.scalars, in: span, columns: columns, symbols: symbols)
    known[paragraph] = layout
    return layout
  }
}
