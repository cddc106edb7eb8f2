import AssaySession

/// A session's file that this program alone may write: it holds the lock of the journal beside it.
///
/// The lock keeps other programs of this kind away and no others. So a file that was changed since it was last read
/// or written here, and a journal that was removed, are noticed before anything is written over or lost.
final class HeldFile {
  let path: String
  /// Whether the file is there only because the session has no name of its own yet.
  let isDraft: Bool
  private let files: any FileSystem
  private var journal: Journal
  /// The file's state as it was last read or written here; nil while there was none.
  private var mark: FileMark?

  /// - Parameter mark: the file's state before it was read.
  init(_ path: String, journal: Journal, mark: FileMark?, isDraft: Bool, files: any FileSystem) {
    self.path = path
    self.journal = journal
    self.mark = mark
    self.isDraft = isDraft
    self.files = files
  }

  /// Makes entries durable, behind those that the journal holds already.
  func append(_ entries: [SealedEntry]) throws(FileError) { try journal.append(entries) }

  /// Makes sure that the journal is where the next start looks for it; the answer is whether it had to be written anew.
  ///
  /// - Parameter unsaved: how many of the document's last entries stand in the journal alone.
  func keepJournal(of document: SessionDocument, unsaved: Int, holder: String) throws(StorageError) -> Bool {
    do throws(FileError) {
      if try journal.isInPlace() { return false }
    } catch { throw .unwritable(path, code: error.code) }
    let other: (journal: Journal, contents: JournalContents)
    do throws(StorageError) { other = try Journal.open(for: path, in: files) } catch {
      switch error {
      case .unwritable, .unreadable: throw error
      default: throw .displaced(path)
      }
    }
    guard other.contents.isFree, holdsNothingElse(than: document) else {
      other.journal.close(keeping: !other.contents.isFree)
      throw .displaced(path)
    }
    do throws(FileError) {
      try other.journal.begin(document, contents: other.contents, holder: holder)
      try other.journal.append(Array(document.entries.suffix(unsaved)))
    } catch {
      other.journal.close(keeping: false)
      throw .unwritable(path, code: error.code)
    }
    journal.close(keeping: true)
    journal = other.journal
    return true
  }

  /// Replaces the file, and then forgets the journal's entries.
  func write(_ bytes: [UInt8]) throws(FileError) {
    try replace(bytes)
    try journal.clear()
  }

  func replace(_ bytes: [UInt8]) throws(FileError) {
    try files.replace(path, with: bytes, mode: 0o600)
    mark = files.mark(of: path)
  }

  /// Whether replacing the file by a document loses nothing that somebody else has put there.
  func holdsNothingElse(than document: SessionDocument) -> Bool {
    let now = files.mark(of: path)
    if now == mark || now == nil { return true }
    // The same may have been put there again, or an earlier save, as a version control does.
    guard let there = try? SessionRecovery.saved(path, in: files)?.document else { return false }
    return there.id == document.id && there.lastingExtras == document.lastingExtras && there.unknown == document.unknown
      && document.entries.map(\.digest).starts(with: there.entries.map(\.digest))
  }

  /// Gives the file free. The journal stays where it has entries that the file is meant to be followed by.
  func close(keepingJournal: Bool) { journal.close(keeping: keepingJournal) }

  /// Removes a draft that has got a name of its own, and gives its name free.
  func discard() {
    // The journal's entries first: without the file they follow nothing.
    do throws(FileError) {
      try journal.clear()
      try files.remove(path)
    } catch {
      // The draft stays as it was: an earlier state of the session, whole.
    }
    journal.close(keeping: false)
  }
}
