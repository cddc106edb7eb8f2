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

/// The database of an index, open.
final class Catalogue: Sendable {
  let folder: IndexFolder
  let pool: DatabasePool

  /// What changes with every indexing, and with nothing else.
  struct State: Hashable {
    /// Counts the indexings, from 1; 0 for a catalogue that has never been filled.
    var generation: Int64 = 0
    /// Files of the corpus, those that were left out counted.
    var files = 0
    var articles = 0
    var complaints = 0
    /// The number that the next new article gets. None is given twice.
    var nextNumber = 1
    var nextSegment: Int64 = 1
    /// When it was last filled, in nanoseconds since 1970 by the clock of the file system.
    var written: Int64 = 0
    /// The numbers below `nextNumber` that no article has any more.
    var vacant: Set<Int> = []
    /// `CorpusStamp.bytes` of the files that are indexed; empty when some of them are to be looked at again.
    var stamp: [UInt8] = []
    /// `Corpus.digest`, once somebody has asked for it.
    var digest: [UInt8]?
  }

  /// A segment as the database knows it.
  struct Segments: Hashable {
    let id: Int64
    let documents: Int
    let size: Int
    let modified: Int64
    let deletions: [UInt8]?
  }

  /// Opens what is there, or makes an empty one.
  init(_ folder: IndexFolder) throws(CatalogueError) {
    self.folder = folder
    guard !folder.isDamaged else { throw .useless("the index is damaged") }
    pool = try catching {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.maximumReaderCount = 4
      configuration.label = "assay.catalogue"
      configuration.prepareDatabase { db in
        // What was committed has to outlive the machine: the files that it replaces are removed.
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA mmap_size = 268435456")
      }
      return try DatabasePool(path: folder.database, configuration: configuration)
    }
    try catching {
      let (application, version, tables) = try pool.read { db in
        (
          try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
          try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
          try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
        )
      }
      if tables == 0 {
        try pool.write { db in
          guard try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") == 0 else { return }
          try db.execute(sql: Schema.tables)
          try db.execute(
            sql: "PRAGMA application_id = \(Schema.application); PRAGMA user_version = \(Schema.version)")
          try Self.write(State(), to: db)
        }
      } else {
        guard application == Schema.application else { throw CatalogueError.useless("its files are no index") }
        guard version == Schema.version else {
          throw CatalogueError.useless("the index is of version \(version), this program has \(Schema.version)")
        }
      }
    }
  }

  static func state(_ db: Database) throws -> State {
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT generation, files, articles, complaints, nextNumber, nextSegment, written, vacant, stamp, digest
          FROM state WHERE id = 1
          """)
    else { throw CatalogueError.useless("the index is damaged") }
    return State(
      generation: Int64(try row.count(0)), files: try row.count(1), articles: try row.count(2),
      complaints: try row.count(3), nextNumber: try row.count(4), nextSegment: Int64(try row.count(5)),
      written: try row.number(6), vacant: numbers(in: try row.bytes(7)), stamp: try row.bytes(8) ?? [],
      digest: try row.bytes(9))
  }

  static func write(_ state: State, to db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO state
          (id, generation, files, articles, complaints, nextNumber, nextSegment, written, vacant, stamp, digest)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        state.generation, state.files, state.articles, state.complaints, state.nextNumber, state.nextSegment,
        state.written, Data(bytes(of: state.vacant)), Data(state.stamp),
        state.digest.map { Data($0) },
      ])
  }

  /// Numbers as steps from one to the next.
  private static func bytes(of numbers: Set<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var last = 0
    for number in numbers.sorted() {
      bytes.appendVarint(number - last)
      last = number
    }
    return bytes
  }

  private static func numbers(in bytes: [UInt8]?) -> Set<Int> {
    (bytes ?? []).withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      var numbers: Set<Int> = []
      var last = 0
      while reader.left > 0 {
        last &+= reader.varint()
        numbers.insert(last)
      }
      return numbers
    }
  }

  static func segments(_ db: Database) throws -> [Segments] {
    try Row.fetchAll(
      db, sql: "SELECT id, documents, size, modified, deletions FROM segments ORDER BY documents DESC, id"
    ).map { row in
      Segments(
        id: try row.number(0), documents: try row.count(1), size: try row.count(2), modified: try row.number(3),
        deletions: try row.bytes(4))
    }
  }

  func state() throws(CatalogueError) -> State { try catching { try pool.read(Self.state) } }

  /// The catalogue as it is now; its segments are mapped, so that they stay even when they are replaced.
  func snapshot() throws(CatalogueError) -> Snapshot {
    // A segment may be replaced between the look into the database and the look into the folder.
    for _ in 0..<20 {
      let (state, segments) = try catching { try pool.read { (try Self.state($0), try Self.segments($0)) } }
      do throws(SegmentError) { return Snapshot(state: state, segments: try segments.map(open)) } catch {
        guard case .system(_, let code) = error, code == ENOENT else { throw CatalogueError(error) }
        guard try self.state() != state else { throw .useless("a part of the index is missing") }
      }
    }
    throw .busy
  }

  /// Reads everything and compares it with its checksums; throws `.useless` where anything has changed.
  func verify(isCancelled: () -> Bool, tell: (WorkStep) -> Void) throws(CatalogueError) {
    let snapshot = try snapshot()
    for (place, opened) in snapshot.segments.enumerated() {
      tell(WorkStep("parts of the index read", done: place, of: snapshot.segments.count))
      do throws(SegmentError) { try opened.segment.verify(isCancelled: isCancelled) } catch {
        throw CatalogueError(error)
      }
    }
    var read = 0
    var isStopped = false
    let isSound: Bool = try catching {
      try pool.read { db in
        guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else { return false }
        // The database itself does not notice altered bytes inside its rows.
        let rows = try Row.fetchCursor(db, sql: ArticlePlace.columns)
        while let row = try rows.next(), !isStopped {
          _ = try ArticlePlace(row, generation: snapshot.state.generation)
          read += 1
          if read % 1_024 == 0 {
            isStopped = isCancelled()
            tell(WorkStep("articles of the index read", done: read, of: snapshot.state.articles))
          }
        }
        return true
      }
    }
    if isStopped { throw .stopped }
    guard isSound else { throw .useless("the index is damaged") }
  }

  /// Removes segments that the database does not speak of; to be called under the lock.
  func sweep() {
    guard let known = try? pool.read({ try Int64.fetchSet($0, sql: "SELECT id FROM segments") }) else { return }
    for name in IndexFolder.names(in: folder.path) where name.hasSuffix(".segment") {
      if let id = Int64(name.dropLast(8)), !known.contains(id) { unlink(folder.segment(id)) }
    }
  }

  struct Snapshot: Sendable {
    let state: State
    let segments: [Opened]
  }

  struct Opened: Sendable {
    let id: Int64
    let segment: Segment
    let deletions: Deletions?
  }

  private func open(_ known: Segments) throws(SegmentError) -> Opened {
    let path = folder.segment(known.id)
    let segment = try Segment(mapping: path)
    guard segment.count == known.documents, segment.size == known.size else { throw .damaged("length") }
    // Nobody writes to a finished segment: one that was written to, or is a copy of one, is looked through as a whole.
    if CorpusFile(path: path, address: path).mark?.modified != known.modified { try segment.verify() }
    guard let bytes = known.deletions else { return Opened(id: known.id, segment: segment, deletions: nil) }
    guard let deletions = Deletions(bytes, documents: segment.count) else { throw .damaged("deletions") }
    return Opened(id: known.id, segment: segment, deletions: deletions)
  }
}
