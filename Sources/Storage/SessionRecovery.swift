import AssayJSON
import AssayModel
import AssaySession

/// Brings a saved session and its journal together.
package enum SessionRecovery {
  /// A session as it stood at its last acknowledged entry.
  package struct Recovered {
    package var document: SessionDocument
    package var state: SessionState
    package var notices: [String] = []
    /// How many entries came from the journal alone.
    package var fromJournal = 0
    /// The journal belongs to another session; nothing was taken from it.
    package var isForeign = false
  }

  /// A session's file; nil where there is none. Throws for a file that is damaged in any way.
  static func saved(_ path: String, in files: any FileSystem) throws(StorageError) -> LoadedDocument? {
    guard let loaded = try load(path, in: files) else { return nil }
    guard loaded.faults.isEmpty else { throw .faults(path, loaded.faults) }
    return loaded
  }

  /// A session's file with what speaks against it; nil where there is none.
  static func load(_ path: String, in files: any FileSystem) throws(StorageError) -> LoadedDocument? {
    let bytes: [UInt8]?
    do throws(FileError) { bytes = try files.read(path) } catch { throw .unreadable(path, code: error.code) }
    guard let bytes else { return nil }
    do throws(SessionDocument.ReadError) {
      return try SessionDocument.read(bytes)
    } catch {
      switch error {
      case .json(let error): throw .notASession(path, error)
      case .entry(let number, let error): throw .damagedEntry(path, number, error)
      case .field(let error): throw .badField(path, error)
      case .schema(let found): throw .newerSchema(path, found: found)
      }
    }
  }

  /// Reads a session without opening it: nothing is locked and nothing is written.
  ///
  /// The program that has it open may save between the reading of the file and that of the journal, which
  /// then no longer follows it. So the file must be the same before and after.
  package static func read(
    _ path: String, in files: any FileSystem = PosixFileSystem()
  ) throws(StorageError) -> (session: Recovered, faults: [SessionFault]) {
    // A link has no journal of its own.
    let path = files.resolved(path)
    for _ in 1...4 {
      let before = try? files.read(path)
      do throws(StorageError) {
        let result = try readOnce(path, in: files)
        if (try? files.read(path)) == before { return result }
      } catch {
        if (try? files.read(path)) == before { throw error }
      }
    }
    return try readOnce(path, in: files)
  }

  private static func readOnce(
    _ path: String, in files: any FileSystem
  ) throws(StorageError) -> (session: Recovered, faults: [SessionFault]) {
    let loaded = try load(path, in: files)
    let journal = try JournalContents.read(Journal.path(for: path), of: path, in: files)
    guard loaded != nil || journal.id != nil else { throw .missing(path) }
    if let loaded, !loaded.faults.isEmpty {
      return (Recovered(document: loaded.document, state: loaded.state), loaded.faults)
    }
    var recovered = try recover(path, journal: journal, newID: "", now: .earliest, in: files)
    if recovered.isForeign {
      recovered.notices.append("The journal beside \(path) belongs to another session; nothing was taken from it.")
    }
    return (recovered, [])
  }

  static func recover(
    _ path: String, journal: JournalContents, newID: String, now: Instant, in files: any FileSystem
  ) throws(StorageError) -> Recovered {
    let loaded = try saved(path, in: files)
    var document = loaded?.document ?? SessionDocument(id: journal.id ?? newID, created: journal.created ?? now)
    if loaded == nil { document.isDraft = journal.isDraft }
    var recovered = Recovered(document: document, state: loaded?.state ?? SessionState())
    if let id = journal.id, id != document.id {
      recovered.isForeign = true
      return recovered
    }
    for record in journal.entries { try take(record, of: path, into: &recovered) }
    if recovered.fromJournal > 0 {
      let count = recovered.fromJournal == 1 ? "1 entry" : "\(recovered.fromJournal) entries"
      recovered.notices.append("Took up \(count) from the journal.")
    }
    if let damage = journal.damage {
      recovered.notices.append(try notice(of: damage, in: journal, of: path, recovered))
    }
    return recovered
  }

  /// What a damaged line means for the session; throws where entries may be missing.
  private static func notice(
    of damage: JournalContents.Damage, in journal: JournalContents, of path: String, _ recovered: Recovered
  ) throws(StorageError) -> String {
    if journal.strays.isEmpty {
      return "The journal's last line was cut short before it was acknowledged; it is left out."
    }
    // A save that was interrupted while it cleared the journal may leave a hole, and behind it entries
    // that the saved file holds.
    for record in journal.strays where !isHeld(record, in: recovered.document) {
      throw .damagedJournal(Journal.path(for: path), line: damage.line, damage.problem)
    }
    return "The journal was being cleared when a save was interrupted; the saved file holds all that was in it."
  }

  /// Whether a document has all that stands in a session's journal.
  static func holds(_ document: SessionDocument, all journal: JournalContents) -> Bool {
    journal.id == document.id && (journal.entries + journal.strays).allSatisfy { isHeld($0, in: document) }
  }

  private static func isHeld(_ record: JournalContents.Record, in document: SessionDocument) -> Bool {
    guard let number = SealedEntry.number(of: record.value), document.entries.indices.contains(number - 1) else {
      return false
    }
    return document.entries[number - 1].line == record.bytes
  }

  /// Takes up one of the journal's entries, unless the saved file holds it already: a save that was
  /// interrupted before it could clear the journal.
  private static func take(
    _ record: JournalContents.Record, of path: String, into recovered: inout Recovered
  ) throws(StorageError) {
    let journal = Journal.path(for: path)
    let line = record.line
    let last = recovered.document.entries.count
    guard let number = SealedEntry.number(of: record.value), number >= 1, number <= last + 1 else {
      throw .damagedJournal(journal, line: line, "it does not follow entry \(last)")
    }
    if let digest = record.digest, digest != Digest(of: record.bytes) {
      throw .damagedJournal(journal, line: line, "entry \(number) is not what was recorded: its digest does not fit")
    }
    guard number > last else {
      guard isHeld(record, in: recovered.document) else { throw .divergedJournal(journal, entry: number) }
      return
    }
    let sealed: SealedEntry
    do throws(FieldError) { sealed = try SealedEntry(record.value, bytes: record.bytes, number: number) } catch {
      throw .damagedJournal(journal, line: line, error.problem)
    }
    guard sealed.prev == recovered.document.head else {
      throw .damagedJournal(journal, line: line, "entry \(number) does not fit the entry before it")
    }
    recovered.document.entries.append(sealed)
    recovered.state.apply(sealed.entry)
    recovered.fromJournal += 1
  }
}
