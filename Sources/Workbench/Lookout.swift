import AssayCorpus
import Dispatch
import Synchronization

/// Has a corpus opened anew in the background, look after look, for somebody who does not wait for it.
final class Lookout: Sendable {
  private struct State {
    var isLooking = false
    var found: Result<AsideCorpus, CorpusError>?
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "assay.lookout", qos: .utility)

  /// What the last look found, once; nil while it goes on and where there was none.
  func take() -> Result<AsideCorpus, CorpusError>? {
    state.withLock { state in
      defer { state.found = nil }
      return state.found
    }
  }

  /// Looks again, unless that is being done or nobody has taken what was found.
  func look(at location: String, by open: @escaping CorpusAside) {
    let isFree = state.withLock { state in
      guard !state.isLooking, state.found == nil else { return false }
      state.isLooking = true
      return true
    }
    guard isFree else { return }
    queue.async { [self] in
      let found = open(location)
      state.withLock { state in
        state.found = found
        state.isLooking = false
      }
    }
  }
}
