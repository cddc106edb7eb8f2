import AssayCorpus
import GRDB

/// Hands out what a plan has to read, batch by batch in the order of the corpus; every batch is the same however often
/// the plan is followed.
struct WorkSource: ~Copyable {
  /// About so many bytes, or so many files, make a batch.
  static let batchSize = 24 << 20
  static let batchFiles = 8_192

  /// What happens to parts that the catalogue has.
  private(set) var dropped: Set<Int64> = []
  private(set) var moved: [Moved] = []

  struct Moved {
    let id: Int64
    let start: Int
    let line: Int
  }

  private let listing: CorpusListing
  private var pending: ArraySlice<Pending>
  private var number = 0
  /// The file of lines that is being read.
  private var open: LinePieces?

  private struct Pending {
    let file: Int
    /// What of its bytes is to be read; nil for all of them.
    let range: Range<Int>?
    let firstLine: Int
  }

  /// Looks into the files of lines that have changed for what is the same in them.
  init(_ plan: Plan, in catalogue: Catalogue, isCancelled: () -> Bool) throws(CatalogueError) {
    listing = plan.listing
    var pending: [Pending] = []
    var dropped: Set<Int64> = []
    var moved: [Moved] = []
    for file in plan.gone { dropped.formUnion(try Self.parts(of: file, in: catalogue).map(\.id)) }
    for changed in plan.changed {
      if isCancelled() { throw .stopped }
      let listed = plan.listing.files[changed.file]
      let known = try changed.known.map { file throws(CatalogueError) in try Self.parts(of: file, in: catalogue) } ?? []
      var lines: KeptLines?
      if let file = listed.file, let mark = listed.mark, !known.isEmpty,
        ArticleReaders.reader(for: file.path)?.readsLines == true
      {
        // A file that cannot be read any more is left out by whoever reads it.
        lines = try? KeptLines(of: file, known: known, size: mark.size)
      }
      guard let lines, !lines.before.isEmpty || !lines.after.isEmpty else {
        dropped.formUnion(known.map(\.id))
        pending.append(Pending(file: changed.file, range: nil, firstLine: 1))
        continue
      }
      let kept = Set((lines.before + lines.after).map(\.id))
      dropped.formUnion(known.lazy.map(\.id).filter { !kept.contains($0) })
      if lines.shift != 0 || lines.lineShift != 0 {
        moved += lines.after.map {
          Moved(id: $0.id, start: $0.start + lines.shift, line: $0.line + lines.lineShift)
        }
      }
      if !lines.middle.isEmpty {
        pending.append(Pending(file: changed.file, range: lines.middle, firstLine: lines.firstLine))
      }
    }
    self.pending = pending[...]
    self.dropped = dropped
    self.moved = moved
  }

  private static func parts(of file: Plan.KnownFile, in catalogue: Catalogue) throws(CatalogueError) -> [KnownPart] {
    try catching {
      try catalogue.pool.read { db in
        try Row.fetchAll(
          db.cachedStatement(
            sql: "SELECT id, start, length, line, lines, checksum, places FROM parts WHERE file = ? ORDER BY start"),
          arguments: [file.id]
        ).map { row in
          KnownPart(
            id: try row.number(0), start: try row.count(1), length: try row.count(2), line: try row.count(3),
            lines: try row.count(4), checksum: try row.number(5), places: try row.count(6))
        }
      }
    }
  }

  mutating func next() -> Batch? {
    var works: [Work] = []
    var size = 0
    while size < Self.batchSize, works.count < Self.batchFiles {
      if open != nil {
        nextLines(upTo: Self.batchSize - size, into: &works, &size)
        continue
      }
      guard let file = pending.popFirst() else { break }
      begin(file, &works, &size)
    }
    guard !works.isEmpty else { return nil }
    defer { number += 1 }
    return Batch(number: number, works: works)
  }

  private mutating func begin(_ pending: Pending, _ works: inout [Work], _ size: inout Int) {
    let listed = listing.files[pending.file]
    func leaveOut(_ reason: String) {
      works.append(.leftOut(file: pending.file, start: 0, length: 0, firstLine: 0, lines: 0, reason: reason))
    }
    guard let file = listed.file else { return leaveOut(listed.reason ?? FileProblem.missing.words) }
    guard let reader = ArticleReaders.reader(for: file.path) else {
      return leaveOut(SkippedFile.noReader(for: file.path))
    }
    if reader.readsLines {
      do throws(FileProblem) {
        let lines = try LinePieces(file, pending.file, pending.range, firstLine: pending.firstLine)
        let isUTF16 = try lines.isUTF16()
        if pending.range != nil || !isUTF16 {
          open = lines
          return
        }
      } catch { return leaveOut(error.words) }
    }
    works.append(.whole(file: pending.file))
    size += (listed.mark?.size ?? 0) + 256
  }

  private mutating func nextLines(upTo limit: Int, into works: inout [Work], _ size: inout Int) {
    guard let file = open else { return }
    do throws(FileProblem) {
      switch try file.next(limit) {
      case .lines(let bytes, let start, let line):
        works.append(.lines(file: file.file, bytes: bytes, start: start, firstLine: line))
        size += bytes.count
      case .tooLong(let start, let line):
        works.append(
          .leftOut(
            file: file.file, start: start, length: file.at - start, firstLine: line, lines: 1,
            reason: JSONLinesReader.tooLong))
      case .end: open = nil
      }
    } catch {
      works.append(
        .leftOut(file: file.file, start: file.at, length: 0, firstLine: 0, lines: 0, reason: error.words))
      open = nil
    }
  }
}
