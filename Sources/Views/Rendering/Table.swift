/// Rows of cells under headings.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable { case left, right }

    /// What becomes of a cell for which the terminal has no room beside the others.
    package enum Room: Hashable, Sendable {
      /// The column stays as wide as what it holds.
      case fixed
      /// The cell is cut, with an ellipsis.
      case cut
      /// What the row is about: it gets the most room, and lines of its own where there is too little.
      case main
      /// As `main`, and never cut: it goes on in the next line, below its beginning.
      case wrapped
    }

    package let title: String
    package let alignment: Alignment
    package let room: Room

    package init(_ title: String, _ alignment: Alignment = .left, room: Room = .fixed) {
      self.title = title
      self.alignment = alignment
      self.room = room
    }
  }

  package let columns: [Column]
  package var rows: [[Line]]

  package init(_ columns: [Column], rows: [[Line]] = []) {
    self.columns = columns
    self.rows = rows
  }
}
