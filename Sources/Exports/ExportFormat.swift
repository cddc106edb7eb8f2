import AssayModel
import AssaySession

/// One way of writing a session down for others.
///
/// To add one: a file in `Formats`, a line in `ExportRegistry`.
package protocol ExportFormat: Sendable {
  /// The word after `export`.
  var name: String { get }
  /// Who reads it, in a few words.
  var summary: String { get }
  /// What a row of it can be; empty where it has no rows.
  var rows: [ExportOptions.Row] { get }
  /// The whole document, its last line ended; refused where it would lack what its readers require.
  func document(of sheet: Sheet) throws(ExportProblem) -> String
  /// What of the sheet the format has no place for, each as the end of `left out: …`; empty where it holds all.
  func omissions(of sheet: Sheet) -> [String]
}

extension ExportFormat {
  package var rows: [ExportOptions.Row] { [] }
  package func omissions(of sheet: Sheet) -> [String] { [] }
}

/// The formats in the order in which help lists them.
package enum ExportRegistry {
  package static let all: [any ExportFormat] = [
    HTMLExport(), MarkdownExport(), PlainTextExport(), CSVExport(), JSONExport(), ClaimReviewExport(),
    WebAnnotationExport(),
  ]

  package static func format(named name: String) -> (any ExportFormat)? { all.first { $0.name == name } }
}
