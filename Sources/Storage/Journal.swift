import AssayJSON
import AssayModel

/// The file beside a session that takes each entry the moment it is made.
///
/// JSON Lines: a header that names the session, then an `opened` line for each program that opened
/// it and one canonical line for each entry that the saved session does not hold yet. The file also
/// carries the lock: who holds it is the session's one writer. It is truncated in place and never
/// renamed while locked.
final class Journal {
  let path: String
  private let files: any FileSystem
  private let handle: FileHandle
  /// The bytes up to the end of the last whole line.
  private var length: Int
  /// The bytes of the header's line, which a save keeps.
  private var headerLength = 0
  private var holder = ""

  /// What the file holds besides its locks.
  struct Contents {
    var id: String?
    var created: Instant?
    var entries: [(line: Int, value: JSON, bytes: [UInt8])] = []
    /// Bytes up to the end of the last whole line.
    var length = 0
    var headerLength = 0
    var isTorn = false
    /// The last program that opened it.
    var holder: String?
  }

  static func path(for session: String) -> String { session + ".journal" }

  private init(path: String, files: any FileSystem, handle: FileHandle, length: Int) {
    self.path = path
    self.files = files
    self.handle = handle
    self.length = length
  }

  /// Opens and locks a session's journal; throws `busy` where another program holds it.
  static func open(for session: String, in files: any FileSystem) throws(StorageError) -> (Journal, Contents) {
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
  ) throws(StorageError) -> (Journal, Contents)? {
    let isLocked: Bool
    let isNamed: Bool
    do throws(FileError) {
      isLocked = try files.lock(handle)
      isNamed = isLocked ? try files.names(path, handle) : false
    } catch { throw .unwritable(session, code: error.code) }
    guard isLocked else { throw .busy(session, holder: (try? read(path, in: files))?.holder) }
    guard isNamed else { return nil }
    let contents = try read(path, in: files)
    return (Journal(path: path, files: files, handle: handle, length: contents.length), contents)
  }

  /// What a journal holds; nothing where there is none.
  static func read(_ path: String, in files: any FileSystem) throws(StorageError) -> Contents {
    let bytes: [UInt8]?
    do throws(FileError) { bytes = try files.read(path) } catch { throw .unreadable(path, code: error.code) }
    var contents = Contents()
    var start = 0
    var number = 0
    let all = bytes ?? []
    while start < all.count {
      guard let end = all[start...].firstIndex(of: 0x0A) else {
        contents.isTorn = true
        break
      }
      number += 1
      let line = Array(all[start..<end])
      let value: JSON
      do throws(JSONError) { value = try JSONReader.value(of: line) } catch {
        // A last line may be torn though a line end follows it: a short write upon an old tail.
        guard end == all.count - 1 else { throw .damagedJournal(path, line: number, error.problem.words) }
        contents.isTorn = true
        break
      }
      if number == 1 {
        guard let id = value["id"]?.string, let created = value["created"]?.string.flatMap(Instant.init(rfc3339:))
        else {
          throw .damagedJournal(path, line: 1, "it does not name its session")
        }
        contents.id = id
        contents.created = created
      } else if let opened = value["opened"] {
        contents.holder = opened.string
      } else {
        contents.entries.append((number, value, line))
      }
      start = end + 1
      contents.length = start
      if number == 1 { contents.headerLength = start }
    }
    return contents
  }

  /// Makes the file ready for entries: cuts a torn tail, and says whose journal it is and who opened it.
  func begin(id: String, created: Instant, contents: Contents, holder: String) throws(FileError) {
    self.holder = holder
    headerLength = contents.headerLength
    try files.truncate(handle, to: length)
    if contents.id == nil {
      let header: JSON = .object([
        "assay": .integer(SessionDocument.schemaVersion), "created": .string(created.description), "id": .string(id),
      ])
      try write([JSONWriter.canonical(header)])
      headerLength = length
    }
    try writeHolder()
    try files.sync(handle)
    try files.syncFolder(of: path)
  }

  /// Adds entries; when this returns they are on the disk. When it throws, none of them is taken up later.
  func append(_ entries: [SealedEntry]) throws(FileError) {
    let before = length
    do throws(FileError) {
      try write(entries.map(\.line))
      try files.sync(handle)
    } catch {
      // What was written in part must not stand before the next entry.
      try? files.truncate(handle, to: before)
      length = before
      throw error
    }
  }

  /// Forgets the entries: the saved session holds them now.
  func clear() throws(FileError) {
    try files.truncate(handle, to: headerLength)
    length = headerLength
    try writeHolder()
    try files.sync(handle)
  }

  private func writeHolder() throws(FileError) {
    try write([JSONWriter.canonical(.object(["opened": .string(holder)]))])
  }

  private func write(_ lines: [[UInt8]]) throws(FileError) {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line
      bytes.append(0x0A)
    }
    try files.writeAll(bytes, to: handle)
    length += bytes.count
  }

  /// Moves the journal of another session out of the way and gives up its lock; the answer is its new path.
  func setAside(id: String) throws(StorageError) -> String {
    let name = id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(12)
    let aside = "\(path)-\(name)"
    do throws(FileError) { try files.rename(path, to: aside) } catch { throw .unwritable(path, code: error.code) }
    files.close(handle)
    return aside
  }

  /// Gives up the lock. An empty journal is removed; `keeping` leaves it for the next start.
  func close(keeping: Bool) {
    if !keeping { try? files.remove(path) }
    files.close(handle)
  }
}
