import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

package struct WhatIfDropCommand: Command {
  package static let manual = Manual(
    "whatif drop", group: .origins, usage: ["SOURCE"], takes: ["SOURCE": .sourceName],
    summary: "Show which verdicts would fall without a source; nothing is changed.",
    details: [
      "SOURCE is an outlet, with all that rests on it and copies it; a speaker; a state whose officials speak; or an "
        + "article such as a3. A verdict falls where no origin is left on its side, or fewer than 'set independence' asks "
        + "for.",
      "A name is meant by the whole of it or by a word that tells it from others, such as a family name; the answer says "
        + "what SOURCE was taken for. What you split from a copy stays.",
    ],
    examples: [
      ("whatif drop \"The Harbour Ledger\"", "an outlet"), ("whatif drop Peskov", "a speaker"),
      ("whatif drop a6", "one article"),
    ])

  private let source: Word

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let word = try arguments.text(), !word.text.allSatisfy(\.isWhitespace) else {
      throw Refusal("the source is missing", remedy: Arguments.usage(of: Self.manual))
    }
    source = word
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    if let handle = ArticleHandle(source.text), !source.isQuoted { _ = try desk.article(handle, at: source) }
    let removed = RemovedSource(source.text)
    let backings = desk.provenance.backings(in: desk.shown, at: desk.standings)
    let independence = Gate(of: desk.state).independence
    let removals = backings.compactMap { Removal(of: removed, from: $0, independence: independence) }
    let dropped = Set(removals.flatMap(\.dropped))
    let unread = backings.flatMap(\.evidence).filter { $0.chain.voice == .unknown && !dropped.contains($0.id) }
    return Reply(
      RemovalPage.view(
        of: removals, without: source.text, taken: removed.taken(in: backings),
        near: removals.isEmpty ? removed.near(in: backings) : [], unread: unread.map(\.id)))
  }
}
