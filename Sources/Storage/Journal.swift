import AssayJSON
import AssayModel

/// The file beside a session that takes each entry the moment it is made.
///
/// JSON Lines: a header that names the session, then an `opened` line for each program that opened
/// it and a line for the entries that the saved session does not hold yet. Entries that were made
/// durable together share a line, so that a crash leaves all of them or none:
///
///     {"entries":[ENTRY,…],"head":"the digest of the last of them"}
///
/// The last entry has no successor to name its digest, so the line does. Earlier versions wrote an
/// entry's canonical JSON alone, or an array of entries; both are read for good.
///
/// The file also carries the lock: who holds it is the session's one writer. It is truncated in place
/// and never renamed while locked.
final class Journal {
  let path: String
  private let files: any FileSystem
  private let handle: FileHandle
  private var isOpen = true
  /// The bytes up to the end of the last whole line.
  private var length: Int
  /// Whether something may stand behind `length` that was not written to its end.
  private var hasRemains: Bool
  /// The bytes of the header's line, which a save keeps.
  private var headerLength = 0
  private var holder = ""

  static func path(for session: String) -> String { session + ".journal" }

  private init(path: String, files: any FileSystem, handle: FileHandle, contents: JournalContents) {
    self.path = path
    self.files = files
    self.handle = handle
    length = contents.length
    hasRemains = contents.damage != nil
  }

  deinit { release() }

  /// Opens and locks a session's journal; throws `busy` where another program holds it.
  static func open(for session: String, in files: any FileSystem) throws(StorageError) -> (Journal, JournalContents) {
    let path = path(for: session)
    while true {
      let handle: FileHandle
      do throws(FileError) { handle = try files.openForAppending(path) } catch {
        throw .unwritable(session, code: error.code)
      }
      do throws(StorageError) {
        if let journal = try take(handle, path: path, session: session, in: files) { return journal }
        files.close(handle)
      } catch {
        files.close(handle)
        throw error
      }
    }
  }

  /// Locks an open journal and reads it; nil where its former holder removed it between our opening and locking it.
  private static func take(
    _ handle: FileHandle, path: String, session: String, in files: any FileSystem
  ) throws(StorageError) -> (Journal, JournalContents)? {
    let isLocked: Bool
    let isNamed: Bool
    do throws(FileError) {
      isLocked = try files.lock(handle)
      isNamed = isLocked ? try files.names(path, handle) : false
    } catch { throw .unwritable(session, code: error.code) }
    guard isLocked else {
      throw .busy(session, holder: (try? JournalContents.read(path, of: session, in: files))?.holder)
    }
    guard isNamed else { return nil }
    let contents = try JournalContents.read(path, of: session, in: files)
    return (Journal(path: path, files: files, handle: handle, contents: contents), contents)
  }

  /// Makes the file ready for entries: cuts a torn tail, and says whose journal it is and who opened it.
  func begin(_ session: SessionDocument, contents: JournalContents, holder: String) throws(FileError) {
    self.holder = holder
    headerLength = contents.headerLength
    if contents.id == nil {
      var header = JSONObject()
      header["assay"] = .integer(SessionDocument.schemaVersion)
      header["created"] = .string(session.created.description)
      if session.isDraft { header["draft"] = true }
      header["id"] = .string(session.id)
      try write(JSONWriter.canonical(.object(header)))
      headerLength = length
    }
    try writeHolder()
    try files.sync(handle)
    try files.syncFolder(of: path)
  }

  /// Adds entries; when this returns they are on the disk. When it throws, none of them is taken up later.
  func append(_ entries: [SealedEntry]) throws(FileError) {
    guard let last = entries.last else { return }
    let line =
      JournalContents.entriesMark + entries.map(\.line).joined(separator: [UInt8(ascii: ",")])
      + Array("],\"head\":\"\(last.digest)\"}".utf8)
    let before = length
    do throws(FileError) {
      try write(line)
      try files.sync(handle)
    } catch {
      length = before
      hasRemains = true
      // At once, if that is possible, so that a program that ends here leaves nothing of the entries; or else
      // before the next line.
      try? cutRemains()
      throw error
    }
  }

  /// Forgets the entries: the saved session holds them now.
  func clear() throws(FileError) {
    length = headerLength
    hasRemains = true
    try writeHolder()
    try files.sync(handle)
  }

  private func writeHolder() throws(FileError) {
    try write(JSONWriter.canonical(.object(["opened": .string(holder)])))
  }

  /// Adds a line, which stands behind whole lines only.
  private func write(_ line: [UInt8]) throws(FileError) {
    try cutRemains()
    hasRemains = true
    try files.writeAll(line + [0x0A], to: handle)
    length += line.count + 1
    hasRemains = false
  }

  private func cutRemains() throws(FileError) {
    guard hasRemains else { return }
    try files.truncate(handle, to: length)
    // Else a crash might leave the head of the next line before the tail of one that failed.
    try files.sync(handle)
    hasRemains = false
  }

  /// Whether the file still stands at its path. One that was removed takes entries that no start would find.
  func isInPlace() throws(FileError) -> Bool { try files.names(path, handle) }

  /// Copies the journal of another session out of the way; the answer is the copy's path. The journal itself stays
  /// until `restart`, so that nothing is out of its place before it must be.
  func copyAside(_ contents: JournalContents) throws(FileError) -> (path: String, isNew: Bool) {
    let name = (contents.id ?? "unknown").filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(12)
    let bytes = try files.read(path) ?? []
    var aside = "\(path)-\(name)"
    var count = 1
    while let there = try files.read(aside) {
      // A former attempt came as far as this.
      if there == bytes { return (aside, false) }
      count += 1
      aside = "\(path)-\(name)-\(count)"
    }
    files.removeTemporaries(beside: aside)
    do throws(FileError) { try files.replace(aside, with: bytes, mode: 0o600) } catch {
      // It may have got its name, and not kept it yet.
      try? files.remove(aside)
      throw error
    }
    return (aside, true)
  }

  /// Forgets all that stands in the file, the header included; what is written next stands at its beginning.
  func restart() {
    length = 0
    headerLength = 0
    hasRemains = true
  }

  /// Gives up the lock, and removes the file unless `keeping` leaves it for the next start. Another program's file
  /// at the same path is left alone.
  func close(keeping: Bool) {
    guard isOpen else { return }
    if !keeping, (try? isInPlace()) ?? false { try? files.remove(path) }
    release()
  }

  private func release() {
    guard isOpen else { return }
    isOpen = false
    files.close(handle)
  }
}
