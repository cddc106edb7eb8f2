import AssayModel
import AssaySession

/// One way of writing a session down for others.
///
/// To add one: a file in this folder, a line in `ExportRegistry`.
package protocol ExportFormat: Sendable {
  /// The word after `export`.
  var name: String { get }
  /// Who reads it, in a few words.
  var summary: String { get }
  /// The whole document, its last line ended.
  func document(of source: ExportSource) -> String
}

/// The formats in the order in which help lists them.
package enum ExportRegistry {
  package static let all: [any ExportFormat] = [MarkdownExport(), CSVExport(), JSONExport()]

  package static func format(named name: String) -> (any ExportFormat)? { all.first { $0.name == name } }
}

/// What a document is made of. The session is enough: a corpus need not be at hand.
package struct ExportSource {
  package let state: SessionState
  package let entries: [Entry]

  package init(state: SessionState, entries: [Entry]) {
    self.state = state
    self.entries = entries
  }

  /// Who made entries, in the order of their first one.
  var reviewers: [String] {
    var seen: Set<String> = []
    return entries.map(\.by).filter { seen.insert($0).inserted }
  }

  var title: String { state.settings["title"] ?? "Verdict summary" }
}
