import AssayModel
import AssaySession

/// Keeps one session: in memory, or in a file with its journal beside it.
///
/// An entry that `append` has returned for is on the disk. `save` folds the journal into the file.
package final class SessionStore {
  /// Where the session is kept.
  enum Home {
    case memory
    /// A draft, begun with its first entry so that a look around leaves no file behind.
    case draft(String)
    case file(String, Journal)
    /// A file that another program may have open: it is neither locked nor written.
    case readOnly(String)
  }

  let files: any FileSystem
  /// Who opens journals here, for another program that finds one locked.
  let holder: String
  var home: Home
  package private(set) var document: SessionDocument
  /// How many entries the saved file does not hold.
  package internal(set) var unsaved: Int

  private init(_ document: SessionDocument, home: Home, unsaved: Int, holder: String, files: any FileSystem) {
    self.document = document
    self.home = home
    self.unsaved = unsaved
    self.holder = holder
    self.files = files
  }

  /// The file the session is kept in; nil while it has none.
  package var path: String? {
    switch home {
    case .file(let path, _), .readOnly(let path): path
    case .memory, .draft: nil
    }
  }

  /// Whether entries are refused until the session is saved to a file of its own.
  package var isReadOnly: Bool { if case .readOnly = home { true } else { false } }

  /// The file the session is kept in, or will be kept in with its first entry.
  package var intendedPath: String? { if case .draft(let path) = home { path } else { path } }

  /// Whether the file is a draft of the day, which a name of its own would take the place of.
  package var isDraft: Bool { !isReadOnly && intendedPath.map(Self.isDraft) ?? false }

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

  /// A session whose file is begun with its first entry.
  package static func draft(
    at path: String, id: String, created: Instant, holder: String, files: any FileSystem = PosixFileSystem()
  ) -> SessionStore {
    SessionStore(
      SessionDocument(id: id, created: created), home: .draft(path), unsaved: 0, holder: holder, files: files)
  }

  /// Opens a session's file, or begins one, and takes up what its journal holds.
  package static func open(
    _ path: String, newID: String, now: Instant, holder: String, files: any FileSystem = PosixFileSystem()
  ) throws(StorageError) -> (store: SessionStore, state: SessionState, notices: [String]) {
    let path = files.resolved(path)
    guard !files.isSpecial(path) else { throw .unreadable(path, code: SystemError.notAFile) }
    let (journal, contents) = try Journal.open(for: path, in: files)
    do throws(StorageError) {
      let recovered = try SessionRecovery.recover(
        path, journal: contents, newID: newID, now: now, in: files)
      if recovered.isForeign {
        let aside = try journal.setAside(id: contents.id ?? "unknown")
        var opened = try open(path, newID: newID, now: now, holder: holder, files: files)
        opened.notices.append("The journal beside \(path) belongs to another session; it now lies in \(aside).")
        return opened
      }
      try writing(path) { () throws(FileError) in
        try journal.begin(
          id: recovered.document.id, created: recovered.document.created, contents: contents, holder: holder)
      }
      let store = SessionStore(
        recovered.document, home: .file(path, journal), unsaved: recovered.fromJournal, holder: holder, files: files)
      return (store, recovered.state, recovered.notices)
    } catch {
      // A file that cannot be opened is left as it was, without a journal that was not there before.
      journal.close(keeping: contents.id != nil)
      throw error
    }
  }

  /// Opens a session's file for looking at it, whoever has it open: nothing is locked, made or written. `holder`
  /// names this program once the session is saved to a file of its own.
  package static func openReadOnly(
    _ path: String, holder: String, files: any FileSystem = PosixFileSystem()
  ) throws(StorageError) -> (store: SessionStore, state: SessionState, notices: [String]) {
    let (recovered, faults) = try SessionRecovery.read(path, in: files)
    guard faults.isEmpty else { throw .faults(path, faults) }
    let store = SessionStore(
      recovered.document, home: .readOnly(path), unsaved: recovered.fromJournal, holder: holder, files: files)
    return (store, recovered.state, recovered.notices)
  }

  /// Throws where entries are refused, before anything is done for the sake of one.
  package func checkWritable() throws(StorageError) {
    if case .readOnly(let path) = home { throw .readOnly(path) }
  }

  /// Writes entries down behind the last; when this returns they are durable. On an error nothing has changed.
  package func append(_ entries: [Entry]) throws(StorageError) {
    try checkWritable()
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
    if case .draft(let path) = home {
      try makeFolder(of: path)
      home = .file(path, try begin(path).journal)
    }
    if case .file(let path, let journal) = home {
      try Self.writing(path) { () throws(FileError) in try journal.append(sealed) }
    }
    document.entries += sealed
    unsaved += sealed.count
  }

  static func isDraft(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix(draftPrefix) ?? false
  }

  /// What the names of drafts begin with.
  package static let draftPrefix = "draft-"

  /// A desk need not have a folder for its sessions before the first of them.
  private func makeFolder(of path: String) throws(StorageError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard !folder.isEmpty, !files.exists(folder) else { return }
    try Self.writing(folder) { () throws(FileError) in try files.makeFolder(folder) }
  }

  static func writing(_ path: String, _ body: () throws(FileError) -> Void) throws(StorageError) {
    do throws(FileError) { try body() } catch { throw .unwritable(path, code: error.code) }
  }
}
