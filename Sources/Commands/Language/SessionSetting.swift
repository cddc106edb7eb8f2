import AssayModel

/// What can be set for a session. Settings are entries of its journal like everything else.
enum SessionSetting: String, CaseIterable {
  case title
  case topic
  case publisher
  case url
  case independence

  var summary: String {
    switch self {
    case .title: "The heading of every export."
    case .topic: "What the claims are about, in a few words that 'suggest' and 'next' add to each."
    case .publisher: "Who publishes the verdicts."
    case .url: "Where they are published."
    case .independence: "How many independent origins a claim needs before it is confirmed ('help provenance')."
    }
  }

  /// What speaks against a value; nil for a good one. An empty value takes the setting away.
  func problem(with value: String) -> String? {
    switch self {
    case .url where !value.isEmpty && !value.hasPrefix("https://") && !value.hasPrefix("http://"):
      "'\(value)' is not a web address (it begins with https:// or http://)"
    case .independence where !value.isEmpty && !(Ordinal.number(value).map { $0 <= 99 } ?? false):
      "'\(value)' is not a number of origins (a whole number from 1 to 99)"
    default: nil
    }
  }
}
