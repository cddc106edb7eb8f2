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
      for (word, size) in Self.words(of: paragraph) {
        if !isEmpty, used + 1 + size > width {
          lines.append(line)
          (line, used, isEmpty) = (pad, inset, true)
        }
        if !isEmpty {
          line += " "
          used += 1
        }
        if used + size <= width {
          line.append(contentsOf: word)
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

  /// The words of a text with the columns that they take. Of plain ASCII every byte takes one.
  private static func words(of text: Substring) -> [(word: Substring, size: Int)] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(separator: " ").map { ($0, DisplayWidth.of($0)) }
    }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { (Substring($0), $0.count) }
  }

  /// The lines without spaces at their ends, each ended.
  var text: String {
    var text = ""
    for line in lines {
      var bytes = line.utf8[...]
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      text.append(contentsOf: Substring(bytes))
      text += "\n"
    }
    return text
  }
}
