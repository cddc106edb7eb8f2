import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayViews

package struct SearchCommand: Command {
  package static let manual = Manual(
    "search", group: .reading, usage: ["QUERY"], summary: "Find passages; the hits are numbered for 'attach #2'.",
    details: [
      "All words must stand in the article; \"words in quotes\" must stand together; OR, NOT and parentheses combine; "
        + "a word may end with *. Case, accents, typographic quotes, hyphens and British or American spelling make no "
        + "difference. 'help queries' tells all.",
      "Fields: outlet:NAME, title:WORD, lang:CODE, date:2023-09-05, date:2023-09, date:2023-09-01..2023-09-13.",
      "A hit is a sentence, in a line of its own below its article; what was looked for is marked in it. 'more' lists "
        + "the next hits. In a copy of an article that was listed before it, a hit with the same words is named by its "
        + "number alone. What was searched is kept in the log with the next entry, since 'unverified' rests on it.",
    ],
    examples: [
      ("search armoured train", "finds 'armored trains' as well"),
      ("search \"actively advancing\" outlet:\"Hudson Courier\"", "a phrase in one outlet"),
      ("search drones NOT rifle", "articles with one word and without another"),
      ("search talks date:2023-09-12..2023-09-15", "a word in some days"),
    ])

  private let query: Query
  private let text: String

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let word = arguments.verbatim() else {
      throw Refusal("what to search for is missing", remedy: Arguments.usage(of: Self.manual))
    }
    query = try QueryReading.query(word)
    text = word.text
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let search = try Listing.Search.hits(for: query, text, on: desk)
    return Reply(
      HitsPage.view(
        of: search.result, showing: 0..<search.shown, listing: 0..<search.result.hits.count, in: desk.corpus,
        originals: HitFolding(search.result.hits, on: desk).originals),
      hits: search.result.hits, listing: .search(search), audit: search.event(on: desk))
  }
}
