#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Waits for a reader's word to go on: any key where a person sits, a line where standard input is none.
package final class KeyWait {
  package enum Answer: Hashable, Sendable { case goesOn, leaves }

  private let keys: KeyReader?
  private let lines = PipedLines()
  private let hint: Bool

  /// - Parameter hints: whether a person at the terminal is told, in a line that goes away again.
  package init(terminal: Terminal, hints: Bool) {
    keys = terminal.inputIsTerminal ? KeyReader(TerminalInput(0)) : nil
    hint = hints && terminal.isInteractive && terminal.isCapable
  }

  /// `q`, Ctrl-C, Ctrl-D and the end of what is read leave; everything else goes on.
  package func next() -> Answer {
    guard let keys else {
      switch lines.nextLine(prompt: "") {
      case .line(let line): return line.trimmed == "q" ? .leaves : .goesOn
      case .unreadable: return .goesOn
      case .end, .interrupted: return .leaves
      }
    }
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return .leaves }
    var raw = before
    // Ctrl-C is a key like others here: the terminal must get its modes back before the program goes.
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    let wasWatched = Signals.areWatched(Signals.lasting)
    Signals.watch(Signals.lasting)
    tcsetattr(0, TCSADRAIN, &raw)
    keys.takeUpTypedAhead()
    if hint { FileWriting.write("\u{1B}[2many key goes on, q leaves\u{1B}[0m".utf8, to: 1) }
    defer {
      if hint { FileWriting.write("\r\u{1B}[K".utf8, to: 1) }
      tcsetattr(0, TCSADRAIN, &before)
      if !wasWatched { Signals.release(Signals.lasting) }
    }
    return wait(for: keys)
  }

  private func wait(for keys: KeyReader) -> Answer {
    while true {
      switch keys.next() {
      case .key(.scalar("q")), .key(.scalar("Q")), .key(.scalar("\u{3}")), .key(.scalar("\u{4}")): return .leaves
      case .key: return .goesOn
      case .signal(.resize), .signal(.suspend), .signal(.resume): continue
      case .signal, .end: return .leaves
      }
    }
  }
}

extension String {
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { start[...$0] } ?? ""
  }
}
