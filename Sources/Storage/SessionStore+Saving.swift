import AssayModel
import AssaySession

/// The session's file: written whole, and where it lies.
extension SessionStore {
  /// What goes along with a session that gets another file: taken to that path once its lock is held, and before
  /// anything there is replaced. The answer takes it back where the save fails behind it.
  package typealias Carrying = (_ path: String) throws(StorageError) -> () -> Void

  /// Writes the session's file; with a path, the session's home is that file from now on. On an error the home is
  /// what it was.
  package func save(
    _ state: SessionState, to newPath: String? = nil, overwriting: Bool = false,
    carrying: Carrying = { (_) throws(StorageError) -> () -> Void in {} }
  ) throws(StorageError) {
    guard let newPath else { return try saveInPlace(state, overwriting: overwriting) }
    let path = files.resolved(newPath)
    guard !files.isSpecial(path) else { throw .unwritable(path, code: SystemError.notAFile) }
    switch home {
    case .file(let file) where files.isSame(file.path, path): try write(state, to: file, overwriting: overwriting)
    case .file(let file):
      let unsaved = unsaved
      try move(state, to: path, overwriting: overwriting, carrying)
      leave(file, unsaved: unsaved)
    case .readOnly:
      guard !isBehind(path) else { throw .readOnly(path) }
      try move(state, to: path, overwriting: overwriting, carrying)
    case .draft, .memory: try move(state, to: path, overwriting: overwriting, carrying)
    }
  }

  private func saveInPlace(_ state: SessionState, overwriting: Bool) throws(StorageError) {
    try begin()
    if case .file(let file) = home { try write(state, to: file, overwriting: overwriting) }
  }

  /// Saves what is not saved yet and gives the session free.
  package func close(_ state: SessionState) throws(StorageError) {
    guard case .file(let file) = home else { return }
    if unsaved > 0 { try save(state) }
    file.close(keepingJournal: false)
    home = .memory
  }

  /// A name like that of the session's file which nothing has yet, for a session whose own file is no longer its own.
  package var refuge: String? {
    guard let path else { return nil }
    var name = DraftName(path).next
    while let next = name, files.exists(next.path) || files.exists(Journal.path(for: next.path)) { name = next.next }
    return name?.path
  }

  /// Whether a file has more of this session than was read: it is the one read, and its writer has gone on.
  private func isBehind(_ path: String) -> Bool {
    if isKept(in: path) { return true }
    guard let there = try? SessionRecovery.read(path, in: files).session.document, there.id == document.id else {
      return false
    }
    return !document.entries.map(\.digest).starts(with: there.entries.map(\.digest))
  }

  /// The session's bytes as a save would write them.
  package func encoded(_ state: SessionState) -> [UInt8] { document.encoded(state) }

  private func write(_ state: SessionState, to file: HeldFile, overwriting: Bool) throws(StorageError) {
    try keepJournal(of: file)
    guard overwriting || file.holdsNothingElse(than: document) else { throw .changed(file.path) }
    try Self.writing(file.path) { () throws(FileError) in try file.write(document.encoded(state)) }
    unsaved = 0
  }

  /// Writes the session to a file that becomes its home.
  private func move(
    _ state: SessionState, to path: String, overwriting: Bool, _ carrying: Carrying
  ) throws(StorageError) {
    let wasThere = files.exists(path)
    guard overwriting || !wasThere else { throw .exists(path) }
    let (journal, contents) = try Journal.open(for: path, in: files)
    do throws(StorageError) {
      // Entries in a journal are a session too, and one that crashed before its first save has no other file.
      guard overwriting || contents.holdsNoEntries && !files.exists(path) else { throw .exists(path) }
      let takeBack = try carrying(path)
      home = .file(try settle(state, at: path, journal, contents, replacing: wasThere, orElse: takeBack))
    } catch {
      journal.close(keeping: contents.id != nil)
      throw error
    }
    unsaved = 0
  }

  /// Puts the session's file in its place and makes the journal beside it this session's.
  ///
  /// The journal of another session that stands there is copied out of the way first, and forgotten last: until the
  /// new file stands in the old one's place, the other session is as it was.
  private func settle(
    _ state: SessionState, at path: String, _ journal: Journal, _ contents: JournalContents, replacing: Bool,
    orElse takeBack: () -> Void
  ) throws(StorageError) -> HeldFile {
    let file = HeldFile(path, journal: journal, mark: nil, isDraft: false, files: files)
    var named = document
    named.isDraft = false
    let isForeign = contents.id != nil && !SessionRecovery.holds(document, all: contents)
    var aside: (path: String, isNew: Bool)?
    var isReplaced = false
    do throws(FileError) {
      if isForeign {
        aside = try journal.copyAside(contents)
      } else {
        try journal.begin(named, contents: contents, holder: holder)
      }
      try file.replace(named.encoded(state))
      isReplaced = true
      if isForeign {
        journal.restart()
        try journal.begin(named, contents: JournalContents(), holder: holder)
      } else {
        try journal.clear()
      }
    } catch {
      if !isReplaced, let aside, aside.isNew { try? files.remove(aside.path) }
      if isReplaced, let aside { notices.append(Self.notice(of: aside.path, from: path)) }
      // What a failed save has put there must not stand in the way of the next. Where it has replaced something, it
      // is the only whole session there, and stays with all that belongs to it.
      if !isReplaced || !replacing && !isForeign {
        if !replacing { try? files.remove(path) }
        takeBack()
      }
      throw .unwritable(path, code: error.code)
    }
    if let aside { notices.append(Self.notice(of: aside.path, from: path)) }
    files.removeTemporaries(beside: path)
    document = named
    return file
  }

  private static func notice(of aside: String, from path: String) -> String {
    "The journal of the session that was kept in \(path) now lies in \(aside)."
  }

  /// Gives a former home free. A draft that has got a name of its own is not kept twice; another file keeps the journal
  /// of what it does not hold. A file that somebody else has changed is followed by nothing of this session any more.
  private func leave(_ file: HeldFile, unsaved: Int) {
    let isAsLeft = file.holdsNothingElse(than: document)
    if file.isDraft, isAsLeft {
      file.discard()
    } else {
      file.close(keepingJournal: unsaved > 0 && isAsLeft)
    }
  }
}
