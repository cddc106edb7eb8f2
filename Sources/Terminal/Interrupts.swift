import CTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ctrl-C while a command runs. A long command asks now and then, and stops where it can do so
/// without losing anything.
///
/// Until `watch` was called (a `LineEditor` does so) the system's own way holds: Ctrl-C ends the process.
package enum Interrupts {
  /// From now on Ctrl-C, SIGTERM and SIGHUP are noted instead of obeyed.
  package static func watch() { Signals.watch(Signals.lasting) }

  /// Obeyed again, as before `watch`.
  package static func release() { Signals.release(Signals.lasting) }

  /// Whether a command that runs now should stop. May be asked from any thread, costs next to nothing.
  package static var isRaised: Bool { Signals.isNoted(.interrupt) || Signals.isTerminationNoted }

  /// Forgets a Ctrl-C: before a command starts, and after one has stopped. A request to terminate stays.
  package static func clear() { Signals.clear(.interrupt) }

  /// The signal that asked the process to terminate, once one has.
  ///
  /// The line source gives `.end` for it; the exit status is then customarily 128 and this number.
  package static var termination: Int32? {
    if Signals.isNoted(.terminate) { return SIGTERM }
    return Signals.isNoted(.hangUp) ? SIGHUP : nil
  }
}
