import AssayJSON

/// Why nothing can be taken from a file.
package enum ImportProblem: Error, Hashable, Sendable {
  case notText
  /// A zero byte, which no text holds.
  case nul(line: Int)
  /// Two bytes a character, as some programs save what they call Unicode.
  case utf16
  case notJSON(JSONError)
  /// A quotation mark that opens a cell is never closed.
  case openCell(row: Int)
  /// Words stand behind a cell's closing quotation mark.
  case strayQuote(row: Int)
  /// The header has no such column.
  case noColumn(String, found: [String])
  /// Two columns of one name, by their places from 1: which of them is meant nobody knows.
  case doubleColumn(String, Int, Int)
  /// The file holds nothing of the kind.
  case nothing(String)
}

extension ImportProblem {
  /// What is wrong, as a sentence without its full stop.
  package var problem: String {
    switch self {
    case .notText: "it is no text in UTF-8"
    case .nul(let line): "line \(line) holds a NUL, a byte that no text has"
    case .utf16: "it is text in UTF-16, not in UTF-8"
    case .notJSON(let error): "it is not JSON: \(error)"
    case .openCell(let row): "row \(row): a quotation mark opens a cell and none closes it"
    case .strayQuote(let row): "row \(row): words stand behind a cell's closing quotation mark"
    case .noColumn(let name, let found):
      "the first row has no column '\(name)'"
        + (found.isEmpty ? "" : " (it has \(found.prefix(12).map { "'\($0.prefix(30))'" }.joined(separator: ", ")))")
    case .doubleColumn(let name, let first, let second):
      "columns \(first) and \(second) are both named '\(name.prefix(30))'"
    case .nothing(let what): "there is no \(what) in it"
    }
  }

  /// What to do next, as a whole sentence; nil where the problem says it all.
  package var remedy: String? {
    switch self {
    case .notText, .utf16: "Save it as UTF-8."
    case .nul: "Take it out, or save the file again: it may have been cut or damaged."
    case .notJSON, .openCell, .strayQuote: nil
    case .doubleColumn: "Rename or remove one of them."
    case .noColumn: "The first row names the columns, as 'export csv' writes them."
    case .nothing: "'help import' says what each format holds."
    }
  }
}
