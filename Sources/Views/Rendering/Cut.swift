import AssayModel

/// Cuts a line to a width.
enum Cut {
  /// The line, or its beginning with an ellipsis, at most so many columns of it.
  static func line(_ line: Line, to width: Int, _ symbols: Symbols) -> Line {
    guard DisplayWidth.of(line.text) > width else { return line }
    let ellipsis = String(symbols.ellipsis.prefix(width))
    let room = width - DisplayWidth.of(ellipsis)
    var used = 0
    var cut = Line()
    for run in line.runs {
      var kept = ""
      for character in run.text {
        used += DisplayWidth.of(character)
        guard used <= room else {
          while kept.last == " " { kept.removeLast() }
          cut.append(kept + ellipsis, run.style)
          return cut
        }
        kept.append(character)
      }
      cut.append(kept, run.style)
    }
    return cut
  }

  /// The line, or the part of it around the first run of a style, at most so many columns.
  ///
  /// What stands before the run gets a third of the room, at a word's beginning where there is one.
  static func line(_ line: Line, around style: Style, to width: Int, _ symbols: Symbols) -> Line {
    guard DisplayWidth.of(line.text) > width, let first = line.runs.firstIndex(where: { $0.style == style }) else {
      return self.line(line, to: width, symbols)
    }
    let before = line.runs[..<first].flatMap { run in run.text.map { ($0, run.style) } }
    let matched = DisplayWidth.of(line.runs[first].text)
    // Without a cut at the front the match has to end within the room, an ellipsis behind it.
    guard before.reduce(0, { $0 + DisplayWidth.of($1.0) }) + matched + symbols.ellipsis.count > width else {
      return self.line(line, to: width, symbols)
    }
    var start = before.count
    var used = 0
    while start > 0, used + DisplayWidth.of(before[start - 1].0) <= width / 3 {
      start -= 1
      used += DisplayWidth.of(before[start].0)
    }
    if let space = before[start...].firstIndex(where: { $0.0 == " " }), space + 1 < before.count { start = space + 1 }
    var cut = Line(symbols.ellipsis + " ")
    for (character, style) in before[start...] { cut.append(String(character), style) }
    cut.runs += line.runs[first...]
    return self.line(cut, to: width, symbols)
  }
}
