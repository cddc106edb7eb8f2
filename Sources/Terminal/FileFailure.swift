#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file the terminal's side of the program could not use.
package struct FileFailure: Error, Hashable, Sendable {
  package enum Action: String, Sendable {
    case open, read, write, lock
  }

  package let action: Action
  package let path: String
  /// The system's number for what was wrong.
  package let code: Int32

  /// Takes the number from the call that failed just now.
  init(_ action: Action, _ path: String) {
    self.action = action
    self.path = path
    code = errno
  }
}

extension FileFailure: CustomStringConvertible {
  package var description: String { "\(path): cannot \(action.rawValue) it: \(String(cString: strerror(code)))" }
}
