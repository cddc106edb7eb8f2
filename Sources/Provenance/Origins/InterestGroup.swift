import AssayModel

/// Whose interest a source has: spokespeople, officials and ministries of one state speak for one party.
package struct InterestGroup: Hashable, Sendable, Comparable {
  /// The state's short name, `United States`.
  package let name: String

  package init(name: String) { self.name = name }

  /// The name as it stands in a sentence: `the United States`, `Russia`.
  package var phrase: String { Self.withArticle.contains(name.prefix { $0 != " " }) ? "the \(name)" : name }

  private static let withArticle: Set<Substring> = [
    "United", "European", "Netherlands", "Philippines", "Vatican", "Czech", "Palestinian", "Ivory",
  ]

  package static func < (one: InterestGroup, other: InterestGroup) -> Bool { one.name < other.name }

  /// The state that a word in lower case names, or it and the next; a state's seat stands for the state.
  static func named(by word: String, _ next: String) -> InterestGroup? {
    (States.byPair[word + " " + next] ?? States.byWord[word]).map(InterestGroup.init)
  }

  /// Whether a word alone names a state.
  static func isNamed(by word: String) -> Bool { States.byWord[word] != nil }

  /// Whether words are nothing but states and their seats: "Moscow and Pyongyang" without the "and", "South Korean".
  static func isState(_ words: [String]) -> Bool {
    var index = 0
    while index < words.count {
      if index + 1 < words.count, States.byPair[words[index] + " " + words[index + 1]] != nil {
        index += 2
      } else if isNamed(by: words[index]) {
        index += 1
      } else {
        return false
      }
    }
    return !words.isEmpty
  }
}
