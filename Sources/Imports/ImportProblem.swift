import AssayJSON

/// Why nothing can be taken from a file.
package enum ImportProblem: Error, Hashable, Sendable {
  case notText
  case notJSON(JSONError)
  /// A quotation mark that opens a cell is never closed.
  case openCell(row: Int)
  /// Words stand behind a cell's closing quotation mark.
  case strayQuote(row: Int)
  /// The header has no such column.
  case noColumn(String, found: [String])
  /// The file holds nothing of the kind.
  case nothing(String)
}

extension ImportProblem {
  /// What is wrong, as a sentence without its full stop.
  package var problem: String {
    switch self {
    case .notText: "it is no text in UTF-8"
    case .notJSON(let error): "it is not JSON: \(error)"
    case .openCell(let row): "row \(row): a quotation mark opens a cell and none closes it"
    case .strayQuote(let row): "row \(row): words stand behind a cell's closing quotation mark"
    case .noColumn(let name, let found):
      "the first row has no column '\(name)'"
        + (found.isEmpty ? "" : " (it has \(found.prefix(12).map { "'\($0.prefix(30))'" }.joined(separator: ", ")))")
    case .nothing(let what): "there is no \(what) in it"
    }
  }

  /// What to do next, as a whole sentence; nil where the problem says it all.
  package var remedy: String? {
    switch self {
    case .notText: "Save it as UTF-8."
    case .notJSON, .openCell, .strayQuote: nil
    case .noColumn: "The first row names the columns, as 'export csv' writes them."
    case .nothing: "'help import' says what each format holds."
    }
  }
}
