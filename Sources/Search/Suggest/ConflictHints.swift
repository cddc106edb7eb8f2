import AssayModel
import AssayWords

/// Looks for what in a passage may speak against a claim.
package enum ConflictHints {
  /// A passage that holds less of the claim speaks of something else.
  private static let leastCoverage = 0.4
  /// Amounts that differ by less are the same, rounded; by more they are amounts of different things.
  private static let tolerance = 0.05
  private static let greatestRatio = 25.0

  /// The hints for a passage; `coverage` is how much of what the claim asks for stands in it (`Suggestion.coverage`).
  package static func hints(claim: String, passage: String, coverage: Double) -> [ConflictHint] {
    guard coverage >= leastCoverage else { return [] }
    let claimTokens = SearchTokens(of: claim).tokens
    let tokens = SearchTokens(of: passage).tokens
    var hints: [ConflictHint] = []
    let claimDenies = claimTokens.contains { denials.contains($0.word) }
    let text = ScalarText(passage)
    if !claimDenies, let span = denial(tokens) { hints.append(.denial(word: String(text[span]), span: span)) }
    hints += amounts(claim: ScalarText(claim), passage: text)
    if let word = claimTokens.first(where: { negations.contains($0.word) }), !claimDenies,
      !tokens.contains(where: { negations.contains($0.word) || denials.contains($0.word) })
    {
      hints.append(.negatedClaim(word: String(ScalarText(claim)[word.span])))
    }
    return hints
  }

  /// The first word or words of denial.
  private static func denial(_ tokens: [SearchToken]) -> Span? {
    for (index, token) in tokens.enumerated() {
      if denials.contains(token.word) { return token.span }
      if token.word == "no", index + 1 < tokens.count, lacking.contains(tokens[index + 1].word) {
        return Span(token.span.start..<tokens[index + 1].span.end)
      }
    }
    return nil
  }

  private static func amounts(claim: ScalarText, passage: ScalarText) -> [ConflictHint] {
    let theirs = Amount.amounts(of: passage)
    guard !theirs.isEmpty else { return [] }
    let numbers = Amount.numbers(of: claim)
    var hints: [ConflictHint] = []
    let own = Amount.amounts(of: claim)
    for amount in own {
      let rivals = theirs.filter { $0.unit == amount.unit }
      guard !rivals.contains(where: { isSame($0.value, amount.value) }) else { continue }
      // An amount that the claim has elsewhere is not meant here.
      let other = rivals.first { rival in
        let ratio = max(rival.value, amount.value) / max(min(rival.value, amount.value), 1e-9)
        return ratio <= greatestRatio && !own.contains { isSame($0.value, rival.value) }
          && !numbers.contains { isSame($0, rival.value) }
      }
      if let other {
        hints.append(
          .amount(passage: String(passage[other.span]), claim: String(claim[amount.span]), span: other.span))
      }
    }
    return hints
  }

  private static func isSame(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= tolerance * max(abs(one), abs(other))
  }

  private static let denials: Set<String> = [
    "fake", "faked", "hoax", "false", "falsely", "untrue", "denied", "denies", "deny", "denying", "denial", "debunked",
    "refuted", "refutes", "disputed", "fabricated", "bogus", "baseless", "unfounded", "unproven", "misleading", "myth",
    "ложь", "фейк", "опроверг", "опровергла", "опровергли", "опровергает", "отрицает", "отрицал", "недостоверно",
  ]
  private static let lacking: Set<String> = ["record", "records", "evidence", "proof", "truth", "such", "basis"]
  private static let negations: Set<String> = [
    "not", "never", "no", "none", "nobody", "neither", "nor", "didnt", "doesnt", "isnt", "wasnt", "werent", "hasnt",
    "havent", "hadnt", "wont", "cant", "cannot", "не", "никогда", "нет",
  ]
}
