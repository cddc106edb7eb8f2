import AssayCorpus
import AssayIndex
import Dispatch
import Synchronization

/// Which parts of a file of lines are still there: those before the first change and those behind the last.
struct KeptLines {
  /// At their old places.
  let before: [KnownPart]
  /// Those that have moved, with how far.
  let after: [KnownPart]
  /// How many bytes and lines the parts of `after` have moved down.
  let shift: Int
  let lineShift: Int
  /// The bytes between the two, to be read anew.
  let middle: Range<Int>
  /// The number of the first line of `middle`.
  let firstLine: Int

  /// Compares checksums, on all cores: the file is read as a whole, but not understood.
  init(of file: CorpusFile, known: [KnownPart], size: Int) throws(FileProblem) {
    var end = 0
    var isWhole = true
    for part in known {
      isWhole = isWhole && part.start == end && part.line > 0
      end = part.start + part.length
    }
    guard isWhole, known.count > 0 else {
      before = []
      after = []
      shift = 0
      lineShift = 0
      middle = 0..<size
      firstLine = 1
      return
    }
    shift = size - end
    let unchanged = try Self.compare(known, with: file, size: size, shift: 0)
    var front = unchanged.prefix { $0 }.count
    // A part that ended the file without a line end may go on now.
    if front > 0, !Self.endsLine(known[front - 1], in: file, isLast: size == end && front == known.count) { front -= 1 }
    let behind = shift == 0 ? unchanged : try Self.compare(known, with: file, size: size, shift: size - end)
    var back = behind.reversed().prefix { $0 }.count
    back = min(back, known.count - front)
    let start = front == 0 ? 0 : known[front - 1].start + known[front - 1].length
    // Lines that were put in may end where others began: parts must not overlap.
    while back > 0, known[known.count - back].start + size - end < start { back -= 1 }
    if back > 0, !Self.beginsLine(known[known.count - back].start + size - end, in: file) { back = 0 }
    let first = front == 0 ? 1 : known[front - 1].line + known[front - 1].lines
    var kept = Array(known.suffix(back))
    var lineShift = 0
    if let next = kept.first {
      let between = try FilePieces(file).lineEnds(start..<next.start + size - end)
      lineShift = first + between - next.line
      // Articles that are called by their lines are other articles now.
      if lineShift != 0, kept.contains(where: { $0.places > 0 }) { kept = [] }
    }
    before = Array(known.prefix(front))
    after = kept
    self.lineShift = lineShift
    middle = start..<max(start, kept.first.map { $0.start + size - end } ?? size)
    firstLine = first
  }

  private static func endsLine(_ part: KnownPart, in file: CorpusFile, isLast: Bool) -> Bool {
    isLast || beginsLine(part.start + part.length, in: file)
  }

  private static func beginsLine(_ offset: Int, in file: CorpusFile) -> Bool {
    offset == 0 || (try? file.contents(offset - 1..<offset)) == [UInt8(ascii: "\n")]
  }

  private static func compare(
    _ parts: [KnownPart], with file: CorpusFile, size: Int, shift: Int
  ) throws(FileProblem) -> [Bool] {
    let results = Mutex((same: [Bool](repeating: false, count: parts.count), failure: FileProblem?.none))
    let groups = min(8, parts.count)
    DispatchQueue.concurrentPerform(iterations: groups) { group in
      do throws(FileProblem) {
        let pieces = try FilePieces(file)
        for index in parts.count * group / groups..<parts.count * (group + 1) / groups {
          let part = parts[index]
          guard part.start + shift >= 0, part.start + shift + part.length <= size else { continue }
          let bytes = try pieces.read(part.start + shift..<part.start + shift + part.length)
          let same = bytes.count == part.length && PartReader.checksum(bytes) == part.checksum
          if same { results.withLock { $0.same[index] = true } }
        }
      } catch { results.withLock { $0.failure = error } }
    }
    return try results.withLock { (found) throws(FileProblem) in
      if let failure = found.failure { throw failure }
      return found.same
    }
  }
}
