#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A terminal's line discipline, to be compared before and after a program.
package struct TerminalModes: Hashable, Sendable {
  private let flags: [UInt]
  private let characters: [UInt8]
  /// Whether lines are edited and echoed by the system, as a shell leaves the terminal.
  package let isCooked: Bool

  init(of descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    flags = [UInt(modes.c_iflag), UInt(modes.c_oflag), UInt(modes.c_cflag), UInt(modes.c_lflag)]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    let both = UInt(ICANON) | UInt(ECHO)
    isCooked = UInt(modes.c_lflag) & both == both
  }
}
