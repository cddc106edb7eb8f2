/// Sequences that switch a terminal's modes (xterm's "ctlseqs", DEC private modes).
enum TerminalMode {
  /// The terminal brackets pasted text, so that it can be told from typed text.
  static let bracketedPasteOn = "\u{1B}[?2004h"
  static let bracketedPasteOff = "\u{1B}[?2004l"
  /// Whether a row that is too long runs over into the next.
  static let wrapOn = "\u{1B}[?7h"
  static let wrapOff = "\u{1B}[?7l"
  /// The alternate screen (1049), on which no row runs over into the next (7), with bracketed pastes.
  static let fullScreenOn = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h"
  static let fullScreenOff = "\u{1B}[0m\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  /// What is left to say to a terminal when the program crashes.
  nonisolated(unsafe) static let farewell = lasting("\u{1B}[0m\u{1B}[?2004l\r\n")
  /// The same while a full screen is shown. To leave it where there is none would move the cursor.
  nonisolated(unsafe) static let fullScreenFarewell = lasting(fullScreenOff + "\r\n")

  /// Text for C that lives as long as the program.
  private static func lasting(_ text: String) -> UnsafePointer<CChar> {
    let text = Array(text.utf8CString)
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
    memory.initialize(from: text, count: text.count)
    return UnsafePointer(memory)
  }
}
