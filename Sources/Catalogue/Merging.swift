#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import AssayCorpus
import AssayIndex
import AssayModel
import Dispatch
import Synchronization

/// Makes the new segments, each on a core of its own, while somebody else writes to the database.
final class Merging: @unchecked Sendable {
  // The tasks never change, and what comes of them is behind a lock.
  let tasks: [SegmentPlan.Task]
  /// The id of the segment after the last of these.
  let next: Int64
  private let folder: IndexFolder
  private let ids: [Int64?]
  private let group = DispatchGroup()
  private let state = Mutex(State())

  private struct State {
    var failure: CatalogueError?
    var isStopped = false
    var isKept = false
  }

  struct Made {
    let id: Int64
    let documents: Int
    let size: Int
    let modified: Int64
  }

  init(_ folder: IndexFolder, _ tasks: [SegmentPlan.Task], from first: Int64) {
    self.folder = folder
    self.tasks = tasks
    var next = first
    ids = tasks.map { task in
      guard !task.sources.isEmpty else { return nil }
      defer { next += 1 }
      return next
    }
    self.next = next
  }

  func begin() {
    let queue = DispatchQueue(label: "assay.merging", attributes: .concurrent)
    for (place, id) in ids.enumerated() {
      guard let id else { continue }
      queue.async(group: group) { [self] in
        do throws(SegmentError) {
          try SegmentMerge.merge(
            tasks[place].sources, into: folder.segment(id), isCancelled: { self.state.withLock { $0.isStopped } })
        } catch { state.withLock { $0.failure = $0.failure ?? CatalogueError(error) } }
      }
    }
  }

  func wait(isCancelled: () -> Bool, tell: (WorkStep) -> Void) throws(CatalogueError) {
    let documents = tasks.reduce(0) { $0 + $1.documents }
    while group.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
      if isCancelled() { state.withLock { $0.isStopped = true } }
      tell(WorkStep("articles put in order", done: documents))
    }
    if let failure = state.withLock({ $0.failure }) { throw failure }
    folder.settle()
  }

  /// The new segments' rows.
  func made() throws(CatalogueError) -> [Made] {
    var made: [Made] = []
    for (place, id) in ids.enumerated() {
      guard let id else { continue }
      let path = folder.segment(id)
      guard let mark = CorpusFile(path: path, address: path).mark else { throw .failed("\(path) has gone") }
      made.append(Made(id: id, documents: tasks[place].documents, size: mark.size, modified: mark.modified))
    }
    return made
  }

  /// The catalogue speaks of the segments now.
  func keep() { state.withLock { $0.isKept = true } }

  /// Removes the segments unless they were kept.
  func abandon() {
    guard !state.withLock({ $0.isKept }) else { return }
    state.withLock { $0.isStopped = true }
    group.wait()
    for id in ids { if let id { unlink(folder.segment(id)) } }
  }
}
