import AssayExports
import AssayImports
import AssayModel
import AssaySearch
import AssaySession
import AssayViews

/// Words of which there are few, each with a line on what it means.
enum ClosedSets {
  static let verdicts = Verdict.allCases.map { Proposal($0.rawValue, summary(of: $0)) }
  static let stances = Stance.allCases.map { Proposal($0.rawValue, summary(of: $0)) }
  static let relations = Relation.allCases.map { Proposal($0.rawValue, summary(of: $0)) }
  static let formats = ExportRegistry.all.map { Proposal($0.name, $0.summary) }
  static let rows = [
    Proposal(ExportOptions.Row.evidence.rawValue, "A row for each evidence."),
    Proposal(ExportOptions.Row.claim.rawValue, "A row for each claim."),
  ]
  static let importFormats = ImportRegistry.all.map { Proposal($0.name, $0.summary) }
  static let topics = HelpTopic.all.map { Proposal($0.name, $0.summary) }

  /// Fields of a query, each with what it looks at.
  static let queryFields = QueryField.allCases.map { Proposal("\($0.rawValue):", $0.summary, isWhole: false) }

  /// What a word of a usage means, where its manual does not say it.
  static let notes = Dictionary(
    (verdicts + stances + relations).map { ($0.value, $0.note ?? "") }, uniquingKeysWith: { first, _ in first })

  /// The settings of the session and of the shell, each with what it is for and its value.
  static func settings(_ desk: Desk) -> [Proposal] {
    SessionSetting.allCases.map { setting in
      let value = desk.state.settings[setting.rawValue].map { " Now: \($0)" } ?? ""
      return Proposal(setting.rawValue, setting.summary + value)
    } + Preference.all.map { Proposal($0.name, "\($0.explanation) Now: \(desk.shell.preferences[$0.name])") }
  }

  /// What an export may hide: everything of a kind, or one reviewer's name.
  static func redactions(_ desk: Desk) -> [Proposal] {
    var seen: Set<String> = []
    let names = desk.entries.map(\.by).filter { seen.insert($0).inserted }
    return [
      Proposal("reviewers", "The names of all reviewers."), Proposal("notes", "The notes on evidence."),
    ] + names.map { Proposal($0, "The name of this reviewer.") }
  }

  /// The shell's macros, each with what it does.
  static func macros(_ desk: Desk) -> [Proposal] {
    desk.shell.macros.all.map { Proposal($0.name, "A macro: \($0.body)") }
  }

  private static func summary(of verdict: Verdict) -> String {
    switch verdict {
    case .confirmed: "The evidence shows that the claim is true."
    case .denied: "The evidence shows that the claim is false."
    case .unverified: "It was looked at, and what was found settles it neither way."
    }
  }

  private static func summary(of stance: Stance) -> String {
    switch stance {
    case .supports: "The span speaks for the claim."
    case .refutes: "The span speaks against it."
    case .declines: "The source neither confirms nor denies."
    case .context: "It bears on the claim without speaking for or against it."
    }
  }

  private static func summary(of relation: Relation) -> String {
    switch relation {
    case .contradicts: "They cannot both be true."
    case .repeats: "They say the same."
    case .updates: "The first is the newer state of the second."
    }
  }
}
