import AssayModel

/// Lays a table out in columns, fitted to a width.
struct TableLayout {
  let table: Table
  let width: Int?
  let symbols: Symbols

  init(_ table: Table, width: Int?, symbols: Symbols) {
    self.table = table
    self.width = width
    self.symbols = symbols
  }

  private static let gap = 2
  /// How narrow columns become, step by step: flexible ones down to the first width, then all of them to the others.
  private static let floors = [8, 4, 1]

  /// The table's lines, the headings first.
  var lines: [Line] {
    let rows = table.rows.map { row in row.map { safe($0) } }
    var widths = table.columns.enumerated().map { index, column in
      rows.reduce(DisplayWidth.of(column.title)) { max($0, index < $1.count ? DisplayWidth.of($1[index].text) : 0) }
    }
    fit(&widths)
    let headings = table.columns.map { Line($0.title, .faint) }
    return [headings].filter { _ in !table.columns.allSatisfy(\.title.isEmpty) }.map { line(of: $0, widths) }
      + rows.map { line(of: $0, widths) }
  }

  /// Takes from the flexible columns, the widest first, what the terminal has no room for; where that is not enough,
  /// from all.
  private func fit(_ widths: inout [Int]) {
    guard let width else { return }
    let flexible = table.columns.indices.filter { table.columns[$0].isFlexible }
    var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
    for (step, floor) in Self.floors.enumerated() {
      take(&excess, from: step == 0 ? flexible : Array(widths.indices), of: &widths, downTo: floor)
    }
  }

  private func take(_ excess: inout Int, from columns: [Int], of widths: inout [Int], downTo floor: Int) {
    while excess > 0 {
      guard let widest = columns.max(by: { widths[$0] < widths[$1] }), widths[widest] > floor else { return }
      let next = columns.filter { $0 != widest }.map { widths[$0] }.max() ?? floor
      let cut = min(excess, max(1, widths[widest] - max(next, floor)))
      widths[widest] -= cut
      excess -= cut
    }
  }

  private func line(of row: [Line], _ widths: [Int]) -> Line {
    var line = Line()
    for (index, cell) in row.enumerated() where index < widths.count {
      let cut = self.cut(cell, to: widths[index])
      let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cut.text)))
      let isLast = index == row.count - 1
      switch table.columns[index].alignment {
      case .left:
        line += cut
        if !isLast { line.append(padding) }
      case .right:
        line.append(padding)
        line += cut
      }
      if !isLast { line.append(String(repeating: " ", count: Self.gap)) }
    }
    return line
  }

  private func cut(_ cell: Line, to width: Int) -> Line {
    guard DisplayWidth.of(cell.text) > width else { return cell }
    let ellipsis = String(symbols.ellipsis.prefix(width))
    let room = width - DisplayWidth.of(ellipsis)
    var used = 0
    var cut = Line()
    for run in cell.runs {
      var kept = ""
      for character in run.text {
        used += DisplayWidth.of(character)
        guard used <= room else {
          cut.append(kept + ellipsis, run.style)
          return cut
        }
        kept.append(character)
      }
      cut.append(kept, run.style)
    }
    return cut
  }

  private func safe(_ line: Line) -> Line {
    Line(line.runs.map { Line.Run(symbols.shown(SafeText.make($0.text)), $0.style) })
  }
}
