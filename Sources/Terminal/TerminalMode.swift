/// Sequences that switch a terminal's modes (xterm's "ctlseqs", DEC private modes).
enum TerminalMode {
  /// The terminal brackets pasted text, so that it can be told from typed text.
  static let bracketedPasteOn = "\u{1B}[?2004h"
  static let bracketedPasteOff = "\u{1B}[?2004l"
  /// What is left to say to a terminal when the program crashes; lives as long as the program.
  nonisolated(unsafe) static let farewell: UnsafePointer<CChar> = {
    let text = Array("\u{1B}[0m\u{1B}[?2004l\r\n".utf8CString)
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
    memory.initialize(from: text, count: text.count)
    return UnsafePointer(memory)
  }()
}
