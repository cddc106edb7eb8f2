import AssayProvenance
import AssaySession

extension GateOverride {
  /// What was set aside, beside what stands behind the claim now: `then 1 origin where the session asked for 2, now 3
  /// origins`.
  ///
  /// - Parameter report: what stands behind the claim now; nil where nobody can tell.
  package func words(beside report: OriginReport?) -> String {
    guard let report, report.least != origins else { return words }
    return "then \(origins == 1 ? "1 origin" : "\(origins) origins") where the session asked for \(independence), "
      + "now \(report.range)"
  }
}
