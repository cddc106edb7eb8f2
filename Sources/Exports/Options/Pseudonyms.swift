/// What stands for the names that are hidden.
struct Pseudonyms: Sendable {
  /// The longest names first: one may hold another.
  private let pairs: [(name: String, other: String)]
  private let others: [String: String]

  init(_ others: [String: String] = [:]) {
    self.others = others
    pairs = others.filter { !$0.key.isEmpty }.sorted { ($1.key.count, $0.key) < ($0.key.count, $1.key) }
      .map { (name: $0.key, other: $0.value) }
  }

  /// The name that may be shown.
  func name(_ name: String) -> String { others[name] ?? name }

  /// A reviewer's own words without the names.
  func scrubbed(_ text: String) -> String {
    pairs.reduce(text) { text, pair in text.replacing(pair.name, with: pair.other) }
  }
}
