import AssayModel

/// A line at an article's foot that tells who worked on it. It proves no copy.
package struct Credit: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// "Reporting by …", "… contributed to this report"
    case reporting
    /// "Editing by …"
    case editing
    /// "(Northwire; edited for …)": another's text.
    case taken
  }

  package let kind: Kind
  /// The whole line.
  package let span: Span
}
