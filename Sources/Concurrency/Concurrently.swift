import Dispatch
import Synchronization

/// Does work over the numbers below `count` on every core at once, in runs of neighbours; the results in order.
///
/// Small work is done in one piece: threads cost more than they bring.
package func concurrently<Result: Sendable>(
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

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// What is made of each element, on every core at once; in order.
  ///
  /// - Parameter run: so many elements are worth a thread of their own.
  package func concurrentMap<Result: Sendable>(
    atLeast run: Int = 64, _ make: @Sendable (Element) -> Result
  ) -> [Result] {
    concurrently(count, atLeast: run) { numbers in
      numbers.map { make(self[startIndex + $0]) }
    }.flatMap { $0 }
  }
}
