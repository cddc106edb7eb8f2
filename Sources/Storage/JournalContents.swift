import AssayJSON
import AssayModel

/// What a journal's file holds.
struct JournalContents {
  /// An entry as it stands in a line; entries that were made durable together share one.
  struct Record {
    let line: Int
    let value: JSON
    let bytes: [UInt8]
    /// What the line says of the last entry in it; nil for the others, and in lines of earlier versions.
    var digest: Digest?
  }

  /// A line that is not whole.
  struct Damage {
    let line: Int
    let problem: String
  }

  private(set) var id: String?
  private(set) var created: Instant?
  /// Whether the session was begun as a draft.
  private(set) var isDraft = false
  private(set) var entries: [Record] = []
  /// The first line that is not whole, that is without its end or with a hole of NULs: a write that a crash cut
  /// short before it was acknowledged.
  private(set) var damage: Damage?
  /// Entries behind the damage: remains that an interrupted save did not get to clear away, or else
  /// what stood before them is lost.
  private(set) var strays: [Record] = []
  /// The last program that opened the journal.
  private(set) var holder: String?
  /// Bytes up to the end of the last whole line before any damage.
  private(set) var length = 0
  /// The bytes of the header's line, which a save keeps.
  private(set) var headerLength = 0

  /// Whether no session has left anything here: there was no journal, or not even its header was written.
  var isFree: Bool { id == nil }

  /// Whether nothing but who opened it stands in the journal.
  var holdsNoEntries: Bool { entries.isEmpty && strays.isEmpty }

  /// What a journal holds; nothing where there is none.
  static func read(
    _ path: String, of session: String, in files: any FileSystem
  ) throws(StorageError) -> JournalContents {
    let bytes: [UInt8]?
    do throws(FileError) { bytes = try files.read(path) } catch { throw .unreadable(path, code: error.code) }
    var contents = JournalContents()
    try contents.take(bytes ?? [], path: path, session: session)
    return contents
  }

  private mutating func take(_ bytes: [UInt8], path: String, session: String) throws(StorageError) {
    var start = 0
    var number = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A)
      let line = Array(bytes[start..<(end ?? bytes.count)])
      start = (end ?? bytes.count) + 1
      let records: [Record]
      do throws(JSONError) { records = try Self.records(in: line, number: number) } catch {
        // A line that was written to its end, and yet is none, was changed since: it may have been acknowledged.
        guard end == nil || line.contains(0) else {
          throw .damagedJournal(path, line: number, error.problem.words)
        }
        damage = damage ?? Damage(line: number, problem: error.problem.words)
        continue
      }
      guard end != nil else {
        // Without its line end, a line was not written to its last byte.
        damage = damage ?? Damage(line: number, problem: JSONError.Problem.unexpectedEnd.words)
        break
      }
      if number == 1 {
        try takeHeader(records.first?.value ?? .null, path: path, session: session)
        headerLength = start
      } else {
        if Self.isSealed(line), records.last?.digest == nil {
          throw .damagedJournal(path, line: number, "it does not name the digest of its last entry")
        }
        take(records)
      }
      if damage == nil { length = start }
    }
    if let damage, damage.line == 1, !strays.isEmpty {
      throw .damagedJournal(path, line: 1, damage.problem)
    }
  }

  private mutating func takeHeader(_ header: JSON, path: String, session: String) throws(StorageError) {
    if let schema = header["assay"], schema.integer != SessionDocument.schemaVersion {
      throw .newerSchema(path, found: JSONWriter.compact(schema))
    }
    guard let id = header["id"]?.string, let created = header["created"]?.string.flatMap(Instant.init(rfc3339:)) else {
      throw .damagedJournal(path, line: 1, "it does not name its session")
    }
    self.id = id
    self.created = created
    isDraft = header["draft"] == true
  }

  private mutating func take(_ records: [Record]) {
    for record in records {
      if let holder = Self.holder(in: record.value) {
        self.holder = holder
      } else if damage == nil {
        entries.append(record)
      } else {
        strays.append(record)
      }
    }
  }

  /// Who opened the journal, where a line says that and nothing else: an entry may have a field of that name.
  private static func holder(in value: JSON) -> String? {
    guard let object = value.object, object.members.count == 1 else { return nil }
    return object["opened"]?.string
  }

  /// How a line of entries begins. Earlier versions wrote an entry alone, or an array of entries.
  static let entriesMark = Array("{\"entries\":[".utf8)

  private static func isSealed(_ line: [UInt8]) -> Bool { line.starts(with: entriesMark) }

  /// A line's one value, or the entries that stand in it.
  private static func records(in line: [UInt8], number: Int) throws(JSONError) -> [Record] {
    var reader = JSONReader(line)
    var records: [Record] = []
    if isSealed(line) {
      var digest: Digest?
      try reader.members(
        { (reader, name) throws(JSONError) in
          if name == "entries" {
            records = try elements(&reader, of: line, number: number)
          } else {
            let value = try reader.value()
            if name == "head" { digest = value.string.flatMap { Digest(hex: $0) } }
          }
        }, orElse: { $0 })
      if !records.isEmpty { records[records.count - 1].digest = digest }
    } else if line.first == UInt8(ascii: "[") {
      records = try elements(&reader, of: line, number: number)
    } else {
      records = [Record(line: number, value: try reader.value(), bytes: line)]
    }
    try reader.end()
    return records
  }

  private static func elements(
    _ reader: inout JSONReader, of line: [UInt8], number: Int
  ) throws(JSONError) -> [Record] {
    var records: [Record] = []
    // One that is no entry speaks for all: a line may hold half a million of them, and none would be taken up.
    var stranger: Record?
    try reader.elements(
      { (reader) throws(JSONError) in
        reader.skipSpace()
        let start = reader.offset
        let value = try reader.value()
        guard stranger == nil else { return }
        let record = Record(line: number, value: value, bytes: Array(line[start..<reader.offset]))
        if SealedEntry.number(of: value) == nil { stranger = record } else { records.append(record) }
      }, orElse: { $0 })
    return stranger.map { [$0] } ?? records
  }
}
