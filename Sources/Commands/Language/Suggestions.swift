import AssayAnchoring
import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayWords

/// Passages that may settle a claim. How they are found and ranked is decided here and nowhere else.
struct Suggestions {
  /// The most that are offered: as many as one looks through.
  static let count = 5

  /// What was searched; empty where the claim has no words.
  let query: String
  /// Without passages that the claim has as evidence already.
  let result: SearchResult

  init(for claim: Claim, on desk: Desk) throws(Refusal) {
    let words = Self.terms(of: claim.statement.text)
    query = words.joined(separator: " OR ")
    guard !words.isEmpty, let parsed = try? Query(query) else {
      result = .empty
      return
    }
    let found = desk.searcher.search(parsed, in: desk.corpus.articles, isCancelled: desk.isCancelled)
    guard found.isComplete else { throw Refusal("the search was stopped") }
    let evidence = desk.state.evidence(of: claim).map(\.citation)
    result = found.best(Self.count) { hit in
      !evidence.contains { $0.article.id == hit.id && $0.span.overlaps(hit.span) }
    }
  }

  /// The words of a claim that say something, as terms of a query, each once.
  private static func terms(of text: String) -> [String] {
    let text = ScalarText(text)
    let tokens = SearchTokens(of: text).tokens
    let content = tokens.filter { token in
      let typed = String(text[token.span])
      // "US" and "U.S." are no pronouns.
      let isName = typed.count > 1 && typed == typed.uppercased() && typed != typed.lowercased()
      return isName || !StopWords.contains(token.word)
    }
    let chosen = content.isEmpty ? tokens : content
    var terms: [String] = []
    for (index, token) in chosen.enumerated() {
      let following = index + 1 < chosen.count ? chosen[index + 1] : nil
      // In a script without spaces single letters say little, and whole sentences are one run: pairs are looked for.
      if let following, following.adjoins {
        terms.append("\"\(token.word)\(following.word)\"")
      } else if !token.adjoins {
        terms.append(token.word)
      }
    }
    var seen: Set<String> = []
    return Array(terms.filter { seen.insert($0).inserted }.prefix(40))
  }
}
