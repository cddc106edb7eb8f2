/// Rows of short cells under short headings, and in each row what it is about: broken into bands of columns where the
/// width does not take them all.
package struct Grid: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let label: Line
    package let cells: [Line]
    package let text: Line

    package init(label: Line, cells: [Line], text: Line) {
      self.label = label
      self.cells = cells
      self.text = text
    }
  }

  package let headings: [String]
  package let rows: [Row]

  package init(headings: [String], rows: [Row]) {
    self.headings = headings
    self.rows = rows
  }
}
