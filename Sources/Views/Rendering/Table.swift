/// Rows of cells under headings.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable { case left, right }

    package let title: String
    package let alignment: Alignment
    /// Whether the column gives way, with an ellipsis, where the terminal is narrow.
    package let isFlexible: Bool

    package init(_ title: String, _ alignment: Alignment = .left, flexible: Bool = false) {
      self.title = title
      self.alignment = alignment
      isFlexible = flexible
    }
  }

  package let columns: [Column]
  package var rows: [[Line]]

  package init(_ columns: [Column], rows: [[Line]] = []) {
    self.columns = columns
    self.rows = rows
  }
}
