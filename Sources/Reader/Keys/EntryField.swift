import AssayModel
import AssayViews

/// A line that is typed at the foot of the screen.
struct EntryField {
  enum Outcome: Equatable { case typing, changed, entered, cancelled, older, newer }

  private(set) var scalars: [Unicode.Scalar]
  private(set) var cursor: Int

  init(_ text: String = "") {
    scalars = Array(SafeText.make(text).unicodeScalars)
    cursor = scalars.count
  }

  var text: String { Self.string(scalars[...]) }

  mutating func press(_ key: ReaderKey) -> Outcome {
    switch key {
    case .enter: return .entered
    case .escape, .control("c"), .control("g"): return .cancelled
    case .up, .control("p"): return .older
    case .down, .control("n"): return .newer
    case .backspace where scalars.isEmpty: return .cancelled
    case .sign(let scalar): return insert([scalar])
    case .paste(let text):
      return insert(Array(SafeText.make(text).unicodeScalars))
    default: return edit(key)
    }
  }

  private mutating func edit(_ key: ReaderKey) -> Outcome {
    switch key {
    case .left, .control("b"): cursor = previous(before: cursor)
    case .right, .control("f"): cursor = next(after: cursor)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = scalars.count
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = WordSteps(in: scalars, bounds: 0..<scalars.count).next(after: cursor) ?? scalars.count
    case .backspace: return remove(previous(before: cursor)..<cursor)
    case .delete, .control("d"): return remove(cursor..<next(after: cursor))
    case .control("u"): return remove(0..<cursor)
    case .control("k"): return remove(cursor..<scalars.count)
    case .control("w"): return remove(spacedStart..<cursor)
    default: break
    }
    return .typing
  }

  private var wordStart: Int { WordSteps(in: scalars, bounds: 0..<scalars.count).previous(before: cursor) ?? 0 }

  /// Where the run of signs before the cursor begins that white space parts from others.
  private var spacedStart: Int {
    let end = scalars[..<cursor].lastIndex { !$0.properties.isWhitespace } ?? 0
    return scalars[..<end].lastIndex { $0.properties.isWhitespace }.map { $0 + 1 } ?? 0
  }

  private mutating func insert(_ new: [Unicode.Scalar]) -> Outcome {
    guard !new.isEmpty else { return .typing }
    scalars.insert(contentsOf: new, at: cursor)
    cursor += new.count
    return .changed
  }

  private mutating func remove(_ range: Range<Int>) -> Outcome {
    guard !range.isEmpty else { return .typing }
    scalars.removeSubrange(range)
    cursor = range.lowerBound
    return .changed
  }

  /// Marks go with the letter they stand on.
  private func previous(before place: Int) -> Int {
    var place = max(0, place - 1)
    while place > 0, DisplayWidth.of(scalars[place]) == 0 { place -= 1 }
    return place
  }

  private func next(after place: Int) -> Int {
    var place = min(scalars.count, place + 1)
    while place < scalars.count, DisplayWidth.of(scalars[place]) == 0 { place += 1 }
    return place
  }

  /// The row with a label before what is typed, and the column of the cursor; of a long line the part around it.
  func row(label: String, columns: Int, symbols: Symbols) -> (row: ScreenRow, column: Int) {
    var row = ScreenRow(columns: columns)
    row.add(label, Ink(.id, bold: true), upTo: max(1, columns / 2), symbols: symbols)
    let room = max(1, columns - row.width - 1)
    var start = cursor
    var used = 0
    while start > 0 {
      let width = DisplayWidth.of(symbols.shown(String(scalars[start - 1])))
      guard used + width <= room else { break }
      used += width
      start -= 1
    }
    let column = min(columns - 1, row.width + used)
    var end = cursor
    while end < scalars.count {
      let width = DisplayWidth.of(symbols.shown(String(scalars[end])))
      guard used + width <= room else { break }
      used += width
      end += 1
    }
    let shown = symbols.shown(Self.string(scalars[start..<end]))
    row.put(shown, width: min(DisplayWidth.of(shown), columns - row.width))
    return (row, column)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
