import AssayCorpus
import AssayIndex
import Foundation
import GRDB

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
    var known = try catching { try catalogue.pool.read(Self.files) }
    if !Self.isSorted(known) { known.sort { Self.precedes($0.path, $1.path) } }
    var changed: [Changed] = []
    var gone: [KnownFile] = []
    var at = 0
    for (place, file) in listing.files.enumerated() {
      while at < known.count, Self.precedes(known[at].path, file.path) {
        gone.append(known[at])
        at += 1
      }
      guard at < known.count, known[at].path == file.path else {
        changed.append(Changed(file: place, known: nil))
        continue
      }
      // What is left out has no mark, and is looked at every time.
      if known[at].mark == nil || known[at].mark != file.mark { changed.append(Changed(file: place, known: known[at])) }
      at += 1
    }
    gone.append(contentsOf: known[min(at, known.count)...])
    self.listing = listing
    self.changed = changed
    self.gone = gone
    size = changed.reduce(0) { $0 + (listing.files[$1.file].mark?.size ?? 0) }
  }

  var isEmpty: Bool { changed.isEmpty && gone.isEmpty }

  private static func files(_ db: Database) throws -> [KnownFile] {
    var files: [KnownFile] = []
    files.reserveCapacity(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM files") ?? 0)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, path, device, node, size, modified, changed FROM files ORDER BY id")
    while let row = try rows.next() {
      let mark: FileMark? =
        (row[2] as Int64?).map { device in
          FileMark(
            device: UInt64(bitPattern: device), node: UInt64(bitPattern: row[3]), size: row[4], modified: row[5],
            changed: row[6])
        }
      files.append(KnownFile(id: row[0], path: row[1], mark: mark))
    }
    return files
  }

  private static func isSorted(_ files: [KnownFile]) -> Bool {
    zip(files, files.dropFirst()).allSatisfy { precedes($0.path, $1.path) }
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
