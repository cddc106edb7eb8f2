#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands at the ends of the program, and what it can show.
package struct Terminal: Sendable {
  /// The environment the program was started with.
  package let environment: [String: String]
  package let inputIsTerminal: Bool
  package let outputIsTerminal: Bool
  package let errorIsTerminal: Bool
  /// What was asked for, over whatever the environment says.
  package let colors: ColorChoice
  private let askSize: @Sendable () -> TerminalSize?

  /// Describes the standard streams; `isTerminal` and `size` can be given in place of the system's answers.
  package init(
    environment: [String: String],
    colors: ColorChoice = .auto,
    isTerminal: (Int32) -> Bool = { isatty($0) == 1 },
    size: @escaping @Sendable () -> TerminalSize? = {
      TerminalSize(of: 1) ?? TerminalSize(of: 0) ?? TerminalSize(of: 2)
    }
  ) {
    self.environment = environment
    self.colors = colors
    inputIsTerminal = isTerminal(0)
    outputIsTerminal = isTerminal(1)
    errorIsTerminal = isTerminal(2)
    askSize = size
  }

  /// Whether a person sits at it: both input and output are a terminal.
  package var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  /// Whether it understands cursor movements: TERM names something, and not `dumb`.
  package var isCapable: Bool { !["", "dumb", "unknown"].contains(environment["TERM"] ?? "") }

  /// The window as it is now: what the terminal says, else COLUMNS and LINES, else 80 by 24.
  package var size: TerminalSize {
    let known = askSize()
    func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
    return TerminalSize(
      columns: known?.columns ?? number("COLUMNS") ?? TerminalSize.usual.columns,
      rows: known?.rows ?? number("LINES") ?? TerminalSize.usual.rows)
  }

  /// Whether standard output may carry colours.
  ///
  /// What was asked for decides; else NO_COLOR (no-color.org) forbids them where it is not empty, then CLICOLOR_FORCE
  /// asks for them where it is neither empty nor 0, then a capable terminal has them.
  package var showsColor: Bool { showsColor(onTerminal: outputIsTerminal) }

  /// The same for standard error.
  package var showsErrorColor: Bool { showsColor(onTerminal: errorIsTerminal) }

  private func showsColor(onTerminal isTerminal: Bool) -> Bool {
    if colors != .auto { return colors == .always }
    if environment["NO_COLOR"]?.isEmpty == false { return false }
    if !["", "0"].contains(environment["CLICOLOR_FORCE"] ?? "") { return true }
    return isTerminal && isCapable && environment["CLICOLOR"] != "0"
  }

  /// Whether the locale says UTF-8, or nothing at all, as in a container, whose terminal is a modern one.
  /// Elsewhere signs beyond ASCII want stand-ins.
  package var isUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let locale = environment[name], !locale.isEmpty else { continue }
      let folded = locale.lowercased()
      return folded.contains("utf-8") || folded.contains("utf8")
    }
    return true
  }
}
