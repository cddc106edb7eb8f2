/// What stands on a screen, so that only the rows that change are written.
struct DrawnRows {
  private var rows: [String] = []

  /// The rows once more, for a screen that is empty.
  var again: String {
    rows.enumerated().map { "\u{1B}[\($0.offset + 1);1H\($0.element)" }.joined()
  }

  /// What a terminal is to be sent so that it shows these rows.
  ///
  /// Framed as one update (the "synchronised output" mode, DEC private mode 2026; others ignore it) with the cursor
  /// hidden meanwhile, so that nothing flickers.
  mutating func changes(to new: [String], cursor: (row: Int, column: Int)?) -> String {
    var text = "\u{1B}[?2026h\u{1B}[?25l"
    if rows.isEmpty { text += "\u{1B}[0m\u{1B}[2J" }
    for (index, row) in new.enumerated() where index >= rows.count || rows[index] != row {
      // Erased before it is written: behind a full row, the cursor still stands on its last sign.
      text += "\u{1B}[\(index + 1);1H\u{1B}[K\(row)"
    }
    if new.count < rows.count { text += "\u{1B}[\(new.count + 1);1H\u{1B}[J" }
    if let cursor { text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
    rows = new
    return text + "\u{1B}[?2026l"
  }
}
