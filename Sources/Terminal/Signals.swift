import CTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The signals a shell lives with. Arriving, they are only noted; whoever waits takes them up.
///
/// Process-wide, because signals are.
enum Signals {
  enum Kind: CaseIterable {
    case interrupt, terminate, hangUp, resize, suspend, resume

    fileprivate var number: Int32 {
      switch self {
      case .interrupt: SIGINT
      case .terminate: SIGTERM
      case .hangUp: SIGHUP
      case .resize: SIGWINCH
      case .suspend: SIGTSTP
      case .resume: SIGCONT
      }
    }
  }

  /// For as long as the shell runs.
  static let lasting: [Kind] = [.interrupt, .terminate, .hangUp]
  /// For as long as a line is edited; while a command runs, the system's own way is right.
  static let whileEditing: [Kind] = [.resize, .suspend, .resume]

  static func watch(_ kinds: [Kind]) {
    for kind in kinds { cterm_signal_watch(kind.number) }
  }

  static func areWatched(_ kinds: [Kind]) -> Bool { kinds.allSatisfy { cterm_signal_is_watched($0.number) } }

  static func release(_ kinds: [Kind]) {
    for kind in kinds { cterm_signal_release(kind.number) }
  }

  /// Readable as soon as a watched signal has arrived; -1 where the system gave no pipe.
  static var wakeUp: Int32 { cterm_signal_pipe() }

  /// Empties the pipe; what is noted stays noted.
  static func drain() { cterm_signal_drain() }

  static func isNoted(_ kind: Kind) -> Bool { cterm_signal_is_noted(kind.number) }

  static func clear(_ kind: Kind) { cterm_signal_clear(kind.number) }

  static var isAnyNoted: Bool { Kind.allCases.contains(where: isNoted) }

  /// The request to terminate that has arrived, if one has. It stays.
  static var isTerminationNoted: Bool { isNoted(.terminate) || isNoted(.hangUp) }

  /// The most pressing signal noted, no longer noted afterwards (a termination stays).
  static func take() -> Kind? {
    drain()
    if isNoted(.terminate) { return .terminate }
    if isNoted(.hangUp) { return .hangUp }
    for kind in [Kind.interrupt, .suspend, .resume, .resize] where isNoted(kind) {
      clear(kind)
      return kind
    }
    return nil
  }
}
