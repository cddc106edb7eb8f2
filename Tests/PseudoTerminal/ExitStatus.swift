/// How a program ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  /// Ended by a signal.
  case killed(Int32)

  /// Takes what `waitpid` gives.
  init(_ code: Int32) {
    self = code & 0x7F == 0 ? .exited(code >> 8 & 0xFF) : .killed(code & 0x7F)
  }
}
