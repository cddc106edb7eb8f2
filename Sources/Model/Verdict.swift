/// What a reviewer has decided of a claim. A claim that nobody has judged has none: it is open.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  case confirmed
  case denied
  /// Looked at, and neither confirmed nor denied by what was found.
  case unverified
}
