import AssayAnchoring
import AssayModel
import AssaySession
import Seeded

/// A review of made-up articles, the same one each time.
struct MadeUpReview {
  private(set) var entries: [Entry] = []
  private var random = Random(seed: 6)
  private var vocabulary: [String] = []

  init(claims: Int, evidences: Int, articles count: Int) {
    let letters = Array("aeioubcdfghklmnprstvwz")
    for _ in 0..<4000 {
      var word = ""
      for _ in 0..<(2 + random.below(9)) { word.append(random.pick(letters)) }
      vocabulary.append(word)
    }
    var articles: [Article] = []
    for number in 0..<count { articles.append(article(number)) }
    let texts = articles.map { TokenisedText($0.text) }
    var evidence = 0
    for number in 1...max(1, claims) {
      let id = ClaimID(number)
      var events: [Event] = [
        .claimAdded(
          id, Statement(text: sentence(12), speaker: "Speaker \(number % 90)", date: PartialDate("2023-09-05")))
      ]
      while evidence < evidences * number / claims {
        evidence += 1
        let place = random.below(articles.count)
        let start = random.below(articles[place].text.count - 200)
        let citation = Citation(
          article: ArticleCard(articles[place], handle: ArticleHandle(place + 1)),
          description: Description(of: Span(start..<start + 120), in: texts[place]))
        events.append(
          .evidenceAttached(EvidenceID(evidence), to: id, random.pick(Stance.allCases), citation, note: sentence(6)))
      }
      if number % 9 != 0 {
        events.append(.verdictMarked(id, Judgement(random.pick(Verdict.allCases), rationale: sentence(15))))
      }
      let at = Instant(milliseconds: 1_694_600_000_000 + Int64(number) * 60_000)
      entries.append(Entry(number: number, at: at, by: "mara", input: "x", events: events))
    }
  }

  private mutating func sentence(_ words: Int) -> String {
    var sentence: [String] = []
    for _ in 0..<words { sentence.append(random.pick(vocabulary)) }
    return sentence.joined(separator: " ") + "."
  }

  private mutating func article(_ number: Int) -> Article {
    var paragraphs: [String] = []
    for _ in 0..<10 { paragraphs.append([sentence(14), sentence(14), sentence(14)].joined(separator: " ")) }
    var metadata = ArticleMetadata(
      title: sentence(8), outlet: "Outlet \(number % 60)", url: "https://example.org/\(number)", language: "en")
    metadata.published = PartialDate(CalendarDay(daysSince1970: 19_600 + number / 4))
    return Article(
      id: ArticleID("article-\(number).txt"), metadata: metadata,
      text: ScalarText(paragraphs.joined(separator: "\n\n")))
  }
}
