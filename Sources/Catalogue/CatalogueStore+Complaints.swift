import AssayCorpus
import GRDB

// What was left out of the corpus, as the catalogue has it.

extension CatalogueStore {
  /// The first hundred of each file by name, the others as a number.
  func complaints(_ db: Database) throws -> [SkippedFile] {
    var found: [SkippedFile] = []
    var path = ""
    var kept = 0
    var total = 0
    func end() {
      if total > kept { found.append(SkippedFile(file: path, line: nil, reason: SkippedFile.more(total - kept))) }
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.path, p.line, p.complaints, p.id, c.line, c.reason FROM parts AS p
        JOIN files AS f ON f.id = p.file LEFT JOIN complaints AS c ON c.part = p.id
        WHERE p.complaints > 0 ORDER BY f.path, p.start, c.id
        """)
    var part: Int64 = -1
    while let row = try rows.next() {
      let rowPath = try row.text(0)
      if rowPath != path {
        end()
        path = rowPath
        kept = 0
        total = 0
      }
      let rowPart = try row.number(3)
      if rowPart != part {
        part = rowPart
        total += try row.count(2)
      }
      // A complaint that is only counted has no reason.
      guard kept < SkippedFile.reasonLimit, !row.hasNull(atIndex: 5) else { continue }
      kept += 1
      let first = try row.count(1)
      found.append(
        SkippedFile(
          file: path, line: row.hasNull(atIndex: 4) ? nil : try row.count(4) + first, reason: try row.text(5)))
    }
    end()
    return found
  }
}
