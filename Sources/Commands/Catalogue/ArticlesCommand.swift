import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySearch
import AssayViews

package struct ArticlesCommand: Command {
  package static let manual = Manual(
    "articles", group: .reading, usage: ["[QUERY] [--copies]"],
    summary: "List the articles, or those that a query finds.",
    details: [
      "Each article has a handle such as a3, which stands for it in every other command. The list ends with the files "
        + "that were left out and why. A query is written as for 'search'.",
      "Articles that are copies of one another are named as such; 'copies a5' shows their words. In a corpus of more than "
        + "\(mostUnasked) articles they are looked for with --copies only.",
    ],
    options: [.init("--copies", nil, "Look for copies in a large corpus too.")],
    examples: [
      ("articles", "all of them"),
      ("articles date:2023-09-12..2023-09-17", "those published in these days"),
      ("articles lang:ko", "those in Korean"),
    ])

  /// Fingerprinting and comparing so many takes a fraction of a second.
  private static let mostUnasked = 2_000

  private let query: Query?
  private let isLookingForCopies: Bool

  package init(_ arguments: inout Arguments) throws(Refusal) {
    isLookingForCopies = arguments.flag("--copies") != nil
    query = try arguments.verbatim().map { (word) throws(Refusal) in try QueryReading.query(word) }
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let copies = try copies(on: desk)
    guard let query else {
      return Reply(ArticlesPage.view(of: Array(desk.corpus.articles), in: desk.corpus, copies: copies))
    }
    let result = desk.searcher.search(
      query, in: desk.corpus.articles, isCancelled: desk.isCancelled, tell: desk.tell)
    guard result.isComplete else { throw Refusal("the search was stopped") }
    let found = result.articles.sorted().compactMap { desk.corpus.article(at: $0) }
    return Reply(ArticlesPage.view(of: found, in: desk.corpus, isFiltered: true, copies: copies))
  }

  private func copies(on desk: Desk) throws(Refusal) -> CopyGroups? {
    guard isLookingForCopies || desk.corpus.count <= Self.mostUnasked else { return nil }
    guard let groups = desk.provenance.copyGroups(isCancelled: desk.isCancelled, tell: desk.tell) else {
      throw Refusal("the comparison was stopped")
    }
    return groups
  }
}
