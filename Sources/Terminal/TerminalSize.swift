import CTerminal

/// A window in character cells.
package struct TerminalSize: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// What a terminal was before there were windows.
  package static let usual = TerminalSize(columns: 80, rows: 24)

  /// What the terminal behind a descriptor says; nil where there is none, or where it does not know.
  package init?(of descriptor: Int32) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cterm_window(descriptor, &columns, &rows), columns > 0, rows > 0 else { return nil }
    self.init(columns: Int(columns), rows: Int(rows))
  }
}
