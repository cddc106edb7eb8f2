import AssayCorpus

/// A file of lines, read in pieces of whole lines.
final class LinePieces {
  let file: Int
  private let pieces: FilePieces
  private(set) var at: Int
  private let end: Int
  private var line: Int

  enum Piece {
    case lines([UInt8], start: Int, firstLine: Int)
    /// One line that is longer than a line may be.
    case tooLong(start: Int, line: Int)
    case end
  }

  init(_ file: CorpusFile, _ number: Int, _ range: Range<Int>?, firstLine: Int) throws(FileProblem) {
    pieces = try FilePieces(file)
    self.file = number
    at = range?.lowerBound ?? 0
    end = range?.upperBound ?? pieces.size
    line = firstLine
  }

  func isUTF16() throws(FileProblem) -> Bool { JSONLinesReader.isUTF16(try pieces.read(0..<2)) }

  /// The next lines, of about `limit` bytes, but one line at least.
  func next(_ limit: Int) throws(FileProblem) -> Piece {
    guard at < end else { return .end }
    var length = max(1 << 16, limit)
    while true {
      var bytes = try pieces.read(at..<min(end, at + length))
      let isLast = at + bytes.count >= end || bytes.count < min(end - at, length)
      guard !bytes.isEmpty else { return .end }
      if let last = isLast ? bytes.count - 1 : bytes.lastIndex(of: UInt8(ascii: "\n")) {
        bytes.removeLast(bytes.count - last - 1)
        let start = at
        let first = line
        at += bytes.count
        line += FilePieces.lineEnds(in: bytes)
        if isLast { at = end }
        // The last line may be too long as well; whoever reads lines looks at each.
        return .lines(bytes, start: start, firstLine: first)
      }
      guard length <= CorpusFile.byteLimit else { return try skipLine() }
      length = min(length * 2, CorpusFile.byteLimit + 1)
    }
  }

  private func skipLine() throws(FileProblem) -> Piece {
    let start = at
    let first = line
    while at < end {
      let bytes = try pieces.read(at..<min(end, at + 1 << 20))
      guard !bytes.isEmpty else { break }
      if let last = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        at += last + 1
        line += 1
        break
      }
      at += bytes.count
    }
    return .tooLong(start: start, line: first)
  }
}
