import AssayModel
import AssaySession

/// Keeps one session: in memory, or in a file with its journal beside it.
///
/// An entry that `append` has returned for is on the disk. `save` folds the journal into the file. Paths are freed of
/// links where they come in, so that one file has one lock, one journal and one locker, however it is spelled.
package final class SessionStore {
  /// Where the session is kept.
  enum Home {
    case memory
    /// A draft, begun with its first entry so that a look around leaves no file behind.
    case draft(DraftName)
    case file(HeldFile)
    /// A file that another program may have open: it is neither locked nor written.
    case readOnly(String)
  }

  let files: any FileSystem
  /// Who opens journals here, for another program that finds one locked.
  let holder: String
  var home: Home
  package internal(set) var document: SessionDocument
  /// How many entries the saved file does not hold.
  package internal(set) var unsaved: Int
  var notices: [String] = []

  init(_ document: SessionDocument, home: Home, unsaved: Int, holder: String, files: any FileSystem) {
    self.document = document
    self.home = home
    self.unsaved = unsaved
    self.holder = holder
    self.files = files
  }

  /// The file the session is kept in; nil while it has none.
  package var path: String? {
    switch home {
    case .file(let file): file.path
    case .readOnly(let path): path
    case .memory, .draft: nil
    }
  }

  /// Whether entries are refused until the session is saved to a file of its own.
  package var isReadOnly: Bool { if case .readOnly = home { true } else { false } }

  /// Whether the session is kept as a draft of the day, whose place a file with a name of its own will take.
  package var isDraft: Bool {
    switch home {
    case .draft: true
    case .file(let file): file.isDraft
    case .memory, .readOnly: false
    }
  }

  /// Whether the session is kept in this file, however it is spelled.
  package func isKept(in path: String) -> Bool { self.path.map { files.isSame($0, path) } ?? false }

  /// What there is to tell the reviewer since this was last asked: of journals that were set aside and the like.
  package func takeNotices() -> [String] {
    defer { notices = [] }
    return notices
  }

  /// A session that is kept nowhere until it is saved.
  package static func inMemory(
    id: String, created: Instant, holder: String, files: any FileSystem = PosixFileSystem()
  ) -> SessionStore {
    SessionStore(SessionDocument(id: id, created: created), home: .memory, unsaved: 0, holder: holder, files: files)
  }

  /// A session that was read and is only looked at.
  package static func reading(_ document: SessionDocument) -> SessionStore {
    SessionStore(document, home: .memory, unsaved: 0, holder: "", files: PosixFileSystem())
  }

  /// A session whose file is begun with its first entry, under this name or the first behind it that no other session
  /// has.
  package static func draft(
    _ name: DraftName, id: String, created: Instant, holder: String, files: any FileSystem = PosixFileSystem()
  ) -> SessionStore {
    var document = SessionDocument(id: id, created: created)
    document.isDraft = true
    return SessionStore(document, home: .draft(name), unsaved: 0, holder: holder, files: files)
  }

  /// Makes sure that the next entry has a place to go, before anything is done for the sake of one: a draft takes its
  /// name, and a journal that was removed is written anew. Throws where entries are refused.
  package func begin() throws(StorageError) {
    switch home {
    case .memory: break
    case .readOnly(let path): throw .readOnly(path)
    case .draft(let name): home = .file(try claim(name))
    case .file(let file): try keepJournal(of: file)
    }
  }

  func keepJournal(of file: HeldFile) throws(StorageError) {
    if try file.keepJournal(of: document, unsaved: unsaved, holder: holder) {
      notices.append("The journal beside \(file.path) had been removed; it was written anew.")
    }
  }

  /// Writes entries down behind the last; when this returns they are durable. On an error nothing has changed.
  package func append(_ entries: [Entry]) throws(StorageError) {
    var sealed: [SealedEntry] = []
    var head = document.head
    for entry in entries {
      let next = SealedEntry(entry, after: head)
      do throws(FieldError) { try next.check(number: document.entries.count + sealed.count + 1) } catch {
        throw .unrecordable(path ?? "the session", error)
      }
      sealed.append(next)
      head = next.digest
    }
    try begin()
    if case .file(let file) = home {
      try Self.writing(file.path) { () throws(FileError) in try file.append(sealed) }
    }
    document.entries += sealed
    unsaved += sealed.count
  }

  /// The path of a session's file without links; throws where something else than a file stands there.
  static func place(_ path: String, in files: any FileSystem) throws(StorageError) -> String {
    let path = files.resolved(path)
    guard !files.isSpecial(path) else { throw .unreadable(path, code: SystemError.notAFile) }
    return path
  }

  static func writing(_ path: String, _ body: () throws(FileError) -> Void) throws(StorageError) {
    do throws(FileError) { try body() } catch { throw .unwritable(path, code: error.code) }
  }
}
