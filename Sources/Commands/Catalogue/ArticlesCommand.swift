import AssayCorpus
import AssayModel
import AssaySearch
import AssayViews

package struct ArticlesCommand: Command {
  package static let manual = Manual(
    "articles", group: .reading, usage: ["[QUERY]"], summary: "List the articles, or those that a query finds.",
    details: [
      "Each article has a handle such as a3, which stands for it in every other command. The list ends with the files "
        + "that were left out and why. A query is written as for 'search'."
    ],
    examples: [
      ("articles", "all of them"),
      ("articles date:2023-09-12..2023-09-17", "those published in these days"),
      ("articles lang:ko", "those in Korean"),
    ])

  private let query: Query?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    query = try arguments.verbatim().map { (word) throws(Refusal) in try QueryReading.query(word) }
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let query else { return Reply(ArticlesPage.view(of: Array(desk.corpus.articles), in: desk.corpus)) }
    let result = desk.searcher.search(
      query, in: desk.corpus.articles, isCancelled: desk.isCancelled, tell: desk.tell)
    guard result.isComplete else { throw Refusal("the search was stopped") }
    let found = result.articles.sorted().compactMap { desk.corpus.article(at: $0) }
    return Reply(ArticlesPage.view(of: found, in: desk.corpus, isFiltered: true))
  }
}
