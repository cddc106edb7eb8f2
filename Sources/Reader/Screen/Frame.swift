/// A window in character cells.
package struct ScreenSize: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  /// At least one cell.
  package init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// A whole screen, row by row from the top.
package struct Frame: Hashable, Sendable {
  package var rows: [ScreenRow]
  /// Where the cursor stands, from 0; nil where there is nothing to point at.
  package var cursor: Cursor?

  package struct Cursor: Hashable, Sendable {
    package let row: Int
    package let column: Int
  }
}
