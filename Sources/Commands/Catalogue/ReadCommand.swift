import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayStanding
import AssayViews

package struct ReadCommand: Command {
  package static let manual = Manual(
    "read", group: .reading, usage: ["[ADDRESS [\"QUOTE\"]]"],
    summary: "Read on the full screen, select words and attach them.",
    details: [
      "Opens an article at a place of it. Arrow keys or h j k l move, s selects the sentence under the cursor, Enter "
        + "attaches what is selected to the claim in focus, q leaves, ? lists all keys.",
      "Without an address it is the first hit of the last search, else the last evidence of the claim in focus, else "
        + "the first article. Whatever is done there stands in the log as the line that would have done it.",
    ],
    examples: [
      ("read a3", "an article"), ("read #1", "the first hit of the last search"),
      ("read e1", "where an evidence stands"),
    ])

  private let address: Word?
  private let quote: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    address = arguments.next()
    quote = arguments.next(where: \.isQuoted)
  }

  package func errand(on desk: Desk) throws(Refusal) -> Errand? {
    let (article, span) = try place(on: desk)
    guard desk.hasScreen else {
      throw Refusal(
        "reading mode needs a terminal", remedy: "Type 'show \(address?.text ?? "\(article)")' to read it here.")
    }
    return .read(article, at: span)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let (handle, _) = try place(on: desk)
    return Reply(View(), audit: desk.corpus.article(at: handle).flatMap { desk.reading(of: $0) })
  }

  private func place(on desk: Desk) throws(Refusal) -> (ArticleHandle, Span?) {
    guard let address else { return try usualPlace(on: desk) }
    guard let name = Address(address.text), !address.isQuoted else { throw Refusal.notAnAddress(address) }
    if case .article(let handle) = name, quote == nil { return (try desk.article(handle, at: address).handle, nil) }
    // What waits for the reviewer is what there is to read.
    if case .evidence(let id) = name, quote == nil {
      let standing = desk.standings.standing(of: try desk.evidence(Word(id.description, span: address.span)))
      if let article = standing.article, let span = standing.span ?? standing.candidates.first {
        return (article, span)
      }
    }
    let place = quote == nil ? try desk.place(name, at: address) : try desk.place(address, quote: quote)
    return (place.article.handle, place.span)
  }

  private func usualPlace(on desk: Desk) throws(Refusal) -> (ArticleHandle, Span?) {
    if let hit = desk.hits.first, desk.corpus.article(at: hit.article) != nil { return (hit.article, hit.span) }
    let claim = desk.state.focus.flatMap { desk.state.claims[$0] }
    for evidence in claim.map(desk.state.evidence(of:))?.reversed() ?? [] {
      let standing = desk.standings.standing(of: evidence)
      if let article = standing.article, let span = standing.settledSpan { return (article, span) }
    }
    guard let first = desk.corpus.handles.first else {
      throw Refusal("the corpus is empty", remedy: "Name another with --corpus.")
    }
    return (first, nil)
  }
}
