import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySearch
import AssaySession
import AssayViews

/// The passages that may settle a claim, the best first, and how many of them have been listed.
package struct Suggestions: Sendable {
  /// A passage by its place; its words are read when it is shown.
  struct Found: Hashable, Sendable {
    let suggestion: Suggestion
    let article: ArticleHandle
    let copies: [SuggestedPassage.Place]
  }

  /// How many are offered at a time: as many as one looks through.
  static let page = 5

  let claim: Claim?
  /// What was asked, as it is recorded.
  let text: String
  private let query: ClaimQuery
  private let found: [Found]
  private let words: ClaimWords
  var look = SuggestionsPage.Look()
  /// How many a page has.
  var page = Self.page
  /// How many have been listed.
  private(set) var shown = 0

  init(_ search: ClaimSearch, _ found: [Found], _ words: ClaimWords) {
    claim = search.claim
    text = search.text
    query = search.query
    self.found = found
    self.words = words
  }

  var total: Int { found.count }
  /// Whether there was anything to look for.
  var isEmptyQuestion: Bool { words.isEmpty }

  /// Lists up to so many more; the answer is their places among all.
  mutating func turn(_ count: Int? = nil) -> Range<Int> {
    let first = shown
    shown = min(found.count, shown + (count ?? page))
    return first..<shown
  }

  /// The places of a passage's words in other articles, those in copies of its article first.
  private func places(of its: Found, in entry: CorpusArticle, on desk: Desk) -> [SuggestedPassage.Place] {
    let places = its.copies.map { place in
      var place = place
      place.isInCopy =
        place.article != entry.handle
        && desk.corpus.article(at: place.article).map { desk.provenance.areCopies(entry, $0) } ?? false
      return place
    }
    return places.filter(\.isInCopy) + places.filter { !$0.isInCopy }
  }

  /// The stances that the passages' own words propose.
  private func proposals(
    for passages: [SuggestedPassage], on desk: Desk
  ) -> [Int: SuggestionsPage.Proposal] {
    var proposals: [Int: SuggestionsPage.Proposal] = [:]
    for passage in passages {
      guard let entry = desk.corpus.article(at: passage.hit.article),
        let found = desk.provenance.proposal(for: passage.hit.span, in: entry)
      else { continue }
      proposals[passage.hit.number] = SuggestionsPage.Proposal(found, words: String(entry.article.text[found.cue]))
    }
    return proposals
  }

  /// The passages as they stand in the articles.
  func passages(_ range: Range<Int>, on desk: Desk) -> [SuggestedPassage] {
    range.compactMap { place in
      let its = found[place]
      guard let entry = desk.corpus.article(at: its.article) else { return nil }
      let suggestion = its.suggestion
      let passage = String(entry.article.text[suggestion.span])
      let start = suggestion.span.start
      let matches = desk.suggester.marks(of: words, in: passage).map { Span(start + $0.start..<start + $0.end) }
      let hit = Hit(
        number: place + 1, article: its.article, id: entry.id, span: suggestion.span, matches: matches,
        score: suggestion.score)
      let present = Set(suggestion.credits.map(\.word))
      return SuggestedPassage(
        hit: hit, suggestion: suggestion, copies: places(of: its, in: entry, on: desk),
        hints: ConflictHints.hints(claim: query.text, passage: passage, coverage: suggestion.coverage),
        missing: words.claimed.filter { !present.contains($0) })
    }
  }

  /// What `#1`, `#2` … mean: all that have been listed.
  func hits(on desk: Desk) -> [Hit] { passages(0..<shown, on: desk).map(\.hit) }

  /// The search as it is recorded.
  func event(on desk: Desk) -> Event {
    .searched(query: text, total: total, passages: hits(on: desk).digest(in: desk.corpus))
  }

  /// Some of those that were listed, as a view.
  func view(_ range: Range<Int>, on desk: Desk) -> View {
    let passages = passages(range, on: desk)
    return SuggestionsPage.view(
      of: passages, of: total, for: claim?.id,
      isInFocus: claim == nil || claim?.id == desk.state.focus,
      isEmptyQuestion: isEmptyQuestion, look, in: desk.corpus, proposals: proposals(for: passages, on: desk))
  }
}
