import AssayViews

/// What a reviewer has chosen for the shell.
package struct Preferences: Hashable, Sendable {
  /// How answers are written.
  package enum Output: String, CaseIterable, Sendable {
    case text
    /// One JSON object for each command.
    case json
    /// Rows with tabs between their cells.
    case tsv
  }

  private var values: [String: String] = [:]

  package init() {}

  /// The value of a preference; the usual one where nobody set it, and again after it was set to nothing.
  package subscript(name: String) -> String {
    get { values[name] ?? Preference.named(name)?.usual ?? "" }
    set { values[name] = newValue.isEmpty ? nil : newValue }
  }

  package var output: Output { Output(rawValue: self["output"]) ?? .text }

  /// How a terminal with colours shows them.
  package var theme: Theme { Theme.named(self["theme"]) ?? .standard }
}
