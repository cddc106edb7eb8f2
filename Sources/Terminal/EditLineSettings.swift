#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The user's settings for every program that uses libedit.
enum EditLineSettings {
  /// `$EDITRC`, or `~/.editrc`.
  static func path(in environment: [String: String]) -> String? {
    environment["EDITRC"] ?? environment["HOME"].map { $0 + "/.editrc" }
  }

  static func exist(at path: String) -> Bool { access(path, R_OK) == 0 }

  /// Whether they speak of escape sequences. Only then do unknown ones go to libedit, which would
  /// otherwise type their last letters.
  static func bindSequences(at path: String) -> Bool {
    guard let lines = try? PipedLines(path: path) else { return false }
    while true {
      switch lines.nextLine(prompt: "") {
      case .line(let line):
        if ["\\e[", "^[[", "\\033[", "\\eO", "^[O"].contains(where: { line.utf8.contains($0) }) { return true }
      case .unreadable: continue
      case .interrupted, .end: return false
      }
    }
  }
}
