import Dispatch
import Synchronization

/// Lets threads pass one by one, in the order of their numbers.
final class Turnstile: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: DispatchSemaphore] = [:]
  }

  private let state = Mutex(State())

  /// Does something when it is this number's turn. Every number from 0 has to come, or whoever is behind it waits.
  func pass<Value>(_ number: Int, _ body: () -> Value) -> Value {
    let semaphore: DispatchSemaphore? = state.withLock { state in
      guard state.next != number else { return nil }
      let semaphore = DispatchSemaphore(value: 0)
      state.waiting[number] = semaphore
      return semaphore
    }
    semaphore?.wait()
    let value = body()
    state.withLock { state in
      state.next += 1
      _ = state.waiting.removeValue(forKey: state.next)?.signal()
    }
    return value
  }
}
