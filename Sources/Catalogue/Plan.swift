import AssayCorpus
import AssayIndex
import Foundation
import GRDB
import GRDBSQLite

/// What has to be done to a catalogue so that it says what a corpus's files say.
struct Plan {
  /// A file as the catalogue has it.
  struct KnownFile {
    let id: Int64
    let path: String
    let mark: FileMark?
  }

  /// A file of the listing that is new or looks different.
  struct Changed {
    /// Its place in the listing.
    let file: Int
    let known: KnownFile?
  }

  let listing: CorpusListing
  let changed: [Changed]
  /// Files that are no longer there.
  let gone: [KnownFile]
  /// Of all bytes to be read.
  let size: Int

  init(_ listing: CorpusListing, against catalogue: Catalogue) throws(CatalogueError) {
    let places = PathTable(listing)
    var isKnown = [Bool](repeating: false, count: listing.files.count)
    var different: [Int: KnownFile] = [:]
    var gone: [KnownFile] = []
    try catching {
      try catalogue.pool.read { db in
        try Self.files(db) { id, path, mark in
          guard let place = places.place(of: path), !isKnown[place] else {
            gone.append(KnownFile(id: id, path: String(decoding: path, as: UTF8.self), mark: mark))
            return
          }
          isKnown[place] = true
          // What is left out has no mark, and is looked at every time.
          if mark == nil || mark != listing.files[place].mark {
            different[place] = KnownFile(id: id, path: listing.files[place].path, mark: mark)
          }
        }
      }
    }
    var changed: [Changed] = []
    for place in listing.files.indices {
      if let known = different[place] {
        changed.append(Changed(file: place, known: known))
      } else if !isKnown[place] {
        changed.append(Changed(file: place, known: nil))
      }
    }
    self.listing = listing
    self.changed = changed
    self.gone = gone
    size = changed.reduce(0) { $0 + (listing.files[$1.file].mark?.size ?? 0) }
  }

  var isEmpty: Bool { changed.isEmpty && gone.isEmpty }

  /// Hands over all files of the catalogue, column by column as SQLite has them: there may be a million.
  private static func files(
    _ db: Database, _ body: (_ id: Int64, _ path: UnsafeRawBufferPointer, _ mark: FileMark?) -> Void
  ) throws {
    let statement = try db.makeStatement(sql: "SELECT id, path, device, node, size, modified, changed FROM files")
    let row = statement.sqliteStatement
    defer { sqlite3_reset(row) }
    while true {
      let code = sqlite3_step(row)
      guard code == SQLITE_ROW else {
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return
      }
      var mark: FileMark?
      if sqlite3_column_type(row, 2) != SQLITE_NULL {
        mark = FileMark(
          device: UInt64(bitPattern: sqlite3_column_int64(row, 2)),
          node: UInt64(bitPattern: sqlite3_column_int64(row, 3)),
          size: Int(sqlite3_column_int64(row, 4)), modified: sqlite3_column_int64(row, 5),
          changed: sqlite3_column_int64(row, 6))
      }
      let path = UnsafeRawBufferPointer(start: sqlite3_column_text(row, 1), count: Int(sqlite3_column_bytes(row, 1)))
      body(sqlite3_column_int64(row, 0), path, mark)
    }
  }
}
