import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Makes a segment of any number of documents with a bounded amount of memory, on several cores.
///
/// Documents are gathered into runs; each run is cut into words and written as a small segment of its own by a worker,
/// and `finish` merges the runs. Documents keep the order in which they came.
///
/// Up to one run's number of documents nothing is written to disk but the result.
package final class SegmentBuilder {
  /// The folder for runs; its files are removed in the end.
  private let folder: String
  private let runLength: Int
  private let queue = DispatchQueue(label: "assay.index", attributes: .concurrent)
  private let room: DispatchSemaphore
  private let group = DispatchGroup()
  private let shared = Shared()
  private var batch: [IndexDocument] = []
  private var runs = 0
  /// Documents taken in so far.
  package private(set) var count = 0

  /// What the workers share.
  private final class Shared: Sendable {
    struct State {
      var idle: [Worker] = []
      var failure: SegmentError?
    }

    let state = Mutex(State())
  }

  private final class Worker: @unchecked Sendable {
    // Taken out of the list of idle workers by one thread at a time.
    var builder = RunBuilder()
  }

  package init(folder: String, workers: Int = 2, runLength: Int = 8_192) {
    self.folder = folder
    self.runLength = runLength
    room = DispatchSemaphore(value: max(1, workers))
  }

  deinit { removeRuns() }

  /// Takes a document; waits while all workers are busy.
  package func add(_ document: IndexDocument) throws(SegmentError) {
    batch.append(document)
    count += 1
    if batch.count >= runLength { try startRun() }
  }

  /// Waits until every full run is written.
  package func wait() { group.wait() }

  /// Merges what was taken in into a new file, which the caller renames to its place.
  package func finish(
    into path: String, isCancelled: @escaping () -> Bool = { false }
  ) throws(SegmentError) {
    defer { removeRuns() }
    if runs == 0 {
      let builder = Worker()
      for document in batch { builder.builder.add(document) }
      batch = []
      _ = try builder.builder.finish(into: SegmentOutput(path: path))
      return
    }
    if !batch.isEmpty { try startRun() }
    group.wait()
    try throwFailure()
    // The workers' vocabularies are no longer needed.
    shared.state.withLock { $0.idle = [] }
    var sources: [SegmentMerge.Source] = []
    for run in 0..<runs { sources.append(SegmentMerge.Source(try Segment(mapping: Self.path(run, in: folder)))) }
    try SegmentMerge.merge(sources, into: path, isCancelled: isCancelled)
  }

  private func throwFailure() throws(SegmentError) {
    if let failure = shared.state.withLock({ $0.failure }) { throw failure }
  }

  private func startRun() throws(SegmentError) {
    try throwFailure()
    room.wait()
    let documents = batch
    batch = []
    batch.reserveCapacity(runLength)
    let path = Self.path(runs, in: folder)
    runs += 1
    let shared = self.shared
    let room = self.room
    queue.async(group: group) {
      let worker = shared.state.withLock { $0.idle.popLast() } ?? Worker()
      for document in documents { worker.builder.add(document) }
      do throws(SegmentError) {
        _ = try worker.builder.finish(into: SegmentOutput(path: path, isDurable: false))
      } catch {
        shared.state.withLock { $0.failure = $0.failure ?? error }
      }
      shared.state.withLock { $0.idle.append(worker) }
      room.signal()
    }
  }

  private func removeRuns() {
    group.wait()
    for run in 0..<runs { unlink(Self.path(run, in: folder)) }
    runs = 0
  }

  private static func path(_ run: Int, in folder: String) -> String { "\(folder)/run-\(getpid())-\(run).part" }
}
