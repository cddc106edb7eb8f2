import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayViews

/// What the reader knows of the desk around the article: the order of articles, the last search, the claims.
package struct Library {
  package struct Claim: Hashable, Sendable {
    package let id: ClaimID
    package let text: String
    package let verdict: Verdict?
    /// Its evidence by stance: `+2 -1`.
    package let tally: Line
  }

  /// All articles, in the order of their handles.
  let articles: [ArticleHandle]
  /// The hits of the last search, the best first.
  let hits: [Hit]
  /// The articles of the hits, each once, in the order of the hits.
  let found: [ArticleHandle]
  let claims: [Claim]
  let focus: ClaimID?

  package init(articles: [ArticleHandle], hits: [Hit] = [], state: SessionState) {
    self.articles = articles
    self.hits = hits
    var seen: Set<ArticleHandle> = []
    found = hits.map(\.article).filter { seen.insert($0).inserted }
    claims = state.claims.values.map { claim in
      Claim(id: claim.id, text: claim.statement.text, verdict: claim.verdict, tally: state.tally(of: claim))
    }
    focus = state.focus
  }

  var focused: Claim? { focus.flatMap { id in claims.first { $0.id == id } } }

  /// The articles among which a reader of this one goes to and fro: those of the last search where it is one of them.
  func order(around handle: ArticleHandle) -> (articles: [ArticleHandle], areFound: Bool) {
    found.contains(handle) ? (found, true) : (articles, false)
  }
}

extension Library.Claim {
  /// `✓ confirmed`, or `· open`, with its style.
  var standing: (text: String, style: Style) {
    verdict.map { ("\($0.mark) \($0.rawValue)", $0.style) } ?? ("· open", .faint)
  }
}
