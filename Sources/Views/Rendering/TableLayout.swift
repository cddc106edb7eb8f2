import AssayModel

/// Lays a table out, fitted to a width: in columns, or each row as a block of lines where columns would leave too
/// little of what the rows are about.
struct TableLayout {
  private let table: Table
  private let rows: [[Line]]
  private let width: Int?
  private let symbols: Symbols
  /// How wide each column is where there is room.
  private let natural: [Int]

  init(_ table: Table, width: Int?, symbols: Symbols) {
    self.table = table
    self.width = width
    self.symbols = symbols
    let rows = table.rows.map { row in
      row.prefix(table.columns.count).map { cell in
        Line(cell.runs.map { Line.Run(symbols.shown(SafeText.make($0.text)), $0.style) })
      }
    }
    self.rows = rows
    natural = table.columns.enumerated().map { index, column in
      rows.reduce(DisplayWidth.of(column.title)) { max($0, index < $1.count ? DisplayWidth.of($1[index].text) : 0) }
    }
  }

  private static let gap = 2
  /// The least that is worth a column: of what the rows are about, and of a cell that may be cut.
  private static let leastOfMain = 30
  private static let leastOfCut = 18

  /// The table's lines, the headings first. Without a width, each row is one line.
  var lines: [Line] {
    guard let width, total(natural) > width else { return inColumns(natural) }
    var widths = natural
    for index in widths.indices {
      switch table.columns[index].room {
      case .fixed: break
      case .cut: widths[index] = min(widths[index], Self.leastOfCut)
      case .main, .wrapped: widths[index] = min(widths[index], Self.leastOfMain)
      }
    }
    guard total(widths) <= width else {
      return StackedRows(columns: table.columns, rows: rows, width: width).lines
    }
    // What is left over goes to what the rows are about, then to the others.
    grow(&widths, to: width) { $0 == .main || $0 == .wrapped }
    grow(&widths, to: width) { $0 == .cut }
    return inColumns(widths)
  }

  private func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  private func grow(_ widths: inout [Int], to width: Int, _ isMeant: (Table.Column.Room) -> Bool) {
    for index in widths.indices where isMeant(table.columns[index].room) {
      widths[index] = min(natural[index], widths[index] + width - total(widths))
    }
  }

  private func inColumns(_ widths: [Int]) -> [Line] {
    let headings = table.columns.map { Line($0.title, .faint) }
    let isHeaded = table.columns.contains { !$0.title.isEmpty }
    return (isHeaded ? [line(of: headings, widths)] : []) + rows.flatMap { row in broken(row, widths) }
  }

  /// A row's line, and further ones where a cell goes on below.
  private func broken(_ row: [Line], _ widths: [Int]) -> [Line] {
    let cells = row.enumerated().map { index, cell in
      guard table.columns[index].room == .wrapped, DisplayWidth.of(cell.text) > widths[index] else {
        return [Cut.line(cell, to: widths[index], symbols)]
      }
      return Wrapping(width: widths[index], first: 0, rest: 0).lines(of: cell).map(\.line)
    }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { place in line(of: cells.map { place < $0.count ? $0[place] : Line() }, widths) }
  }

  private func line(of cells: [Line], _ widths: [Int]) -> Line {
    var line = Line()
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell.text)))
      let isLast = index == cells.count - 1
      switch table.columns[index].alignment {
      case .left:
        line += cell
        if !isLast { line.append(padding) }
      case .right:
        line.append(padding)
        line += cell
      }
      if !isLast { line.append(String(repeating: " ", count: Self.gap)) }
    }
    return line
  }
}
