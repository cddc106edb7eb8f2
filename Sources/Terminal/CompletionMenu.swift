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

  func rows(for candidates: [Candidate]) -> [String] {
    let hasNotes = candidates.prefix(mostRows).contains { $0.note?.isEmpty == false }
    let (rows, shown) = hasNotes ? described(candidates) : inColumns(candidates)
    guard shown < candidates.count else { return rows }
    return rows + ["\(mark) and \(candidates.count - shown) more"]
  }

  private func described(_ candidates: [Candidate]) -> (rows: [String], shown: Int) {
    let shown = candidates.count > mostRows ? max(1, mostRows - 1) : candidates.count
    let texts = candidates.prefix(shown).map { ScreenText.clean($0.text) }
    let widest = min(texts.map { ScreenLayout.width(of: $0) }.max() ?? 0, max(1, columns / 2))
    let rows = zip(texts, candidates).map { text, candidate in
      let word = ScreenText.fitted(text, to: widest, mark: mark)
      let room = columns - widest - 2
      guard let note = candidate.note, !note.isEmpty, room > 3 else { return LineEditor.text(word) }
      let fitted = LineEditor.text(ScreenText.fitted(ScreenText.clean(note), to: room, mark: mark))
      let shownNote = isColored ? "\u{1B}[2m\(fitted)\u{1B}[0m" : fitted
      return LineEditor.text(ScreenText.padded(word, to: widest + 2)) + shownNote
    }
    return (rows, shown)
  }

  private func inColumns(_ candidates: [Candidate]) -> (rows: [String], shown: Int) {
    // No column is narrower than three, so more than these can never be shown.
    let texts = candidates.prefix(mostRows * max(1, columns / 3)).map { ScreenText.clean($0.text) }
    let widest = min((texts.map { ScreenLayout.width(of: $0) }.max() ?? 0), columns)
    let across = max(1, (columns + 2) / max(3, widest + 2))
    let wanted = (candidates.count + across - 1) / across
    let count = wanted > mostRows ? max(1, mostRows - 1) : wanted
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
