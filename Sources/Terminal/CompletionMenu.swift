/// Candidates as rows for a terminal: in columns, or one a row where they have notes.
///
/// Never more than a screenful, and no more work than that takes, however many there are.
struct CompletionMenu {
  let size: TerminalSize
  let isASCII: Bool
  let isColored: Bool

  private var mark: String { isASCII ? "..." : "…" }
  /// The last column stays free: some terminals wrap as soon as it is written.
  private var columns: Int { max(1, size.columns - 1) }
  /// The prompt wants room below.
  private var mostRows: Int { max(1, size.rows - 2) }

  /// `more` are candidates of which nothing is known but their number.
  func rows(for candidates: [Candidate], more: Int = 0) -> [String] {
    let hasNotes = candidates.prefix(mostRows).contains { $0.note?.isEmpty == false }
    let (rows, shown) = hasNotes ? described(candidates, more) : inColumns(candidates, more)
    let rest = candidates.count - shown + more
    return rest == 0 ? rows : rows + ["\(mark) \(Self.grouped(rest)) more"]
  }

  /// With thousands set off by commas: `99,960`.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in "\(number)".reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// On one row and in what the terminal can show.
  private func shown(_ text: String) -> [Unicode.Scalar] {
    let clean = ScreenText.clean(text)
    return isASCII ? clean.map { $0.isASCII ? $0 : "?" } : clean
  }

  private func described(_ candidates: [Candidate], _ more: Int) -> (rows: [String], shown: Int) {
    let shown = candidates.count + min(more, 1) > mostRows ? max(1, mostRows - 1) : candidates.count
    let texts = candidates.prefix(shown).map { self.shown($0.text) }
    let widest = min(texts.map { ScreenLayout.width(of: $0) }.max() ?? 0, max(1, columns / 2))
    let rows = zip(texts, candidates).map { text, candidate in
      let word = ScreenText.fitted(text, to: widest, mark: mark)
      let room = columns - widest - 2
      guard let note = candidate.note, !note.isEmpty, room > 3 else { return LineEditor.text(word) }
      let fitted = LineEditor.text(ScreenText.fitted(self.shown(note), to: room, mark: mark))
      let shownNote = isColored ? "\u{1B}[2m\(fitted)\u{1B}[0m" : fitted
      return LineEditor.text(ScreenText.padded(word, to: widest + 2)) + shownNote
    }
    return (rows, shown)
  }

  private func inColumns(_ candidates: [Candidate], _ more: Int) -> (rows: [String], shown: Int) {
    // No column is narrower than three, so more than these can never be shown.
    let texts = candidates.prefix(mostRows * max(1, columns / 3)).map { self.shown($0.text) }
    let widest = min((texts.map { ScreenLayout.width(of: $0) }.max() ?? 0), columns)
    let across = max(1, (columns + 2) / max(3, widest + 2))
    let wanted = (candidates.count + across - 1) / across
    let count = wanted + min(more, 1) > mostRows ? max(1, mostRows - 1) : wanted
    let shown = min(texts.count, count * across)
    let rows = (0..<min(count, shown)).map { row in
      let cells = stride(from: row, to: shown, by: count).map { index in
        let cell = ScreenText.fitted(texts[index], to: widest, mark: mark)
        return index + count < shown ? ScreenText.padded(cell, to: widest + 2) : cell
      }
      return LineEditor.text(cells.joined())
    }
    return (rows, shown)
  }
}
