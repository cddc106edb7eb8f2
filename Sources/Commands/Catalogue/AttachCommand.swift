import AssayModel
import AssaySession
import AssayViews

package struct AttachCommand: Command {
  package static let manual = Manual(
    "attach", group: .verdicts,
    usage: ["ADDRESS [\"QUOTE\"] [--to CLAIM] [--supports|--refutes|--declines|--context] [--note \"TEXT\"]"],
    summary: "Attach a span of an article to a claim as evidence.",
    details: [
      "The span is a hit (#2), a paragraph (a3.4), a sentence (a3.4.2), a range of scalars (a3:412-795), or the words "
        + "themselves (a3 \"no agreements were signed\"). Case, white space and the kind of quote marks need not agree; "
        + "what is kept are the article's own words. Words that stand in the article twice are refused with all their "
        + "places; a3.4 \"words\" looks in one paragraph only.",
      "Without --to the claim in focus is meant; without a stance, supports. declines is for a source that neither "
        + "confirms nor denies.",
    ],
    options: [
      .init("--to", "CLAIM", "The claim; the one in focus without it."),
      .init("--supports", nil, "The span speaks for the claim."),
      .init("--refutes", nil, "The span speaks against it."),
      .init("--declines", nil, "The source neither confirms nor denies."),
      .init("--context", nil, "It bears on the claim without speaking for or against it."),
      .init("--note", "TEXT", "A remark that goes into the exports."),
    ],
    examples: [
      ("attach #1", "the first hit of the last search"),
      ("attach a1.2.1 --to c1 --refutes", "a sentence that speaks against a claim"),
    ])

  /// The most scalars an evidence may have: some five pages.
  private static let longest = 10_000

  private let address: Word
  private let quote: Word?
  private let claim: Word?
  private let stance: Stance
  private let note: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    claim = arguments.value("--to")
    note = arguments.value("--note")
    if let note, note.text.allSatisfy(\.isWhitespace) { throw Refusal("the note is empty", at: note.span) }
    var stances: [(Stance, Word)] = []
    for stance in Stance.allCases {
      if let flag = arguments.flag("--\(stance.rawValue)") { stances.append((stance, flag)) }
    }
    if stances.count > 1 {
      throw Refusal(
        "an evidence has one stance; these are \(WordList.and(stances.map { "--\($0.0.rawValue)" }))",
        remedy: "Leave one of them out.", at: stances[1].1.span)
    }
    stance = stances.first?.0 ?? .supports
    address = try arguments.next("the address")
    quote = arguments.next(where: \.isQuoted)
    if let word = arguments.next() {
      throw Refusal(
        "'\(word.text)' is one word too many",
        remedy: quote == nil
          ? "Words to be found in an article stand in quotes."
          : "A quote mark inside the quotation takes a backslash: \\\". Curly marks, “ and ”, need none.",
        at: word.span)
    }
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let claim = try desk.claimOrFocus(claim)
    let place = try desk.place(address, quote: quote)
    let citation = Citation(place)
    let isBlank = place.quote.allSatisfy(\.isWhitespace)
    let count = place.span.count
    guard count <= Self.longest else {
      throw Refusal(
        "the span has \(count) scalars; \(Self.longest) is the most",
        remedy: "Attach the sentences that carry the verdict.",
        at: address.span)
    }
    guard !isBlank else { throw Refusal("there are no words in this span", at: address.span) }
    if let same = desk.state.evidence(of: claim).first(where: { $0.citation.isSamePlace(as: citation) }) {
      throw Refusal(
        "\(same.id) holds this span for \(claim.id) already (\(same.stance.rawValue))",
        remedy: "To change its stance: detach \(same.id), then attach it anew.", at: address.span)
    }
    return [
      .evidenceAttached(
        desk.state.nextEvidence, to: claim.id, stance, citation, note: note?.text.isEmpty == false ? note?.text : nil)
    ]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let evidence = desk.state.evidence.last else { return Reply(View()) }
    return Reply(Acknowledgement.attached(evidence, in: desk.state))
  }
}

extension Citation {
  fileprivate func isSamePlace(as other: Citation) -> Bool {
    article.id == other.article.id && article.digest == other.article.digest && span == other.span
  }
}
