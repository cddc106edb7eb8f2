/// What can be set for a session. Settings are entries of its journal like everything else.
enum SessionSetting: String, CaseIterable {
  case title
  case topic
  case publisher
  case url

  var summary: String {
    switch self {
    case .title: "The heading of every export."
    case .topic: "What the claims are about, in a few words that 'suggest' and 'next' add to each."
    case .publisher: "Who publishes the verdicts."
    case .url: "Where they are published."
    }
  }

  /// What speaks against a value; nil for a good one. An empty value takes the setting away.
  func problem(with value: String) -> String? {
    switch self {
    case .url where !value.isEmpty && !value.hasPrefix("https://") && !value.hasPrefix("http://"):
      "'\(value)' is not a web address (it begins with https:// or http://)"
    default: nil
    }
  }
}
