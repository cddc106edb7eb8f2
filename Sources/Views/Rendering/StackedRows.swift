import AssayModel

/// A table's rows where the terminal is too narrow for columns: the short cells of a row in one line, what the row
/// is about below them, whole.
struct StackedRows {
  let columns: [Table.Column]
  let rows: [[Line]]
  let width: Int

  /// The lines of all rows. There are no headings: a number is named where it stands.
  var lines: [Line] {
    let names = rows.map { DisplayWidth.of($0.first?.text ?? "") }.max() ?? 0
    // What is behind the row's name keeps its column from row to row, where names are short.
    let indent = names + 2 <= width / 4 ? names + 2 : 2
    return rows.flatMap { lines(of: $0, indent: indent) }
  }

  private func lines(of row: [Line], indent: Int) -> [Line] {
    var head = Line()
    var mains: [Line] = []
    for (place, cell) in row.enumerated() {
      let column = columns[place]
      if place > 0, cell.text.allSatisfy({ $0 == " " }) { continue }
      switch column.room {
      case .main, .wrapped: mains.append(cell)
      case .fixed, .cut:
        if place == 0 {
          if column.alignment == .right { head.append(spaces(indent - 2 - DisplayWidth.of(cell.text))) }
          head += cell
          head.append(spaces(indent - 2 - DisplayWidth.of(head.text)))
        } else {
          head.append("  ")
          if column.alignment == .right, !column.title.isEmpty { head.append("\(column.title) ", .faint) }
          head += cell
        }
      }
    }
    mains.removeAll { $0.text.isEmpty }
    // Behind a name alone there is room for what the row is about.
    let headWidth = DisplayWidth.of(head.text)
    if headWidth <= indent - 2, !mains.isEmpty {
      head.append(spaces(indent - headWidth))
      head += mains.removeFirst()
    }
    let blocks =
      [Wrapping(width: width, first: 0, rest: indent).lines(of: head)]
      + mains.map { Wrapping(width: width, first: indent, rest: indent).lines(of: $0) }
    return blocks.joined().map { Line(spaces($0.indent)) + $0.line }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
