import AssayModel
import AssayViews

// What came of lines.

extension Reader {
  /// What came of the lines that were given out: the answer as a renderer has painted it, or the refusal's words.
  package mutating func hear(_ answer: String, isRefused: Bool) {
    let was = pending
    pending = nil
    if !isRefused, was == .attachment || was == .claim { anchor = nil }
    let lines = Self.lines(of: answer)
    let words = Self.words(of: lines)
    // What was done is seen in the text too. Why it was not has to be read; what could be done instead may be cut, for a
    // box takes the next key.
    let problem = words.firstRange(of: ". ").map { String(words[..<$0.lowerBound]) } ?? words
    if isRefused, DisplayWidth.of(problem) + 2 > size.columns { return present(lines, under: "refused") }
    say(words, isRefused ? .bad : .good)
  }

  /// What came of a line that was typed: in the last row where it fits, else in a box with the line above it.
  package mutating func hear(_ answer: String, of line: String, isRefused: Bool) {
    let lines = Self.lines(of: answer)
    guard lines.count > 1 || !fitsLastRow(lines) else { return say(Self.words(of: lines), isRefused ? .bad : .good) }
    present(lines, under: line)
  }

  private mutating func present(_ lines: [[ScreenRow.Run]], under title: String) {
    let room = Box.room(in: size)
    let rows = lines.map { line in
      var row = ScreenRow(columns: room.columns)
      for run in line { row.put(run.text, width: DisplayWidth.of(run.text), run.ink) }
      return row
    }
    mode = .box(Box(title: title, rows: rows, hint: "j k, Space: up and down · Esc: back", top: 0))
  }

  /// Whether an answer is no longer than the last row.
  package func fitsLastRow(_ answer: String) -> Bool {
    let lines = Self.lines(of: answer)
    return lines.count <= 1 && fitsLastRow(lines)
  }

  private func fitsLastRow(_ lines: [[ScreenRow.Run]]) -> Bool {
    DisplayWidth.of(Self.words(of: lines)) < size.columns
  }

  /// The lines of an answer that hold something.
  private static func lines(of answer: String) -> [[ScreenRow.Run]] {
    Ink.lines(of: answer).filter { line in line.contains { !$0.text.allSatisfy { $0 == " " } } }
  }

  private static func words(of lines: [[ScreenRow.Run]]) -> String {
    lines.map { $0.map(\.text).joined() }.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
}
