import Dispatch
import Synchronization

/// Does work over the numbers below `count` on every core at once, in runs of neighbours; the results in order.
///
/// Small work is done in one piece: threads cost more than they bring.
func concurrently<Result: Sendable>(
  _ count: Int, atLeast run: Int = 1024, _ work: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let runs = min(max(1, count / run), 16)
  guard runs > 1 else { return [work(0..<count)] }
  let results = Mutex<[Int: Result]>([:])
  DispatchQueue.concurrentPerform(iterations: runs) { number in
    let result = work(count * number / runs..<count * (number + 1) / runs)
    results.withLock { $0[number] = result }
  }
  return results.withLock { results in (0..<runs).compactMap { results[$0] } }
}

/// Work that is done on another core while its owner goes on to something else.
final class Meanwhile<Result: Sendable>: Sendable {
  private let work: @Sendable () -> Result
  private let done = Mutex<Result?>(nil)
  private let group = DispatchGroup()

  init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    DispatchQueue.global().async(group: group) { [self] in
      let result = work()
      done.withLock { $0 = result }
    }
  }

  /// What came of it; waits until it is there.
  var result: Result {
    group.wait()
    return done.withLock { $0 } ?? work()
  }
}
