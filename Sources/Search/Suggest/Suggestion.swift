import AssayModel

/// A passage that may settle a claim.
package struct Suggestion: Hashable, Sendable {
  /// A place that says the same in nearly the same words.
  package struct Copy: Hashable, Sendable {
    package let key: UInt64
    package let span: Span
  }

  /// What the store calls the article.
  package let key: UInt64
  /// The sentence, in scalars of the article's text.
  package let span: Span
  /// Higher is better; comparable inside one answer only.
  package let score: Double
  /// What the claim's words add, the most first.
  package let credits: [TermCredit]
  /// What words that stand side by side here as in the claim add, and what repetition and a late place take away.
  package let pairs: Double
  package let penalty: Double
  /// The article's score as a share of the best article's. Credits, pairs and this, less the penalty, are the score.
  package let article: Double
  /// How much of the claim's own words, numbers left out, stands in the passage, by how rare they are among articles.
  package let held: Double
  package var copies: [Copy]

  /// How much of what the claim asks for stands in the passage itself, from 0 to 1 or a little above.
  ///
  /// In an article of a few sentences its own words weigh next to nothing beside those that it lacks: there a passage
  /// that holds most of the claim's words speaks of the same.
  package var coverage: Double {
    let own = credits.reduce(0) { $0 + ($1.place == .passage ? $1.amount : 0) }
    return held >= Self.most ? max(own, held) : own
  }

  private static let most = 0.6
}
