import AssayAnchoring
import AssayModel
import AssaySession
import Seeded

/// A review of made-up articles, the same one each time.
struct MadeUpReview {
  let corpus: MadeUpCorpus
  private(set) var entries: [Entry] = []
  private var random = Random(seed: 7)

  init(claims: Int, evidences: Int, articles count: Int) {
    var made = MadeUpCorpus(articles: count)
    let texts = made.articles.map { TokenisedText($0.text) }
    var evidence = 0
    var entry = 0
    for number in 1...max(1, claims) {
      let id = ClaimID(number)
      var events: [Event] = [
        .claimAdded(
          id,
          Statement(text: "The \(made.words(12)).", speaker: "Speaker \(number % 90)", date: PartialDate("2023-09-05")))
      ]
      while evidence < evidences * number / claims {
        evidence += 1
        let place = random.below(made.articles.count)
        let citation = Citation(
          article: ArticleCard(made.articles[place], handle: ArticleHandle(place + 1)),
          description: Description(of: random.pick(made.sentences[place]), in: texts[place]))
        events.append(
          .evidenceAttached(EvidenceID(evidence), to: id, random.pick(Stance.allCases), citation, note: made.words(6)))
      }
      if number % 9 != 0 {
        events.append(.verdictMarked(id, Judgement(random.pick(Verdict.allCases), rationale: made.words(15))))
      }
      // What was looked for belongs to the claim in focus, the one that was added last.
      events.append(.searched(query: made.words(2), total: random.below(30)))
      entry += 1
      let at = Instant(milliseconds: 1_694_600_000_000 + Int64(number) * 60_000)
      entries.append(Entry(number: entry, at: at, by: "mara", input: "x", events: events))
    }
    corpus = made
  }
}
