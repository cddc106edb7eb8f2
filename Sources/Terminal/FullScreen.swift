import CTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The whole window for a while: the terminal's alternate screen, keys one by one, rows drawn where they changed.
///
/// However it ends, by `close`, a signal, a crash or Ctrl-Z, the terminal gets back its modes, its cursor and the
/// screen that was there before. One thread owns it.
package final class FullScreen {
  package enum Event: Equatable {
    case key(Key)
    /// The window has another size, or the screen has to be drawn anew.
    case resized
    /// The terminal went away, or the program is asked to terminate.
    case ended
  }

  private let terminal: Terminal
  private let editor: LineEditor?
  private let keys: KeyReader
  private let output: Int32 = 1
  private var before = termios()
  private var raw = termios()
  private var isOpen = false
  private var wasWatched = false
  private var drawn = DrawnRows()

  /// Nil where there is no terminal at both ends, or one that cannot move its cursor.
  ///
  /// - Parameter editor: the line editor at the same terminal, whose keys typed ahead are taken over.
  package init?(terminal: Terminal, beside editor: LineEditor? = nil) {
    guard terminal.isInteractive, terminal.isCapable else { return nil }
    self.terminal = terminal
    self.editor = editor
    keys = editor?.keys ?? KeyReader(TerminalInput(0))
  }

  deinit { close() }

  /// The window as it is now.
  package var size: TerminalSize { terminal.size }

  /// Takes the terminal; false where it does not let itself be taken.
  package func open() -> Bool {
    guard !isOpen else { return true }
    cterm_flush()
    guard tcgetattr(0, &before) == 0 else { return false }
    // At this moment the modes are those that a crash should bring back.
    cterm_guard(0, TerminalMode.fullScreenFarewell)
    wasWatched = Signals.areWatched(Signals.lasting)
    Signals.watch(Signals.lasting + Signals.whileEditing)
    isOpen = true
    take()
    keys.takeUpTypedAhead()
    return true
  }

  /// Gives the terminal back as it was.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    giveBack()
    cterm_guard(0, TerminalMode.farewell)
    Signals.release(Signals.whileEditing)
    if !wasWatched { Signals.release(Signals.lasting) }
  }

  /// Shows rows, of which only those that changed are written, in one go. `cursor` is nil where none is to be seen.
  ///
  /// - Parameter rows: from the top, as many as the window has, none wider than it; colours as ANSI sequences.
  package func show(_ rows: [String], cursor: (row: Int, column: Int)?) {
    FileWriting.write(drawn.changes(to: rows, cursor: cursor), to: output)
  }

  /// Forgets what was drawn, so that all of it is drawn again.
  package func forget() { drawn = DrawnRows() }

  /// Whether more keys wait, so that drawing may wait too.
  package var isKeyWaiting: Bool { keys.isWaiting }

  /// Waits for the next key. Ctrl-Z is dealt with here: when it returns, everything is to be drawn again.
  package func next() -> Event {
    while true {
      switch keys.next() {
      case .key(.scalar("\u{1A}")), .signal(.suspend): suspend()
      case .key(let key): return .key(key)
      case .signal(.resize):
        forget()
      case .signal(.resume):
        // Stopped from outside, without notice: the modes may be anybody's.
        take()
      case .signal(.interrupt): return .key(.scalar("\u{3}"))
      case .signal, .end: return .ended
      }
      return .resized
    }
  }

  /// Lets Ctrl-C interrupt what is done meanwhile, which asks `Interrupts`.
  package func working<Result>(_ body: () -> Result) -> Result {
    Interrupts.clear()
    var modes = raw
    modes.c_lflag |= tcflag_t(ISIG)
    // Ctrl-\ would end the program with the screen as it is.
    let disabled = cc_t(truncatingIfNeeded: fpathconf(0, Int32(_PC_VDISABLE)))
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VQUIT)] = disabled }
    tcsetattr(0, TCSANOW, &modes)
    defer {
      tcsetattr(0, TCSANOW, &raw)
      Interrupts.clear()
    }
    return body()
  }

  /// Lets a line be asked for in the last row, over what is shown: by the line editor, or as the terminal edits lines
  /// itself. Everything is to be drawn again afterwards, in a window that may have another size.
  package func lendingLastRow<Result>(_ body: () -> Result) -> Result {
    // A line may run over into the next row, which scrolls.
    let beginning = { TerminalMode.wrapOn + "\u{1B}[\(self.size.rows);1H\u{1B}[0m\u{1B}[K\u{1B}[?25h" }
    FileWriting.write(beginning(), to: output)
    tcsetattr(0, TCSADRAIN, &before)
    editor?.aroundSuspension = { [self] suspend in
      FileWriting.write(TerminalMode.fullScreenOff, to: output)
      suspend()
      FileWriting.write(TerminalMode.fullScreenOn + drawn.again + beginning(), to: output)
    }
    defer {
      editor?.aroundSuspension = { $0() }
      takeAgain()
    }
    return body()
  }

  /// Gives the terminal to another program for a while.
  package func standingAside<Result>(_ body: () -> Result) -> Result {
    giveBack()
    cterm_guard(0, TerminalMode.farewell)
    defer {
      cterm_guard(0, TerminalMode.fullScreenFarewell)
      FileWriting.write(TerminalMode.fullScreenOn, to: output)
      takeAgain()
    }
    return body()
  }

  /// Takes the modes that a line editor or another program has changed.
  private func takeAgain() {
    Signals.watch(Signals.whileEditing)
    Signals.clear(.resize)
    tcsetattr(0, TCSADRAIN, &raw)
    FileWriting.write(TerminalMode.wrapOff + TerminalMode.bracketedPasteOn, to: output)
    forget()
  }

  private func suspend() {
    giveBack()
    cterm_suspend()
    // The shell may have set other modes meanwhile; they are what it wants back.
    tcgetattr(0, &before)
    take()
    Signals.clear(.resize)
  }

  private func take() {
    raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON)
    tcsetattr(0, TCSADRAIN, &raw)
    FileWriting.write(TerminalMode.fullScreenOn, to: output)
    forget()
  }

  private func giveBack() {
    FileWriting.write(TerminalMode.fullScreenOff, to: output)
    tcsetattr(0, TCSADRAIN, &before)
  }
}
