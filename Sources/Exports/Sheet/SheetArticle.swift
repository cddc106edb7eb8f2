import AssayModel
import AssaySession

/// An article that is cited, and by what.
package struct SheetArticle: Sendable {
  package let card: ArticleCard
  package let evidence: [EvidenceID]
  /// The claims that were read in it.
  package let origins: [ClaimID]

  static func all(in state: SessionState) -> [SheetArticle] {
    var evidence: [ArticleID: [EvidenceID]] = [:]
    for one in state.evidence.values { evidence[one.citation.article.id, default: []].append(one.id) }
    var origins: [ArticleID: [ClaimID]] = [:]
    for claim in state.claims.values {
      if let origin = claim.statement.origin { origins[origin.article.id, default: []].append(claim.id) }
    }
    return state.citedArticles.map {
      SheetArticle(card: $0, evidence: evidence[$0.id] ?? [], origins: origins[$0.id] ?? [])
    }
  }
}
