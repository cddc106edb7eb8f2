import PseudoTerminal

/// The line editor's little shell at a terminal of its own, its first prompt on the screen.
func demo(
  _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    running: BuiltProduct.path(of: "line-editor-demo"), environment: environment, columns: columns, rows: rows)
  try terminal.expect("assay> ")
  return terminal
}

enum Type {
  static let enter = "\r"
  static let tab = "\t"
  static let escape = "\u{1B}"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static func control(_ letter: Unicode.Scalar) -> String {
    Unicode.Scalar(letter.value & 0x1F).map { String($0) } ?? ""
  }
}
