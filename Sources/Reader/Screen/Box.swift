import AssayViews

/// A box over the text: a list, an answer, the keys.
struct Box {
  let title: String
  let rows: [ScreenRow]
  /// What its keys are, at its lower edge.
  let hint: String
  /// The first row shown.
  var top: Int

  /// The room inside a box on a screen of a size.
  static func room(in size: ScreenSize) -> (columns: Int, rows: Int) {
    hasFrame(size)
      ? (min(84, size.columns - 10), max(1, size.rows - 5)) : (size.columns, max(1, size.rows - 1))
  }

  private static func hasFrame(_ size: ScreenSize) -> Bool { size.columns >= 40 && size.rows >= 9 }

  /// The top that shows as much as there is, and a row that must be seen.
  static func top(_ top: Int, rows: Int, showing row: Int?, in size: ScreenSize) -> Int {
    let room = room(in: size).rows
    var top = max(0, min(top, rows - room))
    if let row { top = min(max(top, row - room + 1), row) }
    return max(0, top)
  }

  /// Draws the box over the rows of a screen.
  func draw(over screen: inout [ScreenRow], size: ScreenSize, symbols: Symbols) {
    let (columns, most) = Self.room(in: size)
    let shown = rows[min(top, rows.count)..<min(rows.count, top + most)]
    let more = rows.count > most ? "\(min(rows.count, top + most)) of \(rows.count)" : ""
    guard Self.hasFrame(size) else {
      for index in screen.indices { screen[index] = ScreenRow(columns: size.columns) }
      for (index, row) in shown.enumerated() where index < screen.count { screen[index] = row }
      if size.rows > 1, let last = screen.indices.last {
        screen[last].add(title.isEmpty ? hint : "\(title) · \(hint)", .faint, symbols: symbols)
      }
      return
    }
    let glyphs = Glyphs(symbols)
    let left = (size.columns - columns - 4) / 2
    let right = left + columns + 4
    let first = max(0, (size.rows - shown.count - 3) / 3)
    let corners = glyphs.corners
    func edge(_ start: String, _ end: String, _ words: String, _ ink: Ink, _ right: String) -> ScreenRow {
      var row = ScreenRow(columns: size.columns)
      row.pad(to: left)
      row.put(start + glyphs.rule, width: 2, .faint)
      if !words.isEmpty {
        row.put(" ", width: 1)
        row.add(words, ink, upTo: columns - 4 - right.count, symbols: symbols)
        row.put(" ", width: 1)
      }
      let tail = right.isEmpty ? 0 : right.count + 2
      let count = left + columns + 3 - row.width - tail
      if count > 0 { row.put(String(repeating: glyphs.rule, count: count), width: count, .faint) }
      if tail > 0 { row.put(" \(right) ", width: tail, .faint) }
      row.put(end, width: 1, .faint)
      return row
    }
    var drawn = [edge(corners.topLeft, corners.topRight, title, Ink(.strong), "")]
    for inner in shown {
      var row = ScreenRow(columns: size.columns)
      row.pad(to: left)
      row.put("\(glyphs.side) ", width: 2, .faint)
      row.put(inner.part(0..<columns))
      row.pad(to: left + 2 + columns)
      row.put(" \(glyphs.side)", width: 2, .faint)
      drawn.append(row)
    }
    drawn.append(edge(corners.bottomLeft, corners.bottomRight, hint, .faint, more))
    for (index, row) in drawn.enumerated() where first + index < screen.count {
      let under = screen[first + index]
      var both = ScreenRow(columns: size.columns)
      // A space on either side parts the box from the words behind it.
      both.put(under.part(0..<left - 1))
      both.pad(to: left)
      both.put(row.part(left..<right))
      both.pad(to: right + 1)
      both.put(under.part(right + 1..<size.columns))
      screen[first + index] = both
    }
  }
}
