import AssayModel

/// Lays a grid out: as many columns side by side as the width takes, the others in bands below. The text of a row
/// stands in the first band, cut to the room that is left.
struct GridLayout {
  private let headings: [String]
  private let rows: [Grid.Row]
  private let width: Int?
  private let symbols: Symbols
  private let labelWidth: Int
  private let cellWidth: Int

  /// The least that is worth showing of a row's text.
  private static let leastText = 20

  init(_ grid: Grid, width: Int?, symbols: Symbols) {
    func shown(_ line: Line) -> Line {
      Line(line.runs.map { Line.Run(symbols.shown(SafeText.make($0.text)), $0.style) })
    }
    headings = grid.headings.map { symbols.shown(SafeText.make($0)) }
    rows = grid.rows.map { Grid.Row(label: shown($0.label), cells: $0.cells.map(shown), text: shown($0.text)) }
    self.width = width
    self.symbols = symbols
    labelWidth = rows.map { DisplayWidth.of($0.label.text) }.max() ?? 0
    let cells = rows.flatMap { $0.cells.map { DisplayWidth.of($0.text) } } + headings.map { DisplayWidth.of($0) }
    cellWidth = cells.max() ?? 1
  }

  var lines: [Line] {
    var lines: [Line] = []
    for (place, band) in bands.enumerated() {
      if place > 0 { lines.append(Line()) }
      lines.append(heading(of: band))
      lines += rows.map { line(of: $0, band, isFirst: place == 0) }
    }
    return lines
  }

  /// The columns of each band.
  private var bands: [Range<Int>] {
    guard let width, !headings.isEmpty else { return [0..<headings.count] }
    let room = max(1, (width - labelWidth - Self.leastText - 1) / (cellWidth + 1))
    return stride(from: 0, to: headings.count, by: room).map { $0..<min($0 + room, headings.count) }
  }

  private func heading(of band: Range<Int>) -> Line {
    var line = Line(String(repeating: " ", count: labelWidth))
    for index in band { line += Line(" ") + Line(padded(headings[index], Line(headings[index])).text, .faint) }
    return line
  }

  private func line(of row: Grid.Row, _ band: Range<Int>, isFirst: Bool) -> Line {
    var line = row.label
    line.append(String(repeating: " ", count: max(0, labelWidth - DisplayWidth.of(row.label.text))))
    for index in band where index < row.cells.count {
      line += Line(" ") + padded(row.cells[index].text, row.cells[index])
    }
    guard isFirst else { return line }
    let used = DisplayWidth.of(line.text) + 2
    let text = width.map { Cut.line(row.text, to: max(1, $0 - used), symbols) } ?? row.text
    return line + Line("  ") + text
  }

  private func padded(_ text: String, _ cell: Line) -> Line {
    cell + Line(String(repeating: " ", count: max(0, cellWidth - DisplayWidth.of(text))))
  }
}
