/// Why a document cannot be written.
package enum ExportProblem: Error, Hashable, Sendable {
  /// A choice that is none of those there are.
  case unknown(String, what: String, choices: [String])
  case notADate(String)
  case notATime(String)
  case notClaims(String)
  case noSuchClaim(String)
  /// The format has no such rows; empty where it has none at all.
  case rows(format: String, choices: [String])
  /// What a format cannot do without, by the names of the options.
  case lacking(format: String, [String])
  /// No claim has a verdict, and the format writes nothing else.
  case noVerdicts(format: String)
  /// A fault of the program itself.
  case brokenTemplate(String)
}

extension ExportProblem {
  /// What is wrong, as a sentence without its full stop.
  package var problem: String {
    switch self {
    case .unknown(let word, let what, _): "'\(word.prefix(60))' is no \(what)"
    case .notADate(let word): "'\(word.prefix(60))' is not a day"
    case .notATime(let word): "'\(word.prefix(60))' is not a time"
    case .notClaims(let word): "'\(word.prefix(60))' names no claims"
    case .noSuchClaim(let claim): "there is no claim \(claim)"
    case .rows(let format, _): "\(format) has no rows to choose"
    case .lacking(let format, let names): "\(format) lacks \(names.joined(separator: " and "))"
    case .noVerdicts(let format): "no claim has a verdict, and \(format) reviews verdicts"
    case .brokenTemplate(let name): "the template '\(name)' of this program cannot be read"
    }
  }

  /// What to do next, as a whole sentence.
  package var remedy: String {
    switch self {
    case .unknown(_, _, let choices): "Choose \(Self.list(choices))."
    case .notADate: "Write 2023, 2023-09 or 2023-09-05; a month means its last day."
    case .notATime: "Write 2023-09-05 or 2023-09-05T14:30:00Z; a day means its end in UTC."
    case .notClaims: "Write c1, or c1,c4, or c2..c5."
    case .noSuchClaim: "Type 'claims' to list them."
    case .rows(_, let choices): choices.isEmpty ? "Leave --by out; it is for csv." : "Choose \(Self.list(choices))."
    case .lacking(_, let names):
      "Give \(names.map { "--\($0)" }.joined(separator: " and ")), or keep it in the session: "
        + names.map { $0 == "url" ? "set url https://example.org/review" : "set publisher \"The Fact Desk\"" }
        .joined(separator: "; ") + "."
    case .noVerdicts: "Mark a claim first, or leave the filters out."
    case .brokenTemplate: "Please report it; the other formats work."
    }
  }

  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or \(last)"
  }
}

extension ExportProblem: CustomStringConvertible {
  package var description: String { "\(problem). \(remedy)" }
}
