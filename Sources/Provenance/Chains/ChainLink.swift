import AssayModel

/// One hand that words went through.
package struct ChainLink: Hashable, Sendable {
  package enum Role: String, CaseIterable, Hashable, Sendable {
    /// The outlet that published the article.
    case outlet
    /// The agency the article credits.
    case agency
    /// Another medium that the article cites.
    case citedMedium
    /// Whoever said or wrote it.
    case source
  }

  package enum Rule: Hashable, Sendable {
    /// The article's metadata.
    case metadata
    /// The attribution's own rule.
    case attribution(AttributionRule)
    /// "M, citing S, said"
    case citing
    /// "S told M"
    case told
    /// "S, quoted by M" or "in a report by M"
    case quotedBy
    /// The last one cited before.
    case carriedOver
  }

  package let role: Role
  /// The words as the text or the metadata has them.
  package let words: String
  /// Their place; nil when they come from metadata.
  package let span: Span?
  package let kind: SourceKind
  package let rule: Rule
  package let standing: Standing
  /// A key that two mentions of one source have in common; nil when there is no name.
  package let key: String?

  package init(
    role: Role, words: String, span: Span?, kind: SourceKind, rule: Rule, standing: Standing, key: String?
  ) {
    self.role = role
    self.words = words
    self.span = span
    self.kind = kind
    self.rule = rule
    self.standing = standing
    self.key = key
  }
}
