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
        SELECT f.path, p.line AS first, p.complaints, p.id AS part, c.line, c.reason FROM parts AS p
        JOIN files AS f ON f.id = p.file LEFT JOIN complaints AS c ON c.part = p.id
        WHERE p.complaints > 0 ORDER BY f.path, p.start, c.id
        """)
    var part: Int64 = -1
    while let row = try rows.next() {
      let rowPath: String = row["path"]
      if rowPath != path {
        end()
        path = rowPath
        kept = 0
        total = 0
      }
      let rowPart: Int64 = row["part"]
      if rowPart != part {
        part = rowPart
        total += row["complaints"] as Int
      }
      guard kept < SkippedFile.reasonLimit, let reason = row["reason"] as String? else { continue }
      kept += 1
      found.append(
        SkippedFile(file: path, line: (row["line"] as Int?).map { $0 + (row["first"] as Int) }, reason: reason))
    }
    end()
    return found
  }
}
