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
}
