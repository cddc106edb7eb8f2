import AssayModel
import AssaySession
import AssayStorage

/// A reviewer who works through a script, tries again what failed, and keeps in mind what was acknowledged.
struct Sitting {
  enum Step {
    case open(String)
    case draft(String)
    case append(Int)
    case save
    case saveAs(String)
    case close
  }

  private let files: FaultyFileSystem
  private var store: SessionStore?
  private var state = SessionState()
  /// Entries that an append has returned for.
  private(set) var acknowledged: [Entry] = []
  /// Entries of an append during which the machine stopped.
  private(set) var inFlight: [Entry] = []
  /// The file that holds, or held last, all that was acknowledged.
  private(set) var home = ""
  private(set) var complaints: [String] = []
  private var attempts = 0

  init(_ files: FaultyFileSystem) { self.files = files }

  /// Goes through the script. A step that fails is tried again, as a reviewer would.
  mutating func work(through script: [Step]) {
    for step in script {
      for attempt in 1...4 {
        attempts += 1
        do throws(StorageError) {
          try take(step)
          break
        } catch {
          if files.hasStopped { return }
          if attempt == 4 { complaints.append("\(step) fails for good: \(error)") }
        }
      }
    }
  }

  private mutating func take(_ step: Step) throws(StorageError) {
    switch step {
    case .open(let path):
      let opened = try Sample.store(path, in: files)
      guard opened.store.document.entries.map(\.entry) == acknowledged else {
        complaints.append("\(path) opens with other entries than were acknowledged")
        return
      }
      (store, state, home) = (opened.store, opened.state, path)
    case .draft(let path):
      store = .draft(DraftName(path), id: "0a1b2c", created: Sample.created, holder: "mira", files: files)
    case .append(let count):
      // Each attempt has words of its own, to tell which of them was kept.
      let entries = (1...count).map { Sample.entry(acknowledged.count + $0, "try \(attempts)") }
      inFlight = entries
      // A draft gets its name with its first entry, also with one that is then refused.
      defer { home = store?.path ?? home }
      try store?.append(entries)
      inFlight = []
      acknowledged += entries
      for entry in entries { state.apply(entry) }
    case .save: try store?.save(state)
    case .saveAs(let path):
      do throws(StorageError) { try store?.save(state, to: path) } catch {
        // What a save left behind that failed to its end is replaced, as the error's remedy says.
        guard case .exists = error else { throw error }
        try store?.save(state, to: path, overwriting: true)
      }
      home = path
    case .close:
      try store?.close(state)
      store = nil
    }
  }

  /// The program ends: nothing it holds does anything to the disk any more.
  mutating func end() { store = nil }
}
