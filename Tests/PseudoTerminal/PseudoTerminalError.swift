/// Why a wait at a pseudo-terminal failed, with what the program wrote instead.
package enum PseudoTerminalError: Error, CustomStringConvertible {
  case noTerminal(Int32)
  case cannotRun(String, Int32)
  case timedOut(waitingFor: String, saw: String)
  case ended(waitingFor: String, saw: String)

  package var description: String {
    switch self {
    case .noTerminal(let code): "no pseudo-terminal could be opened (error \(code))"
    case .cannotRun(let path, let code): "\(path) could not be started (error \(code))"
    case .timedOut(let expected, let saw): "waited in vain for \(expected.debugDescription); saw \(Self.end(of: saw))"
    case .ended(let expected, let saw):
      "the program ended before \(expected.debugDescription); saw \(Self.end(of: saw))"
    }
  }

  private static func end(of text: String) -> String {
    (text.unicodeScalars.count > 600 ? "… " : "") + String(text.suffix(600)).debugDescription
  }
}
