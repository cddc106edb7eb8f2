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
      return Reply(ArticlesPage.view(of: try all(on: desk), in: desk.corpus, copies: copies))
    }
    let result = desk.searcher.search(
      query, in: desk.corpus.articles, isCancelled: desk.isCancelled, tell: desk.tell)
    guard result.isComplete else { throw Refusal("the search was stopped") }
    // A list shows what is known of an article without its text.
    let found = result.articles.sorted().compactMap { desk.corpus.card(at: $0) }
    return Reply(ArticlesPage.view(of: found, in: desk.corpus, isFiltered: true, copies: copies))
  }

  private func all(on desk: Desk) throws(Refusal) -> [CorpusCard] {
    var cards: [CorpusCard] = []
    cards.reserveCapacity(desk.corpus.count)
    var isStopped = false
    desk.corpus.cards { card in
      if cards.count % 1_024 == 0 {
        isStopped = desk.isCancelled()
        desk.tell(WorkStep("articles listed", done: cards.count, of: desk.corpus.count))
      }
      cards.append(card)
      return !isStopped
    }
    guard !isStopped else { throw Refusal("the list was stopped") }
    return cards
  }

  private func copies(on desk: Desk) throws(Refusal) -> CopyGroups? {
    guard isLookingForCopies || desk.corpus.count <= Self.mostUnasked else { return nil }
    guard let groups = desk.provenance.copyGroups(isCancelled: desk.isCancelled, tell: desk.tell) else {
      throw Refusal("the comparison was stopped")
    }
    return groups
  }
}
