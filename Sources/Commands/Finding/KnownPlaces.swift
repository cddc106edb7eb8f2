import AssayModel
import AssaySession
import AssayStanding

/// Where passages stand now that are known to a claim already.
struct KnownPlaces {
  enum Kind { case attached, dismissed }

  private var spans: [ArticleHandle: [Span]] = [:]

  init(_ claim: Claim, _ kind: Kind, on desk: Desk) {
    let citations =
      kind == .attached ? desk.state.evidence(of: claim).map(\.citation) : Array(claim.dismissed)
    for citation in citations {
      let standing = desk.standings.standing(of: citation)
      guard let article = standing.article, let span = standing.settledSpan else { continue }
      spans[article, default: []].append(span)
    }
  }

  var isEmpty: Bool { spans.isEmpty }

  func holds(_ span: Span, of article: ArticleHandle) -> Bool {
    spans[article]?.contains { $0.overlaps(span) } ?? false
  }
}
