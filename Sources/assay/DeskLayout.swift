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

  /// The day's draft: gone on with where it was left, or a new one, which gets its name with its first entry.
  /// A draft that another shell has open is left to it.
  func draft(
    id: String, now: Instant, holder: String
  ) throws(StorageError) -> SessionStore.Opened {
    let files = PosixFileSystem()
    var name: DraftName? = DraftName("\(sessions)/draft-\(now.day).json")
    while let tried = name {
      name = tried.next
      guard files.exists(tried.path) || files.exists(tried.path + ".journal") else {
        return (.draft(tried, id: id, created: now, holder: holder), SessionState(), [])
      }
      do throws(StorageError) {
        return try SessionStore.open(tried.path, newID: id, now: now, holder: holder, asDraft: true)
      } catch {
        if case .busy = error { continue }
        throw error
      }
    }
    return (.inMemory(id: id, created: now, holder: holder), SessionState(), [])
  }

  private func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }
}
