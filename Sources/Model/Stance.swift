/// How an evidence stands to its claim.
package enum Stance: String, CaseIterable, Hashable, Sendable {
  case supports
  case refutes
  /// Neither confirms nor denies: "nothing to say", "would not comment".
  case declines
  /// Bears on the claim without speaking for or against it.
  case context
}
