import AssayViews

/// Something a reviewer chooses for the shell. It is no entry of the session.
package struct Preference: Hashable, Sendable {
  package let name: String
  /// What it can be; nil where it can be any text.
  package let choices: [String]?
  /// What it is until somebody sets it.
  package let usual: String
  /// One sentence.
  package let summary: String

  /// Every preference, in the order in which `set` lists them. A new one is a line here, and a reader of its value.
  package static let all: [Preference] = [
    Preference("output", ["text", "json", "tsv"], "How answers are written."),
    Preference("theme", Theme.all.map(\.name), "How a terminal with colours shows them."),
  ]

  /// A choice of several words, the first the usual one.
  package init(_ name: String, _ choices: [String], _ summary: String) {
    self.init(name, choices: choices, usual: choices.first ?? "", summary)
  }

  package init(_ name: String, choices: [String]? = nil, usual: String, _ summary: String) {
    self.name = name
    self.choices = choices
    self.usual = usual
    self.summary = summary
  }

  package static func named(_ name: String) -> Preference? { all.first { $0.name == name } }

  /// The summary with what can be chosen.
  package var explanation: String { choices.map { "\(summary.dropLast()): \(WordList.or($0))." } ?? summary }
}
