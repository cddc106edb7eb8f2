import AssayModel
import AssaySession
import AssayStorage

/// Where things lie in a desk's folder.
struct DeskLayout {
  private let folder: String

  init(_ folder: String) {
    self.folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
  }

  var corpus: String { path("Corpus") }
  var sessions: String { path("Sessions") }

  /// The day's draft: gone on with where it was left, or a new one, whose file is begun with its first entry.
  /// A draft that another shell has open is left to it.
  func draft(
    id: String, now: Instant, holder: String
  ) throws(StorageError) -> (SessionStore, SessionState, [String]) {
    let files = PosixFileSystem()
    for number in 1...99 {
      let suffix = number == 1 ? "" : "-\(number)"
      let path = "\(sessions)/\(SessionStore.draftPrefix)\(now.day)\(suffix).json"
      guard files.exists(path) || files.exists(path + ".journal") else {
        return (.draft(at: path, id: id, created: now, holder: holder), SessionState(), [])
      }
      do throws(StorageError) {
        let opened = try SessionStore.open(path, newID: id, now: now, holder: holder)
        return (opened.store, opened.state, opened.notices)
      } catch {
        if case .busy = error { continue }
        throw error
      }
    }
    return (.inMemory(id: id, created: now, holder: holder), SessionState(), [])
  }

  private func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }
}
