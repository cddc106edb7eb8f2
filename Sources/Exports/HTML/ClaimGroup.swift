import AssayModel
import AssaySession

/// The claims that stand together in a report: those that are settled, and apart from them those that are not.
struct ClaimGroup {
  enum Kind: String, CaseIterable {
    case judged, conflicting, open, none

    var heading: String {
      switch self {
      case .judged: "Verdicts"
      case .conflicting: "Conflicting claims"
      case .open: "Open claims"
      case .none: "Claims"
      }
    }

    var explanation: String? {
      switch self {
      case .judged: nil
      case .conflicting: "These have a verdict that something speaks against."
      case .open: "Nobody has judged these."
      case .none: "There are no claims to show."
      }
    }
  }

  let kind: Kind
  let claims: [SheetClaim]

  /// The groups that have claims; one that says so where there are none at all.
  static func groups(of sheet: Sheet) -> [ClaimGroup] {
    let byKind = Dictionary(grouping: sheet.claims) { claim -> Kind in
      claim.claim.verdict == nil ? .open : claim.conflicts.isEmpty ? .judged : .conflicting
    }
    let groups = Kind.allCases.compactMap { kind in byKind[kind].map { ClaimGroup(kind: kind, claims: $0) } }
    return groups.isEmpty ? [ClaimGroup(kind: .none, claims: [])] : groups
  }
}
