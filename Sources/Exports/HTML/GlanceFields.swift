import AssayBacking
import AssayModel
import AssaySession

/// A claim in a line of the list that heads a report.
enum GlanceFields {
  static func fields(of claim: SheetClaim) -> Fields {
    [
      "glanceID": claim.claim.id.description, "glanceVerdict": claim.verdictWord,
      "glanceMark": VerdictMark.of(claim.claim.verdict), "glanceText": claim.claim.statement.text,
      "glanceStanding": standing(of: claim),
    ]
  }

  /// `confirmed · 2 origins · in conflict`.
  private static func standing(of claim: SheetClaim) -> String {
    let count = claim.evidence.count
    let evidence = count == 1 ? "1 piece of evidence" : "\(count) pieces of evidence"
    var parts = [claim.verdictWord]
    if let verdict = claim.claim.verdict, let report = claim.backing?.report(for: verdict) {
      parts.append(report.range)
    }
    parts.append(count == 0 ? "no evidence" : evidence)
    if claim.claim.judgement?.override != nil { parts.append("gate overridden") }
    if !claim.conflicts.isEmpty { parts.append("in conflict") }
    return parts.joined(separator: " · ")
  }
}
