import AssayCommands
import AssayLocker
import AssayModel
import AssaySession
import AssayStorage
import AssayViews

// The session's file: saved, left for another, closed.

extension Workbench {
  /// Saves what is not saved and gives the session free; the answer is what there is to tell about it.
  @discardableResult
  package func close() throws(StorageError) -> [String] {
    do throws(StorageError) {
      // A session in which nothing was ever changed is not begun for the sake of a search.
      if !store.document.entries.isEmpty, !store.isReadOnly { try recordLooks() }
      try store.close(state)
    } catch { try closeInRefuge(after: error) }
    return takeNotices()
  }

  /// Keeps a session whose file is no longer its own under another name: at the end nobody is there to choose one.
  private func closeInRefuge(after error: StorageError) throws(StorageError) {
    let former: String
    switch error {
    case .changed(let path), .displaced(let path): former = path
    default: throw error
    }
    guard let refuge = store.refuge else { throw error }
    try save(to: refuge, overwriting: false)
    if !looks.isEmpty { try append([]) }
    try store.close(state)
    notices.append("\(former): \(error.problem). It stays as it is; this session is kept in \(refuge).")
  }

  /// Saves; a session that gets another file takes its kept articles along.
  func save(to path: String?, overwriting: Bool) throws(StorageError) {
    let former = locker
    let wasDraft = store.isDraft
    let cited = citedDigests
    var next: Locker?
    var left: [LockerProblem] = []
    try store.save(state, to: path, overwriting: overwriting) { (path) throws(StorageError) -> () -> Void in
      // The articles first: a session that stood there without what it cites could not be proved.
      let other = surroundings.makeLocker(path)
      guard other.folder != former.folder else { return {} }
      do throws(LockerError) {
        let carriage = try former.carry(cited, to: other)
        next = other
        left = carriage.left
        return { other.discard(carriage.added) }
      } catch {
        throw .leftBehind(
          path, problem: "the cited articles could not be taken along: \(error.problem)", remedy: error.remedy)
      }
    }
    guard let next else { return }
    use(next)
    // A draft's own copies are in the way only where every one of them has got another.
    if wasDraft, left.isEmpty { former.discard(cited) }
    if !left.isEmpty { notices.append(Self.notice(of: left)) }
  }

  private static func notice(of left: [LockerProblem]) -> String {
    let count = WordList.count(left.count, "cited article")
    return "\(count) could not be taken along: \(left.map(\.description).joined(separator: "; "))."
  }

  func open(_ path: String) throws(StorageError) {
    guard !store.isKept(in: path) || store.isReadOnly else { return }
    let opened = try SessionStore.open(
      path, newID: surroundings.makeID(), now: surroundings.now(), holder: surroundings.holder,
      files: surroundings.files)
    do throws(StorageError) { notices += try close() } catch {
      try? opened.store.close(opened.state)
      throw error
    }
    store = opened.store
    state = opened.state
    notices += opened.notices
    entries = store.document.entries.map(\.entry)
    hits = []
    looks = []
    locker = surroundings.makeLocker(store.path)
    keepHandles(of: entries)
    notices += [lockerNotice].compactMap { $0 }
  }
}
