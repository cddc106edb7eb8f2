/// What there is to know of a command: help, completion and the reading of its options all come from here.
package struct Manual: Sendable {
  package struct Option: Sendable {
    /// With its dashes: `--why`.
    package let name: String
    /// What stands behind it, such as `TEXT`; nil for a flag.
    package let value: String?
    package let summary: String

    package init(_ name: String, _ value: String? = nil, _ summary: String) {
      self.name = name
      self.value = value
      self.summary = summary
    }
  }

  /// One word, or two as in `claim add`.
  package let name: String
  /// What follows the name: `ADDRESS [--to CLAIM]`. Several where it can be said in several ways.
  package let usage: [String]
  /// One line.
  package let summary: String
  /// Paragraphs for `help NAME`.
  package let details: [String]
  package let options: [Option]
  /// Lines that work on the sample desk, each with what it is for.
  package let examples: [(line: String, purpose: String)]

  package init(
    _ name: String, usage: [String] = [""], summary: String, details: [String] = [], options: [Option] = [],
    examples: [(line: String, purpose: String)]
  ) {
    self.name = name
    self.usage = usage
    self.summary = summary
    self.details = details
    self.options = options
    self.examples = examples
  }
}
