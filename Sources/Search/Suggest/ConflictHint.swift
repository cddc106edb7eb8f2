import AssayModel

/// A reason to read a passage twice: something in it may speak against the claim. Never a verdict.
///
/// Only kinds that were mostly right on real evidence are there: words of denial, percentages and sums of money with
/// the same unit, a claim that denies what the passage says. Years, bare counts and small negations were mostly wrong.
package enum ConflictHint: Hashable, Sendable {
  /// The passage denies something; where, in scalars of the passage.
  case denial(word: String, span: Span)
  /// Both name an amount of the same kind, and they differ.
  case amount(passage: String, claim: String, span: Span)
  /// The claim says that something is not so, and the passage has no such word.
  case negatedClaim(word: String)

  /// The hint as a line to show: what to check, not what is right.
  package var words: String {
    switch self {
    case .denial(let word, _): "check: '\(word)' here"
    case .amount(let passage, let claim, _): "check: \(passage) here, \(claim) in the claim"
    case .negatedClaim(let word): "check: '\(word)' in the claim, none here"
    }
  }
}
