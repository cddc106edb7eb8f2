import CTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shows long text a screenful at a time.
package struct Pager {
  private let terminal: Terminal

  package init(terminal: Terminal) { self.terminal = terminal }

  /// `$ASSAY_PAGER`, `$PAGER`, or `less` where it is installed. Nil for none: the variable is empty,
  /// or says `none` or `cat`.
  package var command: String? {
    for name in ["ASSAY_PAGER", "PAGER"] {
      guard let command = terminal.environment[name] else { continue }
      return ["", "none", "cat"].contains(command) ? nil : command
    }
    let folders = (terminal.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { access("\($0)/less", X_OK) == 0 } ? "less -FRX" : nil
  }

  /// Writes text to standard output: through the pager where a person sits at the terminal and the
  /// text is taller than the window, directly everywhere else, and where the pager cannot be run.
  package func show(_ text: String) {
    cterm_flush()
    if let command, terminal.isInteractive, terminal.isCapable, isTall(text) {
      // Keys that were typed ahead for the shell must not make the pager write files or start programs. (LESSSECURE
      // would see to it too, but under it less takes no notice of Ctrl-Z, and two programs read one terminal.)
      tcflush(0, TCIFLUSH)
      // less shows colours only where it is told to. 126 and 127 are how a shell says that it could not run a command.
      let settings = "LESS=\"${LESS-FRX}\"; export LESS"
      if let status = ForegroundCommand.run("\(settings); \(command)", feeding: text),
        status != 126, status != 127
      {
        return
      }
    }
    FileWriting.write(text, to: 1)
  }

  /// Whether the text leaves no row for the prompt.
  func isTall(_ text: String) -> Bool {
    let size = terminal.size
    var rows = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0)
    {
      var layout = ScreenLayout(columns: size.columns)
      layout.add(ColoredText(String(decoding: line, as: UTF8.self).unicodeScalars).visible)
      // A row that is just full does not begin another.
      rows += 1 + (layout.column == 0 ? max(0, layout.row - 1) : layout.row)
      if rows >= size.rows { return true }
    }
    return false
  }
}
