import AssayModel
import AssaySession

/// The session's file: written whole, and where it lies.
extension SessionStore {
  /// Writes the session's file; with a path, the session's home is that file from now on. On an error the home is
  /// what it was.
  package func save(_ state: SessionState, to newPath: String? = nil, overwriting: Bool = false) throws(StorageError) {
    let newPath = newPath.map(files.resolved)
    if let newPath, files.isSpecial(newPath) { throw .unwritable(newPath, code: SystemError.notAFile) }
    switch home {
    case .file(let path, let journal) where newPath == nil || newPath == path || journal.isBeside(newPath ?? path):
      try write(state, to: path, clearing: journal)
    case .file(let path, let journal):
      let unsaved = unsaved
      try move(state, to: newPath ?? path, overwriting: overwriting)
      leave(path, journal, unsaved: unsaved)
    case .draft(let path): try move(state, to: newPath ?? path, overwriting: newPath == nil || overwriting)
    case .readOnly(let path):
      guard let newPath, !isBehind(newPath) else { throw .readOnly(newPath ?? path) }
      try move(state, to: newPath, overwriting: overwriting)
    case .memory:
      if let newPath { try move(state, to: newPath, overwriting: overwriting) }
    }
  }

  /// Saves what is not saved yet and gives the session free.
  package func close(_ state: SessionState) throws(StorageError) {
    guard case .file(_, let journal) = home else { return }
    if unsaved > 0 { try save(state) }
    journal.close(keeping: false)
    home = .memory
  }

  /// Whether a file has more of this session than was read: it is the one read, and its writer has gone on.
  private func isBehind(_ path: String) -> Bool {
    if case .readOnly(path) = home { return true }
    guard let there = try? SessionRecovery.read(path, in: files).session.document, there.id == document.id else {
      return false
    }
    return !document.entries.map(\.digest).starts(with: there.entries.map(\.digest))
  }

  /// The session's bytes as a save would write them.
  package func encoded(_ state: SessionState) -> [UInt8] { document.encoded(state) }

  private func write(_ state: SessionState, to path: String, clearing journal: Journal) throws(StorageError) {
    try Self.writing(path) { () throws(FileError) in
      try files.replace(path, with: document.encoded(state), mode: 0o600)
      try journal.clear()
    }
    unsaved = 0
  }

  /// Writes the session to a file that becomes its home.
  private func move(_ state: SessionState, to path: String, overwriting: Bool) throws(StorageError) {
    let isThere = files.exists(path)
    guard overwriting || !isThere else { throw .exists(path) }
    let (journal, isNew) = try begin(path)
    do throws(StorageError) { try write(state, to: path, clearing: journal) } catch {
      // What a failed save has put there must not stand in the way of the next.
      if !isThere { try? files.remove(path) }
      journal.close(keeping: !isNew)
      throw error
    }
    home = .file(path, journal)
  }

  /// Makes the journal beside a path ready for this session's entries.
  func begin(_ path: String) throws(StorageError) -> (journal: Journal, isNew: Bool) {
    let (journal, contents) = try Journal.open(for: path, in: files)
    if let id = contents.id, id != document.id {
      _ = try journal.setAside(id: id)
      return try begin(path)
    }
    do throws(StorageError) {
      try Self.writing(path) { () throws(FileError) in
        try journal.begin(id: document.id, created: document.created, contents: contents, holder: holder)
      }
    } catch {
      journal.close(keeping: contents.id != nil)
      throw error
    }
    return (journal, contents.id == nil)
  }

  /// Gives a former home free. A draft that has got a name of its own is not kept twice; another
  /// file keeps the journal of what it does not hold.
  private func leave(_ path: String, _ journal: Journal, unsaved: Int) {
    let isDraft = Self.isDraft(path)
    if isDraft {
      // The journal's entries first: without the file they follow nothing.
      try? journal.clear()
      try? files.remove(path)
    }
    journal.close(keeping: !isDraft && unsaved > 0)
  }
}
