#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import AssayCorpus
import AssayIndex
import AssayModel
import Foundation
import GRDB

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

  func run() throws(CatalogueError) -> Outcome {
    let before = try catalogue.snapshot()
    let new = try sources()
    let removed = try removedNumbers()
    let marked = Self.marked(before.segments, without: removed.union(try replacedNumbers()))
    let tasks = SegmentPlan.tasks(
      before.segments.map { ($0.id, $0.segment, marked[$0.id]) }, new: new,
      atATime: ProcessInfo.processInfo.activeProcessorCount)
    // Merging is one core's work, the database is another's.
    let merging = Merging(catalogue.folder, tasks, from: before.state.nextSegment)
    merging.begin()
    defer { merging.abandon() }
    var outcome = Outcome()
    do {
      try catalogue.pool.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          outcome = try write(to: db, before, removed: removed, marked: marked, merging)
          return .commit
        }
      }
    } catch { throw CatalogueError(error) }
    merging.keep()
    sweep()
    return outcome
  }

  /// The deletions of segments in which articles of these numbers stand, or stood before.
  private static func marked(_ segments: [Catalogue.Opened], without gone: Set<Int>) -> [Int64: Deletions] {
    var marked: [Int64: Deletions] = [:]
    for segment in segments {
      var its = segment.deletions ?? Deletions(documents: segment.segment.count)
      if !gone.isEmpty {
        for document in 0..<segment.segment.count where gone.contains(Int(segment.segment.key(of: document)) + 1) {
          its.insert(document)
        }
      }
      if its.count > 0 { marked[segment.id] = its }
    }
    return marked
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

  /// Removes what no catalogue speaks of: the build, the segments that were replaced, those of a program that died.
  private func sweep() {
    catalogue.folder.discardBuild()
    catalogue.sweep()
    // What a large indexing leaves beside the database would stay there as long as anybody has it open.
    _ = try? catalogue.pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }
}
