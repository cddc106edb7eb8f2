import AssayModel

/// Lines of plain text, broken to a width where they have spaces, by what is seen of them.
struct Columns {
  let width: Int
  private var bytes: [UInt8] = []
  /// Where the line begins that is being written.
  private var lineStart = 0

  init(width: Int) { self.width = width }

  mutating func blank() { endLine() }

  /// Adds the lines of another page.
  mutating func add(_ page: Columns) {
    bytes += page.bytes
    lineStart = bytes.count
  }

  /// Adds a text behind a label, its further lines as far in as the label is long. Line ends in it are kept.
  mutating func add(_ text: String, behind label: String = "") {
    let inset = DisplayWidth.of(label)
    let pad = String(repeating: " ", count: inset)
    var front = label
    for paragraph in SafeText.lines(text).split(separator: "\n", omittingEmptySubsequences: false) {
      bytes += front.utf8
      add(paragraph, at: inset, pad)
      endLine()
      front = pad
    }
  }

  private mutating func add(_ paragraph: Substring, at inset: Int, _ pad: String) {
    var used = inset
    var isEmpty = true
    func isTooLong(_ size: Int) -> Bool { used + size > width }
    // Of plain ASCII every byte takes one column.
    let isPlain = paragraph.utf8.allSatisfy { $0 < 0x80 }
    for word in paragraph.utf8.split(separator: UInt8(ascii: " ")) {
      let size = isPlain ? word.count : DisplayWidth.of(Substring(word))
      if !isEmpty, isTooLong(1 + size) {
        endLine()
        bytes += pad.utf8
        (used, isEmpty) = (inset, true)
      }
      if !isEmpty {
        bytes.append(UInt8(ascii: " "))
        used += 1
      }
      isEmpty = false
      guard isTooLong(size) else {
        bytes += word
        used += size
        continue
      }
      // A word longer than a line is broken where the line ends, as scripts without spaces are.
      for character in Substring(word) {
        let size = DisplayWidth.of(character)
        if isTooLong(size), used > inset {
          endLine()
          bytes += pad.utf8
          used = inset
        }
        bytes += character.utf8
        used += size
      }
    }
  }

  /// Ends the line, without spaces at its end.
  private mutating func endLine() {
    while bytes.count > lineStart, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
  }

  /// The lines, each ended.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
