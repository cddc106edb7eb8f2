/// Help on what is not one command.
///
/// To add one: a file in `Topics`, a line in `all`.
package struct HelpTopic: Sendable {
  package let name: String
  /// One line.
  package let summary: String
  package let paragraphs: [String]
  /// Words with what each means.
  package let terms: [(term: String, meaning: String)]
  /// Lines that work on the sample desk, each with what it is for.
  package let examples: [(line: String, purpose: String)]

  init(
    _ name: String, _ summary: String, paragraphs: [String], terms: [(term: String, meaning: String)] = [],
    examples: [(line: String, purpose: String)] = []
  ) {
    self.name = name
    self.summary = summary
    self.paragraphs = paragraphs
    self.terms = terms
    self.examples = examples
  }

  package static let all = [
    addresses, searching, queries, reading, verdicts, stances, provenance, fidelity, dates, quoting, completion, keys,
    scripts,
    sessions,
    files,
    corpora, json, environment, status,
  ]
}
