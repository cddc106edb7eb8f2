import AssayCorpus
import AssayIndex
import AssayModel
import Foundation
import GRDB

// The one transaction, in which everything that an indexing came to is written to the database.

extension Commit {
  func write(
    to db: Database, _ before: Catalogue.Snapshot, removed: Set<Int>, marked: [Int64: Deletions], _ merging: Merging
  ) throws -> Outcome {
    var state = try Catalogue.state(db)
    guard state == before.state || state.generation == before.state.generation else { throw CatalogueError.busy }
    var outcome = Outcome()
    let isFirst = state.generation == 0
    state.generation += 1
    let ids = isFirst ? nil : ArticleIDs(db)
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
    for index in Schema.indexes {
      if isCancelled() { throw CatalogueError.stopped }
      try db.execute(sql: index)
    }

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
    state.written = lookedAt
    state.nextNumber = numbers.next
    state.files = plan.listing.files.count
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
    to db: Database, files: [Int: Int64], generation: Int64, _ ids: ArticleIDs?, _ outcome: inout Outcome
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
}
