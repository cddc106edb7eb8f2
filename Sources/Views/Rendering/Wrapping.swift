import AssayModel

/// Breaks a line to a width, at spaces, and between characters of scripts that use none.
struct Wrapping {
  let width: Int
  let first: Int
  let rest: Int

  private struct Word {
    var runs: [Line.Run] = []
    var width = 0
    /// The spaces before it, shown only where it does not begin a line.
    var gap: [Line.Run] = []
  }

  /// The lines with the columns each begins at.
  func lines(of line: Line) -> [(indent: Int, line: Line)] {
    var lines: [(indent: Int, line: Line)] = []
    var current = Line()
    var used = first
    var isEmpty = true
    func indent() -> Int { lines.isEmpty ? first : rest }
    func breakLine() {
      lines.append((indent(), current))
      current = Line()
      used = rest
      isEmpty = true
    }
    for word in words(of: line) {
      let gapWidth = word.gap.reduce(0) { $0 + DisplayWidth.of($1.text) }
      if !isEmpty, used + gapWidth + word.width > width { breakLine() }
      // White space wider than what is left of the first line would only push the words out of it.
      if !isEmpty || lines.isEmpty && used + gapWidth < width {
        current.runs += word.gap
        used += gapWidth
      }
      if used + word.width <= width {
        current.runs += word.runs
        used += word.width
      } else {
        // A word longer than a line is broken where the line ends.
        for run in word.runs {
          for character in run.text {
            let size = DisplayWidth.of(character)
            if used + size > width, used > indent() { breakLine() }
            Self.append(String(character), run.style, to: &current)
            used += size
          }
        }
      }
      isEmpty = false
    }
    if !current.runs.isEmpty || lines.isEmpty { lines.append((indent(), current)) }
    return lines
  }

  private func words(of line: Line) -> [Word] {
    var words: [Word] = []
    var word = Word()
    func endWord() {
      guard !word.runs.isEmpty else { return }
      words.append(word)
      word = Word()
    }
    for run in line.runs {
      for character in run.text {
        if character == " " {
          if !word.runs.isEmpty { endWord() }
          Self.append(" ", run.style, to: &word.gap)
          continue
        }
        let size = DisplayWidth.of(character)
        // Two columns mean a script that is broken anywhere; closing marks stay with what they close.
        if size == 2, !word.runs.isEmpty, !Self.closing.contains(character) { endWord() }
        Self.append(String(character), run.style, to: &word.runs)
        word.width += size
      }
    }
    endWord()
    return words
  }

  private static let closing: Set<Character> = ["。", "、", "，", "．", "」", "』", "）", "！", "？", "：", "；"]

  private static func append(_ text: String, _ style: Style, to line: inout Line) {
    append(text, style, to: &line.runs)
  }

  private static func append(_ text: String, _ style: Style, to runs: inout [Line.Run]) {
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(Line.Run(text, style))
    }
  }
}
