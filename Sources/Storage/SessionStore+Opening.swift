import AssayModel
import AssaySession

/// How a session gets the file it is kept in.
extension SessionStore {
  package typealias Opened = (store: SessionStore, state: SessionState, notices: [String])

  /// Opens a session's file, or begins one, and takes up what its journal holds.
  ///
  /// - Parameter asDraft: whether the shell looks for the day's draft. Only a session that was begun as one is one.
  package static func open(
    _ path: String, newID: String, now: Instant, holder: String, asDraft: Bool = false,
    files: any FileSystem = PosixFileSystem()
  ) throws(StorageError) -> Opened {
    let path = try place(path, in: files)
    let (journal, contents) = try Journal.open(for: path, in: files)
    // Whatever changes the file from here on changes its mark.
    let mark = files.mark(of: path)
    do throws(StorageError) {
      var recovered = try SessionRecovery.recover(path, journal: contents, newID: newID, now: now, in: files)
      try writing(path) { () throws(FileError) in
        var contents = contents
        if recovered.isForeign {
          let aside = try journal.copyAside(contents).path
          recovered.notices.append("The journal beside \(path) belongs to another session; it now lies in \(aside).")
          journal.restart()
          contents = JournalContents()
        }
        try journal.begin(recovered.document, contents: contents, holder: holder)
      }
      files.removeTemporaries(beside: path)
      let file = HeldFile(
        path, journal: journal, mark: mark, isDraft: asDraft && recovered.document.isDraft, files: files)
      let store = SessionStore(
        recovered.document, home: .file(file), unsaved: recovered.fromJournal, holder: holder, files: files)
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
  ) throws(StorageError) -> Opened {
    let path = files.resolved(path)
    let (recovered, faults) = try SessionRecovery.read(path, in: files)
    guard faults.isEmpty else { throw .faults(path, faults) }
    let store = SessionStore(
      recovered.document, home: .readOnly(path), unsaved: recovered.fromJournal, holder: holder, files: files)
    return (store, recovered.state, recovered.notices)
  }

  /// Takes a draft's name, or the first behind it that is free: for good, since whoever writes a session's file holds
  /// the lock of its journal, as this program does from here on.
  func claim(_ first: DraftName) throws(StorageError) -> HeldFile {
    try makeFolder(of: first.path)
    var name = first
    while true {
      if let file = try free(name.path) {
        if name != first {
          notices.append("\(first.path) is another session's; this one is kept in \(name.path).")
        }
        return file
      }
      guard let next = name.next else { throw .exists(name.path) }
      name = next
    }
  }

  /// The file of a name that no session has; nil where one does.
  private func free(_ path: String) throws(StorageError) -> HeldFile? {
    guard !files.exists(path) else { return nil }
    let (journal, contents): (Journal, JournalContents)
    do throws(StorageError) { (journal, contents) = try Journal.open(for: path, in: files) } catch {
      switch error {
      case .unwritable, .unreadable: throw error
      default: return nil
      }
    }
    // A failed attempt may have left this session's own header behind.
    let isFree = contents.isFree || contents.entries.isEmpty && SessionRecovery.holds(document, all: contents)
    // Before the lock was taken, another shell may have saved under this name and left.
    guard isFree, !files.exists(path) else {
      journal.close(keeping: !contents.isFree)
      return nil
    }
    do throws(FileError) { try journal.begin(document, contents: contents, holder: holder) } catch {
      journal.close(keeping: false)
      throw .unwritable(path, code: error.code)
    }
    files.removeTemporaries(beside: path)
    return HeldFile(path, journal: journal, mark: nil, isDraft: true, files: files)
  }

  /// A desk need not have a folder for its sessions before the first of them.
  private func makeFolder(of path: String) throws(StorageError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard !folder.isEmpty, !files.exists(folder) else { return }
    try Self.writing(folder) { () throws(FileError) in try files.makeLastingFolder(folder) }
  }
}
