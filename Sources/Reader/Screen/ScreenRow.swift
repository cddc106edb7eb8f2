import AssayModel
import AssayViews

/// One row of the screen.
package struct ScreenRow: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var ink: Ink
  }

  package private(set) var runs: [Run] = []
  /// The columns taken so far; never more than the row has.
  package private(set) var width = 0
  let columns: Int

  init(columns: Int) { self.columns = columns }

  package var text: String { runs.map(\.text).joined() }

  /// Adds what is known to be safe and to take so many columns; nothing where it has no room.
  mutating func put(_ text: String, width: Int, _ ink: Ink = .plain) {
    guard self.width + width <= columns else { return }
    self.width += width
    if let last = runs.indices.last, runs[last].ink == ink {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, ink: ink))
    }
  }

  /// Adds text from anywhere: made safe, cut with an ellipsis where it needs more than `most` columns, or more than
  /// there are.
  mutating func add(_ text: String, _ ink: Ink = .plain, upTo most: Int = .max, symbols: Symbols) {
    let room = min(most, columns - width)
    guard room > 0 else { return }
    // A text longer than any screen is cut before it is looked at sign by sign.
    let safe = symbols.shown(SafeText.make(String(text.prefix(4 * room))))
    let whole = DisplayWidth.of(safe)
    guard whole > room || text.utf8.count > 4 * room && text.dropFirst(4 * room).isEmpty == false else {
      put(safe, width: whole, ink)
      return
    }
    let ellipsis = String(symbols.ellipsis.prefix(room))
    var kept = ""
    var used = 0
    for character in safe {
      let width = DisplayWidth.of(character)
      guard used + width <= room - ellipsis.count else { break }
      kept.append(character)
      used += width
    }
    put(kept + ellipsis, width: used + ellipsis.count, ink)
  }

  /// Spaces up to a column.
  mutating func pad(to column: Int, _ ink: Ink = .plain) {
    let count = min(column, columns) - width
    if count > 0 { put(String(repeating: " ", count: count), width: count, ink) }
  }

  /// The part from one column up to another; of a wide sign that is cut, a space is left.
  func part(_ range: Range<Int>) -> ScreenRow {
    var part = ScreenRow(columns: range.count)
    var column = 0
    for run in runs {
      for character in run.text {
        let width = DisplayWidth.of(character)
        defer { column += width }
        let seen = max(0, min(column + width, range.upperBound) - max(column, range.lowerBound))
        if width == 0, range.contains(column) { part.put(String(character), width: 0, run.ink) }
        guard seen > 0 else { continue }
        part.put(seen == width ? String(character) : " ", width: seen, run.ink)
      }
    }
    part.pad(to: range.count)
    return part
  }

  /// Adds the runs of another row.
  mutating func put(_ other: ScreenRow) {
    for run in other.runs { put(run.text, width: DisplayWidth.of(run.text), run.ink) }
  }
}
