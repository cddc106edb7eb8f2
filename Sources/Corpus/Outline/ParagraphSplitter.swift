/// Finds the paragraphs of a text.
///
/// A blank line always ends a paragraph. What a single line end means depends on the text:
/// - In a text saved from a web page each line is a paragraph of its own: a title, a caption, an "also read" line.
/// - In a hard-wrapped text a line end inside a block is mostly just the place where the line was full.
///
/// A text is taken as hard-wrapped when no line is wider than 100 columns, the widest has at least 50,
/// there are at least three line ends inside blocks, and three in four of these are *full*: the line
/// has at least 40 columns, and the next line's first word would not have fitted within the widest
/// line (less a tolerance of 8 columns, for programs that even out their lines). Then full line ends join
/// lines into one paragraph, and any other line end still divides. East Asian wide characters count as two columns.
enum ParagraphSplitter {
  /// A text may be all line ends, so a line is kept in few bytes; no article comes near 2³¹ scalars.
  private struct Line {
    private let start: Int32
    private let end: Int32
    private let width: Int32
    private let head: Int32

    init(range: Range<Int>, columns: Int, firstWord: Int) {
      start = Int32(clamping: range.lowerBound)
      end = Int32(clamping: range.upperBound)
      width = Int32(clamping: columns)
      head = Int32(clamping: firstWord)
    }

    /// Without the white space around it; empty for a blank line.
    var range: Range<Int> { Int(start)..<Int(end) }
    var columns: Int { Int(width) }
    /// The columns of the first word: what would have had to fit on the line before.
    var firstWord: Int { Int(head) }
  }

  private static let widest = 100
  private static let narrowest = 50
  private static let fullLine = 40
  private static let tolerance = 8

  static func paragraphs(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let lines = lines(of: scalars)
    guard let width = wrapWidth(of: lines) else {
      return lines.compactMap { $0.range.isEmpty ? nil : $0.range }
    }
    var paragraphs: [Range<Int>] = []
    var previous: Line?
    for line in lines {
      if line.range.isEmpty {
        previous = nil
        continue
      }
      if let previous, isFull(previous, before: line, width: width), let last = paragraphs.popLast() {
        paragraphs.append(last.lowerBound..<line.range.upperBound)
      } else {
        paragraphs.append(line.range)
      }
      previous = line
    }
    return paragraphs
  }

  /// The width of a hard-wrapped text's widest line; nil when the text is not hard-wrapped.
  private static func wrapWidth(of lines: [Line]) -> Int? {
    let width = lines.reduce(0) { max($0, $1.columns) }
    guard (narrowest...widest).contains(width) else { return nil }
    var inner = 0
    var full = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.range.isEmpty && !next.range.isEmpty {
      inner += 1
      if isFull(line, before: next, width: width) { full += 1 }
    }
    return inner >= 3 && full * 4 >= inner * 3 ? width : nil
  }

  private static func isFull(_ line: Line, before next: Line, width: Int) -> Bool {
    line.columns >= fullLine && line.columns + 1 + next.firstWord > width - tolerance
  }

  private static func lines(of scalars: [Unicode.Scalar]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, !isLineEnd(scalars[end]) { end += 1 }
      let line = line(scalars, from: start, to: end)
      // However many blank lines follow each other, they divide as one does.
      if !line.range.isEmpty || lines.last?.range.isEmpty == false { lines.append(line) }
      let isPair = end + 1 < scalars.count && scalars[end] == "\r" && scalars[end + 1] == "\n"
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }

  private static func line(_ scalars: [Unicode.Scalar], from lower: Int, to upper: Int) -> Line {
    var start = lower
    var end = upper
    while start < end, Blank.contains(scalars[start]) { start += 1 }
    while start < end, Blank.contains(scalars[end - 1]) { end -= 1 }
    var columns = 0
    var firstWord: Int?
    for index in start..<end {
      let scalar = scalars[index]
      if firstWord == nil, Blank.contains(scalar) { firstWord = columns }
      let isWide = isWide(scalar)
      columns += isWide ? 2 : 1
      // Scripts written without spaces break anywhere.
      if isWide, firstWord == nil, !(0xAC00...0xD7A3).contains(scalar.value) { firstWord = columns }
    }
    return Line(range: start..<end, columns: columns, firstWord: firstWord ?? columns)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
