import AssayModel
import AssaySearch
import AssaySession
import AssayViews

package struct MoreCommand: Command {
  package static let manual = Manual(
    "more", group: .reading, usage: ["[COUNT]"],
    summary: "List the next hits of the last search, or the next suggested passages.",
    details: [
      "As many as were listed before, or COUNT. They go on being numbered, so that 'attach #27' takes one of them. A "
        + "search goes on to its very last hit. What was looked through stands in the log."
    ],
    examples: [("more", "the hits behind the first page"), ("more 3", "three more")])

  private let count: Int?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let word = arguments.next() else {
      count = nil
      return
    }
    guard let count = Ordinal.number(word.text) else {
      throw Refusal(
        "'\(word.text)' is not a number of hits", remedy: "Write it in digits, from 1, or leave it out for one page.",
        at: word.span)
    }
    self.count = count
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    switch desk.listing {
    case nil:
      throw Refusal("there is no list to go on with", remedy: "Type 'search WORDS' or 'suggest c1' first.")
    case .search(let search): return try reply(after: search, on: desk)
    case .suggestions(var suggestions):
      let range = suggestions.turn(count)
      return Reply(
        suggestions.view(range, on: desk), hits: suggestions.hits(on: desk), listing: .suggestions(suggestions),
        audit: suggestions.event(on: desk))
    }
  }

  private func reply(after former: Listing.Search, on desk: Desk) throws(Refusal) -> Reply {
    let end = former.shown + min(count ?? Listing.Search.page, 1_000_000)
    var search = former
    if end > former.result.hits.count, former.result.hits.count < former.result.total {
      search = try Listing.Search.hits(for: former.query, former.text, atLeast: end, on: desk)
    }
    let range = former.shown..<max(former.shown, min(end, search.result.hits.count))
    search.shown = range.upperBound
    return Reply(
      HitsPage.view(
        of: search.result, showing: range, in: desk.corpus,
        originals: HitFolding(search.result.hits.prefix(range.upperBound), on: desk).originals),
      hits: search.result.hits, listing: .search(search), audit: search.event(on: desk))
  }
}
