import AssayJSON
import AssayModel

/// What a journal's file holds.
struct JournalContents {
  /// An entry as it stands in a line; entries that were made durable together share one.
  struct Record {
    let line: Int
    let value: JSON
    let bytes: [UInt8]
  }

  /// A line that is not whole.
  struct Damage {
    let line: Int
    let problem: String
  }

  private(set) var id: String?
  private(set) var created: Instant?
  private(set) var entries: [Record] = []
  /// The first line that is not whole: a write that a crash cut short before it was acknowledged.
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
      let values: [(value: JSON, bytes: [UInt8])]
      do throws(JSONError) { values = try Self.values(in: line) } catch {
        // A header that was written to its end, and yet is none, is no journal's; a hole is a crash's work.
        guard number > 1 || end == nil || line.contains(0) else {
          throw .damagedJournal(path, line: 1, error.problem.words)
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
        try takeHeader(values.first?.value ?? .null, path: path, session: session)
        headerLength = start
      } else {
        take(values, line: number)
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
  }

  private mutating func take(_ values: [(value: JSON, bytes: [UInt8])], line: Int) {
    for (value, bytes) in values {
      if let opened = value["opened"] {
        holder = opened.string
      } else if damage == nil {
        entries.append(Record(line: line, value: value, bytes: bytes))
      } else {
        strays.append(Record(line: line, value: value, bytes: bytes))
      }
    }
  }

  /// A line's one value, or the elements of the array that it is.
  private static func values(in line: [UInt8]) throws(JSONError) -> [(value: JSON, bytes: [UInt8])] {
    var reader = JSONReader(line)
    guard line.first == UInt8(ascii: "[") else {
      let value = try reader.value()
      try reader.end()
      return [(value, line)]
    }
    var values: [(value: JSON, bytes: [UInt8])] = []
    // One that is no entry speaks for all: a line may hold half a million of them, and none would be taken up.
    var stranger: (value: JSON, bytes: [UInt8])?
    try reader.elements(
      { (reader) throws(JSONError) in
        reader.skipSpace()
        let start = reader.offset
        let value = try reader.value()
        guard stranger == nil else { return }
        let element = (value, Array(line[start..<reader.offset]))
        if SealedEntry.number(of: value) == nil { stranger = element } else { values.append(element) }
      }, orElse: { $0 })
    try reader.end()
    return stranger.map { [$0] } ?? values
  }
}
