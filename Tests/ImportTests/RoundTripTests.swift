import AssayAnchoring
import AssayCorpus
import AssayExports
import AssayImports
import AssayModel
import AssaySession
import SampleDesk
import Seeded
import Testing

/// Exporting and importing back gives the same claims, verdicts and spans, whatever the words are.
struct RoundTripTests {
  /// What has to come back of a claim.
  private struct Kept: Hashable {
    let text: String
    let speaker: String?
    let date: String?
    let verdict: Verdict?
    let rationale: String?
    let origin: Cited?
    /// The relation, and the words of the claim that it leads to.
    let links: [String]
    let evidence: [Attached]
  }

  private struct Cited: Hashable {
    let article: String
    let digest: Digest
    let span: Span
    let quote: String

    init(_ citation: Citation) {
      article = citation.article.id.value
      digest = citation.article.digest
      span = citation.span
      quote = citation.quote
    }
  }

  private struct Attached: Hashable {
    let stance: Stance
    let cited: Cited
    let note: String?
  }

  /// - Parameter isHeld: whether a format has room for a claim; a link to one that it has no room for is lost with it.
  private func kept(_ state: SessionState, isHeld: (Claim) -> Bool = { _ in true }) -> [Kept] {
    state.claims.values.filter(isHeld).map { claim in
      Kept(
        text: claim.statement.text, speaker: claim.statement.speaker, date: claim.statement.date?.text,
        verdict: claim.verdict, rationale: claim.judgement?.rationale,
        origin: claim.statement.origin.map { Cited($0) },
        links: claim.links.compactMap { link in
          state.claims[link.claim].flatMap { isHeld($0) ? "\(link.relation) \($0.statement.text)" : nil }
        },
        evidence: state.evidence(of: claim).map {
          Attached(stance: $0.stance, cited: Cited($0.citation), note: $0.note)
        })
    }
  }

  /// A session of random claims over the sample corpus.
  private func session(_ seed: UInt64) -> SessionState {
    var random = Random(seed: seed)
    var events: [Event] = []
    var evidence = 0
    let entries = Array(SampleCorpus.all.articles)
    func words(_ random: inout Random) -> String? {
      if random.once(in: 3) { return nil }
      let front = random.pick(["", "=", "'=", "+1 ", "\"", "a, b", "'", "@x "])
      let text = SafeText.make(front + random.text(upTo: 30)) + "x"
      return text.allSatisfy(\.isWhitespace) ? "x" : text
    }
    func citation(_ random: inout Random) -> Citation {
      while true {
        let entry = random.pick(entries)
        let text = entry.article.text
        let start = random.below(text.count - 1)
        let span = Span(start..<min(text.count, start + 1 + random.below(120)))
        if text[span].allSatisfy(\.isWhitespace) { continue }
        return Citation(
          article: ArticleCard(entry.article, handle: entry.handle), description: Description(of: span, in: text))
      }
    }
    for number in 1...(1 + random.below(6)) {
      let id = ClaimID(number)
      let date = random.pick([nil, "2023", "2023-09", "2023-09-05", "2023-09-05T14:30:00+09:00"])
      let origin = random.once(in: 3) ? citation(&random) : nil
      events.append(
        .claimAdded(
          id,
          Statement(
            text: "\(words(&random) ?? "") \(number)", speaker: words(&random), date: date.flatMap { PartialDate($0) },
            origin: origin)))
      if !random.once(in: 4) {
        events.append(.verdictMarked(id, Judgement(random.pick(Verdict.allCases), rationale: words(&random))))
      }
      var places: Set<Cited> = []
      for _ in 0..<random.below(5) {
        let citation = citation(&random)
        guard places.insert(Cited(citation)).inserted else { continue }
        evidence += 1
        events.append(
          .evidenceAttached(
            EvidenceID(evidence), to: id, random.pick(Stance.allCases), citation, note: words(&random)))
      }
      if number > 1, random.once(in: 2) {
        events.append(.claimsLinked(id, random.pick(Relation.allCases), ClaimID(1 + random.below(number - 1))))
      }
    }
    return SessionState([Entry(number: 1, at: .earliest, by: "mara", input: "x", events: events)])
  }

  private func returned(_ name: String, _ state: SessionState, by row: String? = nil) throws -> SessionState {
    var options = ExportOptions()
    try options.set("--publisher", to: "Desk")
    try options.set("--url", to: "https://example.org/x")
    if let row { try options.set("--by", to: row) }
    let export = try #require(ExportRegistry.format(named: name))
    let document = try export.document(of: try Sheet(ExportSource(state: state, entries: []), options))
    let format = try #require(ImportRegistry.format(named: name))
    let plan = ImportPlan(
      try format.read(Array(document.utf8)), from: ImportSource(file: "own", ownNames: ["mara", "Desk"]),
      into: SessionState(), over: SampleCorpus.all)
    let lost = plan.report.skipped.filter { name != "claimreview" || !$0.reason.contains("no other claim of the file") }
    #expect(lost.isEmpty, "\(lost)")
    #expect(plan.report.evidence.allSatisfy { $0.fidelity == .exact })
    return SessionState([Entry(number: 1, at: .earliest, by: "mara", input: "import", events: plan.events)])
  }

  @Test(arguments: ["csv", "claimreview", "webannotation"])
  func `what goes out comes back the same`(name: String) throws {
    for seed in 1...60 {
      let state = session(UInt64(seed))
      let expected = kept(state) { claim in
        switch name {
        // A review needs a verdict, an annotation words to annotate: the formats hold nothing else.
        case "claimreview": claim.verdict != nil
        case "webannotation": !claim.evidence.isEmpty || claim.statement.origin != nil
        default: true
        }
      }
      if expected.isEmpty { continue }
      let back = kept(try returned(name, state))
      #expect(back == expected, "seed \(seed)")
    }
  }

  @Test func `a table of claims brings back claims and verdicts`() throws {
    for seed in 1...20 {
      let state = session(UInt64(seed))
      let back = kept(try returned("csv", state, by: "claim"))
      #expect(back.map(\.text) == kept(state).map(\.text))
      #expect(back.map(\.verdict) == kept(state).map(\.verdict))
      #expect(back.map(\.origin) == kept(state).map(\.origin))
      #expect(back.map(\.links) == kept(state).map(\.links))
    }
  }

  @Test(arguments: ["csv", "claimreview", "webannotation"])
  func `importing twice brings nothing the second time`(name: String) throws {
    let state = session(7)
    let once = try returned(name, state)
    var options = ExportOptions()
    try options.set("--publisher", to: "Desk")
    try options.set("--url", to: "https://example.org/x")
    let export = try #require(ExportRegistry.format(named: name))
    let document = try export.document(of: try Sheet(ExportSource(state: once, entries: []), options))
    let format = try #require(ImportRegistry.format(named: name))
    let again = ImportPlan(try format.read(Array(document.utf8)), into: once, over: SampleCorpus.all)
    #expect(again.events.isEmpty)
    #expect(again.report.known.count == again.report.added.count + once.claims.count || name != "csv")
  }
}
