import CLibEdit

/// The line as it stands, and the screen it stands on.
extension LineEditor {
  /// The line's scalars and the cursor's place among them.
  var line: (scalars: [Unicode.Scalar], cursor: Int) {
    var length: Int32 = 0
    var cursor: Int32 = 0
    let start = cle_line(handle, &length, &cursor)
    let codes = UnsafeBufferPointer(start: start, count: Int(length))
    return (codes.map { Unicode.Scalar($0) ?? "\u{FFFD}" }, Int(cursor))
  }

  func insert(_ scalars: some Sequence<Unicode.Scalar>) {
    let codes = scalars.map(\.value) + [0]
    guard codes.count > 1 else { return }
    _ = codes.withUnsafeBufferPointer { cle_insert(handle, $0.baseAddress) }
  }

  /// Puts scalars in the place of a range of the line, with the cursor behind them.
  func replace(_ range: Range<Int>, with scalars: some Sequence<Unicode.Scalar>) {
    moveCursor(to: range.upperBound)
    el_deletestr(handle, Int32(range.count))
    insert(scalars)
  }

  func moveCursor(to place: Int) {
    el_cursor(handle, Int32(place - line.cursor))
  }

  // MARK: Screen

  private var size: TerminalSize { terminal.size }

  /// Where the cursor and the line's end stand, from the prompt's row on, at the width the window has now.
  private func places() -> (cursor: ScreenLayout, end: ScreenLayout) {
    let (scalars, cursor) = line
    var layout = ScreenLayout(columns: size.columns)
    layout.add(prompt.visible)
    layout.add(scalars[..<cursor])
    let place = layout
    layout.add(scalars[cursor...])
    return (place, layout)
  }

  /// Leaves the screen's cursor behind the line's last sign, where more can be written.
  func moveToEnd() {
    let (cursor, end) = places()
    let down = min(end.row - cursor.row, size.rows - 1)
    FileWriting.write((down > 0 ? "\u{1B}[\(down)B" : "") + "\u{1B}[\(end.column + 1)G", to: output)
  }

  /// Changes the line or the prompt in the middle of one of the editor's own functions and shows it.
  func redrawing(_ change: () -> Void) {
    eraseLine()
    change()
    cle_refresh(handle)
  }

  /// Clears prompt and line off the screen, with the cursor where the prompt began.
  ///
  /// libedit can only begin a drawing where the cursor stands, so it has to stand there.
  private func eraseLine() {
    let up = min(places().cursor.row, size.rows - 1)
    FileWriting.write("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J", to: output)
    joined = []
  }

  /// The longest line whose rows are joined: nobody looks at more than a screenful.
  private static let longestJoined = 8000

  /// Makes the terminal take the rows of a wrapped line for one line, so that it wraps them anew as one when its
  /// width changes.
  ///
  /// libedit leaves out a space at a row's end and begins the next row with a line feed, after which the terminal
  /// knows two lines. Here the space is written, and the sign behind it over the edge.
  func joinRows() {
    let scalars = line.scalars
    guard scalars.count <= Self.longestJoined else { return }
    var known = 0
    while known < min(joined.count, scalars.count), joined[known] == scalars[known] { known += 1 }
    guard known < scalars.count else { return }
    // A key at the line's end, which is nearly every key, costs no look at what stands before it.
    let isAppended = known == joined.count && known > 0
    var layout = isAppended ? joinedLayout : ScreenLayout(columns: size.columns)
    if !isAppended { layout.add(prompt.visible) }
    var edges: [(index: Int, row: Int)] = []
    for index in (isAppended ? known : 0)..<scalars.count {
      // The sign behind an edge is what is written over it: an edge counts once there is one.
      if layout.column == 0, layout.row > 0, index > 0, scalars[index - 1] == " ", index >= known {
        edges.append((index, layout.row - 1))
      }
      layout.add(scalars[index])
    }
    joined = scalars
    joinedLayout = layout
    if !edges.isEmpty { join(edges, of: scalars) }
  }

  private func join(_ edges: [(index: Int, row: Int)], of scalars: [Unicode.Scalar]) {
    let size = size
    let cursor = places().cursor.row
    var text = ""
    for edge in edges {
      let below = edge.row - cursor
      let next = scalars[edge.index]
      // A mark that is drawn onto the sign behind the edge would be lost.
      let isBare =
        edge.index + 1 >= scalars.count || ScreenLayout.width(of: scalars[edge.index + 1], at: 0) > 0
      guard abs(below) < size.rows, isBare, next.properties.generalCategory != .control else { continue }
      let move = below == 0 ? "" : below < 0 ? "\u{1B}[\(-below)A" : "\u{1B}[\(below)B"
      text += "\u{1B}7\(move)\u{1B}[\(size.columns)G " + Self.text(CollectionOfOne(next)) + "\u{1B}8"
    }
    FileWriting.write(text, to: output)
  }

  /// The terminal has wrapped the line anew at its new width; it is drawn again from the top.
  func redrawAfterResize() {
    redrawing { el_resize(handle) }
  }

  /// Shows rows of text below the line, and the line again below them.
  func printBelow(_ rows: [String]) {
    moveToEnd()
    FileWriting.write("\n" + rows.map { $0 + "\n" }.joined(), to: output)
    cle_refresh(handle)
  }

  /// The window as completion lists see it.
  var window: TerminalSize { size }
}
