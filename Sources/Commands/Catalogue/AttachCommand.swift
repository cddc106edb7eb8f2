import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

package struct AttachCommand: Command {
  package static let manual = Manual(
    "attach", group: .verdicts,
    usage: [
      "ADDRESS [\"QUOTE\"] [--to CLAIM] [--supports|--refutes|--declines|--context] [--note \"TEXT\"]",
      "ADDRESS… [--yes]",
    ],
    summary: "Attach a span of an article to a claim as evidence.",
    details: [
      "The span is a hit (#2), a paragraph (a3.4), a sentence (a3.4.2), a range of scalars (a3:412-795), or the words "
        + "themselves (a3 \"no agreements were signed\"). Case, white space and the kind of quote marks need not agree; "
        + "what is kept are the article's own words. Words that stand in the article twice are refused with all their "
        + "places; a3.4 \"words\" looks in one paragraph only.",
      "Without --to the claim in focus is meant; without a stance, supports. declines is for a source that neither "
        + "confirms nor denies. Where the stance is left out and the words decline or deny, that is proposed, with the "
        + "words that do; what is recorded is what you said.",
      "Several spans (#1 #3, #1..#5) are one entry, with the same options; the shell asks, a script says --yes. Those "
        + "that the claim has already are passed over.",
    ],
    options: [
      .init("--to", "CLAIM", "The claim; the one in focus without it."),
      .init("--supports", nil, "The span speaks for the claim."),
      .init("--refutes", nil, "The span speaks against it."),
      .init("--declines", nil, "The source neither confirms nor denies."),
      .init("--context", nil, "It bears on the claim without speaking for or against it."),
      .init("--note", "TEXT", "A remark that goes into the exports."),
      .init("--yes", nil, "Attach several spans without a question."),
    ],
    examples: [
      ("attach #1", "the first hit of the last search"),
      ("attach a1.2.1 --to c1 --refutes", "a sentence that speaks against a claim"),
      ("attach #1..#3 --yes", "the three best hits, without a question"),
    ])

  /// The most scalars an evidence may have: some five pages.
  static let longest = 10_000

  /// An address with the quotation behind it.
  private struct Item {
    let address: Word
    var quote: Word?
  }

  private let items: [Item]
  private let isSure: Bool
  private let claim: Word?
  private let stance: Stance
  private let isStanceGiven: Bool
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
    isStanceGiven = !stances.isEmpty
    isSure = arguments.flag("--yes") != nil
    items = try Self.items(&arguments)
  }

  private static func items(_ arguments: inout Arguments) throws(Refusal) -> [Item] {
    var items = [Item(address: try arguments.next("the address"))]
    items[0].quote = arguments.next(where: \.isQuoted)
    while let word = arguments.next(where: { !$0.isQuoted && (Address($0.text) != nil || Self.range($0) != nil) }) {
      items.append(Item(address: word, quote: arguments.next(where: \.isQuoted)))
    }
    if let word = arguments.next() {
      throw Refusal(
        "'\(word.text)' is one word too many",
        remedy: items.last?.quote == nil
          ? "Words to be found in an article stand in quotes."
          : "A quote mark inside the quotation takes a backslash: \\\". Curly marks, “ and ”, need none.",
        at: word.span)
    }
    return items
  }

  private static func range(_ word: Word) -> OrdinalRange? { OrdinalRange(word, of: "#") }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let claim = try desk.claimOrFocus(claim)
    let places = try places(on: desk)
    var number = desk.state.nextEvidence.ordinal
    var taken = desk.state.evidence(of: claim).map(\.citation)
    var events: [Event] = []
    for (place, word) in places {
      let citation = try Self.citation(of: place, word)
      guard !taken.contains(where: { $0.isSamePlace(as: citation) }) else {
        if places.count == 1 { throw Self.isAttached(citation, to: claim, on: desk, word) }
        continue
      }
      taken.append(citation)
      events.append(.evidenceAttached(EvidenceID(number), to: claim.id, stance, citation, note: note?.text))
      number += 1
    }
    guard !events.isEmpty else {
      throw Refusal("\(claim.id) has all \(places.count) spans already", at: items[0].address.span)
    }
    return events
  }

  package func question(about events: [Event], on desk: Desk) -> String? {
    guard events.count > 1, !isSure, case .evidenceAttached(_, to: let claim, _, _, _) = events[0] else { return nil }
    return "attaches \(events.count) spans to \(claim) (\(stance.rawValue))"
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let attached = desk.lastEvents.compactMap { event -> Evidence? in
      guard case .evidenceAttached(let id, to: _, _, _, _) = event else { return nil }
      return desk.state.evidence[id]
    }
    let named = items.reduce(0) { $0 + (Self.range($1.address).map { $0.last - $0.first + 1 } ?? 1) }
    guard named == 1, let evidence = attached.first else {
      return Reply(Acknowledgement.attached(attached, passedOver: named - attached.count))
    }
    var view = Acknowledgement.attached(evidence, in: desk.state)
    if let (proposal, words) = proposal(for: evidence, on: desk) {
      StanceProposalPage.add(proposal, words: words, for: evidence, to: &view)
    }
    return Reply(view)
  }

  /// The stance that the words themselves propose, where the reviewer named none and it is another one.
  private func proposal(for evidence: Evidence, on desk: Desk) -> (StanceProposal, words: String)? {
    guard !isStanceGiven, let entry = desk.corpus.article(evidence.citation.article.id),
      entry.article.digest == evidence.citation.article.digest,
      let proposal = desk.provenance.proposal(for: evidence.citation.span, in: entry),
      proposal.stance != evidence.stance
    else { return nil }
    return (proposal, String(entry.article.text[proposal.cue]))
  }

  /// The places that are named, with the words that name them.
  private func places(on desk: Desk) throws(Refusal) -> [(Place, Word)] {
    var places: [(Place, Word)] = []
    for item in items {
      guard let range = Self.range(item.address) else {
        places.append((try desk.place(item.address, quote: item.quote), item.address))
        continue
      }
      let bounds = try range.checked(item.address)
      // The last one first: a range that leads past the hits is refused before it is gone through.
      _ = try desk.place(.hit(bounds.upperBound), at: item.address)
      if let quote = item.quote {
        throw Refusal("words are looked for in one place, and \(item.address.text) is several", at: quote.span)
      }
      for number in bounds { places.append((try desk.place(.hit(number), at: item.address), item.address)) }
    }
    return places
  }

  private static func citation(of place: Place, _ word: Word) throws(Refusal) -> Citation {
    let count = place.span.count
    guard count <= Self.longest else {
      throw Refusal(
        "the span has \(count) scalars; \(Self.longest) is the most",
        remedy: "Attach the sentences that carry the verdict.", at: word.span)
    }
    guard !place.quote.allSatisfy(\.isWhitespace) else {
      throw Refusal("there are no words in this span", at: word.span)
    }
    return Citation(place)
  }

  private static func isAttached(_ citation: Citation, to claim: Claim, on desk: Desk, _ word: Word) -> Refusal {
    guard let same = desk.state.evidence(of: claim).first(where: { $0.citation.isSamePlace(as: citation) }) else {
      return Refusal("\(claim.id) has this span already", at: word.span)
    }
    return Refusal(
      "\(same.id) holds this span for \(claim.id) already (\(same.stance.rawValue))",
      remedy: "To change its stance: detach \(same.id), then attach it anew.", at: word.span)
  }
}

extension Citation {
  fileprivate func isSamePlace(as other: Citation) -> Bool {
    article.id == other.article.id && article.digest == other.article.digest && span == other.span
  }
}
