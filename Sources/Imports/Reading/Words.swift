import AssayModel
import AssaySession

/// What several formats say in the same words.
enum Words {
  static let stances = list(Stance.allCases.map(\.rawValue))
  static let relations = list(Relation.allCases.map(\.rawValue))

  /// What belongs to a session and to no file that claims come from.
  static let neverCarried =
    "earlier verdicts, overrides of the gate, dismissed passages and what was said of origins (merge, split, own, "
    + "background)"

  private static func list(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
