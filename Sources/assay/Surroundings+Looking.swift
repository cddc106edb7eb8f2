import AssayModel
import AssayLocker
import AssayWorkbench

extension Surroundings {
  /// For a saved session that is only looked at, with its locker beside it.
  static func looking(at file: String, tell: @escaping (WorkStep) -> Void = { _ in }) -> Surroundings {
    Surroundings(
      reviewer: "", now: System.now, makeID: System.makeID, holder: "", mayTouchFiles: false,
      makeLocker: { _ in Locker(beside: file) }, tell: tell)
  }
}
