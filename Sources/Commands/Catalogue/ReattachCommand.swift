import AssayCorpus
import AssayModel
import AssaySession
import AssayStanding
import AssayViews

package struct ReattachCommand: Command {
  package static let manual = Manual(
    "reattach", group: .verdicts, usage: ["EVIDENCE ADDRESS [\"QUOTE\"]", "EVIDENCE --accept"],
    summary: "Settle where an evidence stands after its article has changed.",
    details: [
      "An evidence whose words stand elsewhere beyond doubt is taken up by itself. One whose words were altered, or "
        + "stand in several places, waits: 'check' lists it. --accept takes the altered words that 'check' shows; an "
        + "address names the place otherwise. The evidence keeps its id, and its former quotes with it."
    ],
    options: [.init("--accept", nil, "Take the altered words at the place that was found.")],
    examples: [
      ("reattach e1 a1.2.1", "names the new place"), ("reattach e2 a10 \"No agreements\"", "by its words"),
    ])

  private let evidence: Word
  private let address: Word?
  private let quote: Word?
  private let accepts: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    accepts = arguments.flag("--accept")
    evidence = try arguments.next("the evidence")
    address = arguments.next()
    quote = arguments.next(where: \.isQuoted)
    if address == nil, accepts == nil {
      throw Refusal("the address is missing", remedy: Arguments.usage(of: Self.manual))
    }
    if let address, accepts != nil {
      throw Refusal("--accept takes the place that was found; an address names another", at: address.span)
    }
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let old = try desk.evidence(evidence)
    let citation = Citation(try place(of: old, desk))
    guard citation.quote.contains(where: { !$0.isWhitespace }) else {
      throw Refusal("there are no words in this span", at: address?.span)
    }
    guard citation != old.citation else { throw Refusal("\(old.id) stands there already", at: address?.span) }
    return [.evidenceReattached(old.id, citation)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(Acknowledgement.attached(try desk.evidence(evidence), in: desk.shown))
  }

  /// The place that was named, or else the one that anchoring found.
  private func place(of evidence: Evidence, _ desk: Desk) throws(Refusal) -> Place {
    if let address { return try desk.place(address, quote: quote) }
    let standing = desk.standings.standing(of: evidence)
    guard let handle = standing.article, let article = desk.corpus.article(at: handle), let span = standing.span else {
      let problem =
        standing.candidates.isEmpty
        ? "the words of \(evidence.id) were not found" : "\(evidence.id) stands in several places"
      throw Refusal(problem, remedy: "Name the place: reattach \(evidence.id) ADDRESS", at: accepts?.span)
    }
    return Place(article: article, span: span)
  }
}
