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
