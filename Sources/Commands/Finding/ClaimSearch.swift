import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession

/// What passages are looked for: a claim or any sentence, with what narrows and spreads the search.
struct ClaimSearch {
  /// Nil for a sentence that is no claim of the session.
  let claim: Claim?
  let query: ClaimQuery
  /// Limits the articles; with its text as it was typed.
  let filter: (query: Query, text: String)?
  let isDiverse: Bool

  init(
    _ claim: Claim, topic: String? = nil, filter: (query: Query, text: String)? = nil, isDiverse: Bool = false,
    on desk: Desk
  ) {
    self.claim = claim
    let statement = claim.statement
    query = ClaimQuery(statement.text, speaker: statement.speaker ?? "", topic: Self.topic(topic, on: desk))
    self.filter = filter
    self.isDiverse = isDiverse
  }

  init(
    sentence: String, topic: String? = nil, filter: (query: Query, text: String)? = nil, isDiverse: Bool = false,
    on desk: Desk
  ) {
    claim = nil
    query = ClaimQuery(sentence, topic: Self.topic(topic, on: desk))
    self.filter = filter
    self.isDiverse = isDiverse
  }

  private static func topic(_ given: String?, on desk: Desk) -> String {
    given ?? desk.state.settings[SessionSetting.topic.rawValue] ?? ""
  }

  /// What is written down of the search: everything that decides what it finds, but for what the corpus holds.
  var text: String {
    let said = query.speaker.isEmpty ? nil : "said by \(query.speaker)"
    let topic = query.topic.isEmpty ? nil : "topic \(query.topic)"
    return [query.text, said, topic, filter?.text, isDiverse ? "diverse" : nil].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// More than anyone looks through; a page is a few of them.
  private static let limit = 100

  /// The passages, without those that the claim has as evidence or that were dismissed for it.
  func suggestions(on desk: Desk) throws(Refusal) -> Suggestions {
    guard
      let (index, articles) = desk.searcher.index(
        of: desk.corpus.articles, isCancelled: desk.isCancelled, tell: desk.tell)
    else { throw Self.stopped }
    var limiting: ArticleFilter?
    if let filter {
      guard let found = desk.searcher.filter(filter.query, in: index, isCancelled: desk.isCancelled) else {
        throw Self.stopped
      }
      limiting = found
    }
    let attached = claim.map { KnownPlaces($0, .attached, on: desk) }
    guard
      let found = desk.suggester.passages(
        for: query, in: index, limit: Self.limit, diverse: isDiverse, filter: limiting,
        excludes: { key, span in
          guard let attached, !attached.isEmpty, let handle = articles.handle(key) else { return false }
          return attached.holds(span, of: handle)
        }, isCancelled: desk.isCancelled)
    else { throw Self.stopped }
    let dismissed = claim.map { KnownPlaces($0, .dismissed, on: desk) }
    let places = found.compactMap { suggestion -> Suggestions.Found? in
      guard let handle = articles.handle(suggestion.key) else { return nil }
      let copies = suggestion.copies.compactMap { copy in
        articles.handle(copy.key).map { SuggestedPassage.Place(article: $0, span: copy.span) }
      }
      // Whoever dismissed a passage has dismissed its copies.
      let all = [SuggestedPassage.Place(article: handle, span: suggestion.span)] + copies
      if let dismissed, all.contains(where: { dismissed.holds($0.span, of: $0.article) }) { return nil }
      return Suggestions.Found(suggestion: suggestion, article: handle, copies: copies)
    }
    if let first = places.first?.article, places.prefix(Suggestions.page).allSatisfy({ !desk.has($0.article) }) {
      throw Refusal.gone(places.count, first, on: desk)
    }
    return Suggestions(self, places, desk.suggester.words(of: query, in: index))
  }

  private static var stopped: Refusal { Refusal("the search was stopped") }
}
