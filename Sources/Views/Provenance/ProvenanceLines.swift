import AssayBacking
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// Lines and fields that the pages on where things came from have in common.
enum ProvenanceLines {
  /// `fact` needs no word; a suggestion always says that it is one.
  static func suggestion(_ reason: String? = nil) -> Line {
    Line(" (suggested\(reason.map { ": \($0)" } ?? ""))", .doubtful)
  }

  static func mark(of standing: AssayProvenance.Standing) -> Line {
    standing.suggestion.map { suggestion($0) } ?? Line()
  }

  static func ids(_ ids: [EvidenceID]) -> Line { Line(ids.map(\.description).joined(separator: ", "), .id) }

  static func json(_ ids: [EvidenceID]) -> JSON { .array(ids.map { .string($0.description) }) }

  static func json(_ span: Span) -> JSON { .array([.integer(span.start), .integer(span.end)]) }
}
