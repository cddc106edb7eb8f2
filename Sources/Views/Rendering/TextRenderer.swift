import AssayModel

/// Turns a view into text for a terminal, a pipe or a file.
package struct TextRenderer: Sendable {
  /// The terminal's columns; nil where nothing wraps.
  package var width: Int?
  package var theme: Theme
  package var symbols: Symbols

  /// The eye finds no way back to the next line from the end of a longer one; only tables use a wider window.
  private static let widestProse = 120

  package init(width: Int? = nil, theme: Theme = .plain, symbols: Symbols = .unicode) {
    self.width = width.map { max(20, $0) }
    self.theme = theme
    self.symbols = symbols
  }

  /// The view's lines, each with a line end.
  package func text(of view: View) -> String {
    var text = ""
    for block in view.blocks {
      let lines: [String]
      switch block {
      case .blank: lines = [""]
      case .line(let line, let indent): lines = wrapped(line, first: 0, rest: indent)
      case .labelled(let line, let label, let width): lines = labelled(line, label: label, width: width)
      case .document(let text): lines = documentLines(text)
      case .table(let table): lines = TableLayout(table, width: width, symbols: symbols).lines.map(painted)
      }
      // A long article has as many lines as words: they are not kept beside the text that they make.
      for line in lines {
        text += line
        text += "\n"
      }
    }
    return text
  }

  /// A line on its own, painted and safe.
  package func text(of line: Line) -> String { painted(safe(line)) }

  /// A document's lines. It has made itself safe for those who read it, and its line ends are part of it;
  /// a terminal is one reader more.
  private func documentLines(_ text: String) -> [String] {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let whole = lines.last == "" ? Array(lines.dropLast()) : lines
    guard width != nil else { return whole }
    return whole.map { line in
      let isReturned = line.unicodeScalars.last == "\r"
      return symbols.shown(SafeText.make(isReturned ? String(line.unicodeScalars.dropLast()) : line))
    }
  }

  private func labelled(_ line: Line, label: Line, width: Int) -> [String] {
    let label = safe(label)
    let room = max(width, DisplayWidth.of(label.text) + 1)
    let gap = String(repeating: " ", count: room - DisplayWidth.of(label.text))
    return wrapped(line, behind: painted(label) + gap, first: room, rest: room)
  }

  /// The line broken to the width. The first line begins `first` columns in, behind what stands there; the others
  /// begin `rest` columns in.
  private func wrapped(_ line: Line, behind front: String = "", first: Int, rest: Int) -> [String] {
    let line = safe(line)
    guard let width else { return [Self.trimmed(front + painted(line))] }
    let lines = Wrapping(width: min(width, Self.widestProse), first: first, rest: rest).lines(of: line)
    return lines.enumerated().map { number, line in
      Self.trimmed((number == 0 ? front : String(repeating: " ", count: line.indent)) + painted(line.line))
    }
  }

  private func safe(_ line: Line) -> Line {
    Line(line.runs.map { Line.Run(symbols.shown(SafeText.make($0.text)), $0.style) })
  }

  private func painted(_ line: Line) -> String {
    Self.trimmed(line).runs.map { theme.paint($0.text, $0.style) }.joined()
  }

  /// Spaces at a line's end show nothing and spoil a comparison.
  private static func trimmed(_ line: Line) -> Line {
    var line = line
    while let last = line.runs.last {
      let text = trimmed(last.text)
      if text == last.text, !text.isEmpty { break }
      line.runs.removeLast()
      guard text.isEmpty else {
        line.append(text, last.style)
        break
      }
    }
    return line
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
