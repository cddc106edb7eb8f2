/// What there is to know of a command: help, completion and the reading of its options all come from here.
package struct Manual: Sendable {
  package struct Option: Sendable {
    /// With its dashes: `--why`, `-o`.
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

  /// What one does with a command: the parts of the overview, in its order.
  package enum Group: String, CaseIterable, Sendable {
    case reading = "Reading"
    case claims = "Claims"
    case verdicts = "Verdicts and evidence"
    case origins = "Where it came from"
    case session = "The session"
    case shell = "The shell"
  }

  /// One word, or two as in `claim add`.
  package let name: String
  package let group: Group
  /// What follows the name: `ADDRESS [--to CLAIM]`. Several where it can be said in several ways.
  package let usage: [String]
  /// What the places of the usage take, where `Slot.usual` does not say it.
  package let takes: [String: Slot]
  /// One line.
  package let summary: String
  /// Paragraphs for `help NAME`.
  package let details: [String]
  /// The words of the usage that stand for themselves, where they need explaining.
  package let words: [(word: String, summary: String)]
  package let options: [Option]
  /// Lines that work on the sample desk, each with what it is for.
  package let examples: [(line: String, purpose: String)]

  package init(
    _ name: String, group: Group = .shell, usage: [String] = [""], takes: [String: Slot] = [:], summary: String,
    details: [String] = [], words: [(word: String, summary: String)] = [], options: [Option] = [],
    examples: [(line: String, purpose: String)]
  ) {
    self.name = name
    self.group = group
    self.usage = usage
    self.takes = takes
    self.summary = summary
    self.details = details
    self.words = words
    self.options = options
    self.examples = examples
  }

  /// Whether a word is meant for an option. Two dashes make one of any word, a single dash only of the command's own:
  /// `-5` may be meant as it stands.
  func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") && word.count > 2 || options.contains { $0.name == word }
  }
}
