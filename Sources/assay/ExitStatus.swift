import ArgumentParser

/// What the program's end says to a script.
enum ExitStatus {
  static let done = ExitCode(0)
  /// A command was refused, or a check found something.
  static let refused = ExitCode(1)
  /// A corpus or a session cannot be read.
  static let unreadable = ExitCode(3)
  /// A replay or a rerun came out otherwise than recorded.
  static let diverged = ExitCode(4)
}
