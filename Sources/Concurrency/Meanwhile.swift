import Dispatch
import Synchronization

/// Work that is done on another core while its owner goes on to something else.
package final class Meanwhile<Result: Sendable>: Sendable {
  private let work: @Sendable () -> Result
  private let done = Mutex<Result?>(nil)
  private let group = DispatchGroup()

  package init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    DispatchQueue.global().async(group: group) { [self] in
      let result = work()
      done.withLock { $0 = result }
    }
  }

  /// What came of it; waits until it is there.
  package var result: Result {
    group.wait()
    return done.withLock { $0 } ?? work()
  }
}
