import CLibEdit
import CTerminal

/// Giving the terminal back and taking it again, and giving a line up.
extension LineEditor {
  /// Whether a key gives up a line that is asked for in passing.
  func givesUp(_ key: Key) -> Bool {
    switch key {
    // Alt and a letter come as Escape with the letter behind it.
    case .scalar("\u{1B}"): cle_is_vi(handle) == 0 && !keys.isWaiting
    case .scalar("\u{7F}"), .scalar("\u{8}"): line.scalars.isEmpty
    default: false
    }
  }

  func suspend() {
    moveToEnd()
    FileWriting.write("\n", to: output)
    giveTerminalBack()
    aroundSuspension { cterm_suspend() }
    beginAnew()
  }

  /// Takes the terminal again, whose window may be another meanwhile, and draws the line where the
  /// cursor stands.
  func beginAnew() {
    takeTerminal()
    Signals.clear(.resize)
    el_resize(handle)
    cle_refresh(handle)
  }

  func takeTerminal() {
    cle_prepare_terminal(handle, 1)
    FileWriting.write(TerminalMode.bracketedPasteOn, to: output)
  }

  func giveTerminalBack() {
    FileWriting.write(TerminalMode.bracketedPasteOff, to: output)
    cle_prepare_terminal(handle, 0)
  }
}
