import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySearch
import AssaySession
import AssayViews

package struct QuotesCommand: Command {
  package static let manual = Manual(
    "quotes", group: .origins, usage: ["[QUERY]"],
    summary: "List quotations with their speakers, the renderings of one utterance together.",
    details: [
      "With a query, written as for 'search', those in the passages that it finds, or by the speakers whom these name. "
        + "Words that differ between renderings are shown, and numbers, negations and speakers that differ are named. "
        + "Renderings that are not equal to the letter are taken together as a suggestion.",
      "Speakers are found in English articles. Without a query a corpus may have \(limit) articles at most.",
    ],
    examples: [
      ("quotes \"actively advancing\"", "who said it, and how it was rendered"),
      ("quotes Peskov", "what a speaker said"),
      ("quotes outlet:Saltmarsh", "in one outlet"),
    ])

  private static let limit = 2_000

  private let query: Query?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    query = try arguments.verbatim().map { (word) throws(Refusal) in try QueryReading.query(word) }
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let query else {
      guard desk.corpus.count <= Self.limit else {
        throw Refusal(
          "the corpus has \(desk.corpus.count) articles; \(Self.limit) is the most without a query",
          remedy: "Say which quotations: quotes QUERY")
      }
      guard desk.provenance.readAll(isCancelled: desk.isCancelled, tell: desk.tell) else { throw Self.stopped }
      return Reply(QuotesPage.view(of: try list(Array(desk.corpus.articles), on: desk)))
    }
    let result = desk.searcher.search(query, in: desk.corpus.articles, isCancelled: desk.isCancelled, tell: desk.tell)
    guard result.isComplete else { throw Refusal("the search was stopped") }
    var passages: [ArticleHandle: [Hit]] = [:]
    for hit in result.hits { passages[hit.article, default: []].append(hit) }
    let articles = passages.keys.sorted().compactMap { desk.corpus.article(at: $0) }
    let found = try list(articles, on: desk) { entry, quote, source in
      (passages[entry.handle] ?? []).contains { hit in
        // Only the article's title, outlet, date or language was asked for.
        hit.matches.isEmpty || hit.span.overlaps(quote) || source.map(hit.span.overlaps) ?? false
      }
    }
    let left = result.total - result.hits.count
    return Reply(
      QuotesPage.view(
        of: found,
        note: left > 0 ? "of the \(result.hits.count) best passages, \(left) more were found" : nil))
  }

  private static var stopped: Refusal { Refusal("the reading was stopped") }

  private func list(
    _ articles: [CorpusArticle], on desk: Desk,
    isWanted: @escaping (CorpusArticle, Span, Span?) -> Bool = { _, _, _ in true }
  ) throws(Refusal) -> QuoteList {
    let list = QuoteList(
      of: articles, in: desk.provenance, isWanted: isWanted, isCancelled: desk.isCancelled, tell: desk.tell)
    guard !desk.isCancelled() else { throw Self.stopped }
    return list
  }
}
