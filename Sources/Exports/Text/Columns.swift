import AssayModel

/// Lines of plain text, broken to a width where they have spaces, by what is seen of them.
struct Columns {
  let width: Int
  private(set) var lines: [String] = []

  init(width: Int) { self.width = width }

  mutating func blank() { lines.append("") }

  /// Adds a text behind a label, its further lines as far in as the label is long. Line ends in it are kept.
  mutating func add(_ text: String, behind label: String = "", indent: Int? = nil) {
    let inset = indent ?? DisplayWidth.of(label)
    let pad = String(repeating: " ", count: inset)
    var front = label
    for paragraph in SafeText.lines(text).split(separator: "\n", omittingEmptySubsequences: false) {
      var line = front
      var used = DisplayWidth.of(front)
      var isEmpty = true
      for word in paragraph.split(separator: " ") {
        let size = DisplayWidth.of(word)
        if !isEmpty, used + 1 + size > width {
          lines.append(line)
          (line, used, isEmpty) = (pad, inset, true)
        }
        if !isEmpty {
          line += " "
          used += 1
        }
        if used + size <= width {
          line += word
          used += size
        } else {
          // A word longer than a line is broken where the line ends, as scripts without spaces are.
          for character in word {
            let size = DisplayWidth.of(character)
            if used + size > width, used > inset {
              lines.append(line)
              (line, used) = (pad, inset)
            }
            line.append(character)
            used += size
          }
        }
        isEmpty = false
      }
      lines.append(line)
      front = pad
    }
  }

  /// The lines without spaces at their ends, each ended.
  var text: String {
    lines.map { line in
      var line = line[...]
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
