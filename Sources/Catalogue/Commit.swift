#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import AssayCorpus
import AssayIndex
import AssayModel
import Dispatch
import Foundation
import GRDB
import Synchronization

/// Puts what an indexing came to into the catalogue: new segments into new files, everything else in one transaction.
///
/// Whenever the machine or the program stops, the catalogue says either what it said before or what it says afterwards,
/// and the files of what it says are there.
struct Commit {
  let catalogue: Catalogue
  let plan: Plan
  let batches: BatchFiles
  let dropped: Set<Int64>
  let moved: [WorkSource.Moved]
  let numbers: NumberBook
  /// The time when the files were looked at, by the clock of the file system.
  let lookedAt: Int64
  let isCancelled: () -> Bool
  let tell: (WorkStep) -> Void

  struct Outcome {
    var change = CorpusChange(changed: [], added: [], removed: [])
    /// Whether articles were left out before because of others that have gone now.
    var hasFreed = false
  }

  /// What the new segments are made of, and what goes for them.
  private struct Segmenting {
    var tasks: [SegmentPlan.Task] = []
    var paths: [String] = []
  }

  func run() throws(CatalogueError) -> Outcome {
    let before = try catalogue.snapshot()
    let new = try sources()
    // Merging is one core's work, the database is another's.
    let deletions = Mutex<[Int64: Deletions]>([:])
    var outcome = Outcome()
    let removed = try removedNumbers()
    let gone = removed.union(try replacedNumbers())
    var marked: [Int64: Deletions] = [:]
    for segment in before.segments {
      var its = segment.deletions ?? Deletions(documents: segment.segment.count)
      let had = its.count
      if !gone.isEmpty {
        for document in 0..<segment.segment.count where gone.contains(Int(segment.segment.key(of: document)) + 1) {
          its.insert(document)
        }
      }
      if its.count > had || its.count > 0 { marked[segment.id] = its }
    }
    deletions.withLock { $0 = marked }
    let tasks = SegmentPlan.tasks(
      before.segments.map { ($0.id, $0.segment, marked[$0.id]) }, new: new,
      atATime: ProcessInfo.processInfo.activeProcessorCount)
    let merging = Merging(catalogue.folder, tasks, from: before.state.nextSegment)
    merging.begin()
    defer { merging.abandon() }
    do {
      outcome = try catalogue.pool.writeWithoutTransaction { db in
        var outcome = Outcome()
        try db.inTransaction(.immediate) {
          outcome = try write(to: db, before, removed: removed, marked: marked, merging)
          return .commit
        }
        return outcome
      }
    } catch { throw CatalogueError(error) }
    merging.keep()
    sweep()
    return outcome
  }

  /// The segments that the batches have.
  private func sources() throws(CatalogueError) -> [Segment] {
    var segments: [Segment] = []
    for number in batches.numbers {
      let path = batches.folder.run(number)
      guard access(path, F_OK) == 0 else { continue }
      do throws(SegmentError) { segments.append(try Segment(mapping: path)) } catch { throw CatalogueError(error) }
    }
    return segments
  }

  /// The articles of parts that go, but for those that have come again.
  private func removedNumbers() throws(CatalogueError) -> Set<Int> {
    guard !dropped.isEmpty else { return [] }
    let kept = numbers.kept
    return try catching {
      try catalogue.pool.read { db in
        var removed: Set<Int> = []
        for part in dropped {
          let rows = try Int.fetchCursor(
            db.cachedStatement(sql: "SELECT number FROM articles WHERE part = ?"), arguments: [part])
          while let number = try rows.next() { if !kept.contains(number) { removed.insert(number) } }
        }
        return removed
      }
    }
  }

  private func replacedNumbers() throws(CatalogueError) -> Set<Int> {
    guard !numbers.kept.isEmpty else { return [] }
    var replaced: Set<Int> = []
    for number in batches.numbers {
      for part in try batches.batch(number).parts {
        for row in part.articles where row.former == .other { replaced.insert(row.number) }
      }
    }
    return replaced
  }

  // MARK: - The transaction

  private func write(
    to db: Database, _ before: Catalogue.Snapshot, removed: Set<Int>, marked: [Int64: Deletions], _ merging: Merging
  ) throws -> Outcome {
    var state = try Catalogue.state(db)
    guard state == before.state || state.generation == before.state.generation else { throw CatalogueError.busy }
    var outcome = Outcome()
    let isFirst = state.generation == 0
    state.generation += 1
    let ids = isFirst ? nil : IDs(db)
    var freed: [Int64] = []
    for number in removed {
      if let (id, hash) = try ids?.id(of: number) {
        outcome.change.removed.append(id)
        freed.append(hash)
      }
    }
    outcome.change.removed.sort { $0.value < $1.value }
    for part in dropped {
      try db.cachedStatement(sql: "DELETE FROM complaints WHERE part = ?").execute(arguments: [part])
      try db.cachedStatement(sql: "DELETE FROM articles WHERE part = ?").execute(arguments: [part])
      try db.cachedStatement(sql: "DELETE FROM parts WHERE id = ?").execute(arguments: [part])
    }
    for file in plan.gone {
      try db.cachedStatement(sql: "DELETE FROM files WHERE id = ?").execute(arguments: [file.id])
    }
    for part in moved {
      try db.cachedStatement(sql: "UPDATE parts SET start = ?, line = ? WHERE id = ?")
        .execute(arguments: [part.start, part.line, part.id])
    }
    let (files, hasYoung) = try writeFiles(to: db)
    // After the marks of the files, which say that a file need not be looked at.
    for hash in freed where try free(hash, in: db) { outcome.hasFreed = true }
    try writeBatches(to: db, files: files, generation: state.generation, ids, &outcome)
    try db.execute(sql: Schema.indexes)

    try merging.wait(isCancelled: isCancelled, tell: tell)
    for (id, deletions) in marked {
      try db.execute(
        sql: "UPDATE segments SET deletions = ? WHERE id = ?", arguments: [Data(deletions.encoded), id])
    }
    for task in merging.tasks {
      for id in task.replaced { try db.execute(sql: "DELETE FROM segments WHERE id = ?", arguments: [id]) }
    }
    for made in try merging.made() {
      try db.execute(
        sql: "INSERT INTO segments (id, documents, size, modified) VALUES (?, ?, ?, ?)",
        arguments: [made.id, made.documents, made.size, made.modified])
    }
    state.nextSegment = merging.next
    state.nextNumber = numbers.next
    state.articles = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM articles") ?? 0
    state.complaints = try complaintCount(db)
    state.vacant.formUnion(removed)
    state.stamp = hasYoung || outcome.hasFreed ? [] : CorpusStamp(of: plan.listing).bytes
    if !(outcome.change.isEmpty && !isFirst) { state.digest = nil }
    try Catalogue.write(state, to: db)
    return outcome
  }

  /// As many as the list of them has.
  private func complaintCount(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT COALESCE(SUM(MIN(n, \(SkippedFile.reasonLimit) + 1)), 0)
        FROM (SELECT SUM(complaints) AS n FROM parts WHERE complaints > 0 GROUP BY file)
        """) ?? 0
  }

  /// Marks the parts to be read again in which an article was left out since another had its id; whether there are any.
  private func free(_ hash: Int64, in db: Database) throws -> Bool {
    let parts = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT part FROM complaints WHERE taken = ?"), arguments: [hash])
    for part in parts where !dropped.contains(part) {
      try db.execute(
        sql: "UPDATE files SET device = NULL WHERE id = (SELECT file FROM parts WHERE id = ?)", arguments: [part])
      try db.execute(sql: "UPDATE parts SET checksum = checksum + 1 WHERE id = ?", arguments: [part])
    }
    return parts.contains { !dropped.contains($0) }
  }

  /// The numbers of the changed files by their places in the listing; whether some are so young that they may be
  /// written to again without looking different.
  private func writeFiles(to db: Database) throws -> (files: [Int: Int64], hasYoung: Bool) {
    var files: [Int: Int64] = [:]
    files.reserveCapacity(plan.changed.count)
    var next = (try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM files") ?? 0) + 1
    var hasYoung = false
    let statement = try db.makeStatement(
      sql: """
        INSERT OR REPLACE INTO files (id, path, device, node, size, modified, changed) VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for changed in plan.changed {
      let id = changed.known?.id ?? next
      if changed.known == nil { next += 1 }
      files[changed.file] = id
      let listed = plan.listing.files[changed.file]
      var mark = listed.mark
      if let its = mark, max(its.modified, its.changed) > lookedAt - Self.tick {
        mark = nil
        hasYoung = true
      }
      try statement.execute(arguments: [
        id, listed.path, mark.map { Int64(bitPattern: $0.device) }, mark.map { Int64(bitPattern: $0.node) }, mark?.size,
        mark?.modified, mark?.changed,
      ])
    }
    return (files, hasYoung)
  }

  /// Two changes within this time may leave a file with the same times: the coarsest clock of a file system in use
  /// ticks every ten milliseconds.
  private static let tick: Int64 = 20_000_000

  private func writeBatches(
    to db: Database, files: [Int: Int64], generation: Int64, _ ids: IDs?, _ outcome: inout Outcome
  ) throws {
    let insertPart = try db.makeStatement(
      sql: """
        INSERT INTO parts (id, file, start, length, line, lines, checksum, complaints, places)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let insertArticle = try db.makeStatement(
      sql: """
        INSERT OR REPLACE INTO articles (number, part, id, digest, url, generation, card) VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    let insertComplaint = try db.makeStatement(
      sql: "INSERT INTO complaints (part, line, reason, taken) VALUES (?, ?, ?, ?)")
    var part = (try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM parts") ?? 0) + 1
    for number in batches.numbers {
      if isCancelled() { throw CatalogueError.stopped }
      let batch = try batches.batch(number)
      tell(WorkStep("articles put in order", done: batch.parts.last?.articles.last?.number ?? 0))
      for its in batch.parts {
        guard let file = files[its.file] else { continue }
        try insertPart.execute(arguments: [
          part, file, its.start, its.length, its.line, its.lines, its.checksum, its.complaintCount, its.places,
        ])
        for complaint in its.complaints {
          try insertComplaint.execute(arguments: [part, complaint.line, complaint.reason, complaint.taken])
        }
        for row in its.articles {
          try insertArticle.execute(arguments: [
            row.number, part, row.id, row.digest, row.url, row.former == .same ? row.since : generation, Data(row.card),
          ])
          if let ids {
            if row.former == .absent, let id = try ids.id(of: row.number)?.id { outcome.change.added.append(id) }
            if row.former == .other, let id = try ids.id(of: row.number)?.id { outcome.change.changed.append(id) }
          }
        }
        part += 1
      }
    }
  }

  /// The ids of articles, with their hashes.
  private struct IDs {
    private let db: Database
    init(_ db: Database) { self.db = db }

    func id(of number: Int) throws -> (id: ArticleID, hash: Int64)? {
      try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT a.card, a.id, p.line, f.path FROM articles AS a JOIN parts AS p ON p.id = a.part
            JOIN files AS f ON f.id = p.file WHERE a.number = ?
            """), arguments: [number]
      ).flatMap { row in
        guard let card = try row.withUnsafeData(atIndex: 0, { $0.flatMap { $0.withUnsafeBytes(ArticleCard.init) } })
        else { throw CatalogueError.useless("the index is damaged") }
        let line: Int = row[2]
        return (ArticleID(card.id ?? ReadArticle.placeID(row[3], number: card.number.map { $0 + line })), row[1])
      }
    }
  }

  /// Removes what no catalogue speaks of: the build, the segments that were replaced, those of a program that died.
  private func sweep() {
    catalogue.folder.discardBuild()
    catalogue.sweep()
    // What a large indexing leaves beside the database would stay there as long as anybody has it open.
    _ = try? catalogue.pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }
}
