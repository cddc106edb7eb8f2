import AssayModel

/// A span of the old text, and where it stands in the new one.
struct Case {
  enum Status: String { case unchanged, edited, moved, deleted }

  let id: String
  let revision: String
  let granularity: String
  let status: Status
  let span: Span
  /// Where it should be found; nil where it was deleted.
  let gold: Span?

  /// The row of the table it counts in.
  var row: String {
    switch (granularity, status) {
    case ("sentence", let status): "sentence \(status.rawValue)"
    case (_, .edited): "phrase edited"
    default: "repeated phrase"
    }
  }
}
