import AssayAnchoring
import AssayExports
import AssayModel
import AssaySession
import Seeded

// Times every export of a made-up session: 5,000 claims, 20,000 evidences, 400 articles, unless told otherwise.
// The limit is 3 s for each format.

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let claims = arguments.first ?? 5000
let evidences = arguments.dropFirst().first ?? 20_000

var random = Random(seed: 6)
let vocabulary = (0..<4000).map { _ in
  String((0..<(2 + random.below(9))).map { _ in random.pick(Array("aeioubcdfghklmnprstvwz")) })
}

func sentence(_ words: Int) -> String {
  (0..<words).map { _ in random.pick(vocabulary) }.joined(separator: " ") + "."
}

let articles = (0..<400).map { number in
  let paragraphs = (0..<10).map { _ in (0..<4).map { _ in sentence(14) }.joined(separator: " ") }
  var metadata = ArticleMetadata(
    title: sentence(8), outlet: "Outlet \(number % 60)", url: "https://example.org/\(number)", language: "en")
  metadata.published = PartialDate(CalendarDay(daysSince1970: 19_600 + number / 4))
  return Article(
    id: ArticleID("article-\(number).txt"), metadata: metadata,
    text: ScalarText(paragraphs.joined(separator: "\n\n")))
}
let texts = articles.map { TokenisedText($0.text) }

var entries: [Entry] = []
var evidence = 0
for number in 1...claims {
  let id = ClaimID(number)
  var events: [Event] = [
    .claimAdded(id, Statement(text: sentence(12), speaker: "Speaker \(number % 90)", date: PartialDate("2023-09-05")))
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
  entries.append(
    Entry(
      number: number, at: Instant(milliseconds: 1_694_600_000_000 + Int64(number) * 60_000), by: "mara", input: "x",
      events: events))
}
let state = SessionState(entries)
print("\(state.claims.count) claims, \(state.evidence.count) evidences, \(articles.count) articles")

var options = ExportOptions()
options.publisher = "The Fact Desk"
options.url = "https://example.org/review"
var isSlow = false
let clock = ContinuousClock()
for format in ExportRegistry.all {
  var bytes = 0
  let times = try (0..<3).map { _ in
    try clock.measure {
      let sheet = try Sheet(ExportSource(state: state, entries: entries), options)
      bytes = try format.document(of: sheet).utf8.count
    }
  }.sorted()
  let seconds = times.map { Double($0.components.attoseconds) / 1e18 + Double($0.components.seconds) }
  isSlow = isSlow || seconds[1] > 3
  func figure(_ value: Double) -> String { String(Double(Int(value * 100)) / 100) }
  print(
    "\(format.name): median \(figure(seconds[1])) s (\(figure(seconds[0])) to \(figure(seconds[2]))), "
      + "\(figure(Double(bytes) / 1e6)) MB")
}
if isSlow { print("the limit is 3 s") }
