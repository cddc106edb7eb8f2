import AssayCommands
import AssayTerminal

extension History {
  /// The lines as commands see them.
  var pastLines: [PastLine] {
    zip(entries, numbers).map { PastLine(number: $1, at: $0.at, line: $0.line) }
  }

  /// Keeps a line that is being taken; of a lone 'again' the line that it runs, which is what one looks for later.
  func keep<Result>(_ line: String, on desk: Desk, while take: () -> Result) -> Result {
    let past = AgainCommand.isAlone(line) ? pastLine(of: line, on: desk) : nil
    if past == nil { add(line) }
    // Kept afterwards: it gets a new number then, and the old one had to be found.
    defer { if let past { add(past.line) } }
    return take()
  }

  private func pastLine(of line: String, on desk: Desk) -> PastLine? {
    guard case .again(let past)? = try? CommandRegistry.command(for: line)?.errand(on: desk) else { return nil }
    return past
  }
}
