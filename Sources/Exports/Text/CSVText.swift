import AssayModel

/// Rows as RFC 4180 writes them.
package struct CSVText {
  package private(set) var text = ""

  package init() {}

  package mutating func append(_ cells: [String]) {
    var isFirst = true
    for cell in cells {
      if !isFirst { text += "," }
      text += Self.cell(cell)
      isFirst = false
    }
    text += "\r\n"
  }

  /// A cell, quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe before it; so does
  /// such a text with apostrophes before it, so that taking one away gives back what was there.
  static func cell(_ text: String) -> String {
    if isPlain(text) { return text }
    var cell = String.UnicodeScalarView()
    let safe = safe(text).unicodeScalars
    if isFormula(safe.drop { $0 == "'" }) { cell.append("'") }
    var needsQuotes = false
    for scalar in safe {
      // By scalars: a mark joined to the quote mark must not hide it.
      switch scalar {
      case "\"":
        cell.append(scalar)
        needsQuotes = true
      case ",", "\r", "\n": needsQuotes = true
      default: break
      }
      cell.append(scalar)
    }
    return needsQuotes ? "\"\(String(cell))\"" : String(cell)
  }

  /// Whether nothing in a cell of plain ASCII needs a guard or quotation marks: nearly all are so.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    // A digit or a letter begins no formula.
    guard (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) else {
      return false
    }
    return text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x2C }
  }

  private static func isFormula(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    scalars.first { $0 != " " }.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
  }

  /// A quote may have several lines; they are part of its words.
  private static func safe(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 }) else { return text }
    var safe = ""
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isLayout(scalar) else {
        run.append(scalar)
        continue
      }
      safe += SafeText.make(String(run))
      safe.unicodeScalars.append(scalar)
      run = String.UnicodeScalarView()
    }
    return safe + SafeText.make(String(run))
  }

  private static func isLayout(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" || scalar == "\t" }
}
