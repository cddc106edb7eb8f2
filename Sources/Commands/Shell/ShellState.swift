/// What belongs to the shell and not to the session: it ends with the program and stands in no entry.
package struct ShellState {
  package var macros = MacroBook()
  package var preferences = Preferences()
  /// The lines typed at prompts, this sitting's and earlier ones', oldest first.
  package var history: () -> [PastLine] = { [] }
  /// Whether a person sits at a terminal, where an editor or a reader can be opened.
  package var hasTerminal = false

  package init() {}
}
