import AssayBacking
import AssayCorpus
import AssayExports
import AssayModel
import AssaySession
import AssayStanding

// Times every export of a made-up session beside its corpus: 5,000 claims, 20,000 evidences, 400 articles, unless told
// otherwise. Everything is found anew for each export: how the evidence stands, who speaks in the articles, the origins.
// The limit is 3 s for each format.

let arguments = CommandLine.arguments.dropFirst()
let numbers = arguments.compactMap { Int($0) }
let claims = numbers.first ?? 5000
let evidences = numbers.dropFirst().first ?? 20_000
/// The formats that are named, or all.
let formats = ExportRegistry.all.filter {
  arguments.isEmpty || numbers.count == arguments.count || arguments.contains($0.name)
}

let review = MadeUpReview(claims: claims, evidences: evidences, articles: 400)
let state = SessionState(review.entries)
let corpus = Corpus(location: "made up", store: review.corpus)
print("\(state.claims.count) claims, \(state.evidence.count) evidences, \(corpus.count) articles")

/// The session beside its corpus, as a program that has just begun has it.
@MainActor func source() -> ExportSource {
  let standings = StandingBook(corpus: corpus)
  let book = ProvenanceBook(over: corpus)
  return ExportSource(
    state: standings.shown(state), entries: review.entries,
    corpus: CorpusFacts(articles: corpus.count, digest: corpus.digest), shown: { standings.shown($0) },
    backings: { book.backings(of: $0, in: $1, at: standings) })
}

func figure(_ value: Double) -> String { String(Double(Int(value * 100)) / 100) }

func seconds(_ work: () throws -> Void) rethrows -> Double {
  let time = try ContinuousClock().measure(work)
  return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
}

var options = ExportOptions()
options.publisher = "The Fact Desk"
options.url = "https://example.org/review"
var isSlow = false
for format in formats {
  var bytes = 0
  var times: [(whole: Double, found: Double)] = []
  for _ in 0..<3 {
    var found = 0.0
    let whole = try seconds {
      var sheet: Sheet?
      found = try seconds { sheet = try Sheet(source(), options) }
      if let sheet { bytes = try format.document(of: sheet).utf8.count }
    }
    times.append((whole, found))
  }
  times.sort { $0.whole < $1.whole }
  isSlow = isSlow || times[1].whole > 3
  print(
    "\(format.name): median \(figure(times[1].whole)) s (\(figure(times[0].whole)) to \(figure(times[2].whole))), of it "
      + "\(figure(times[1].found)) for places and origins, \(figure(Double(bytes) / 1e6)) MB")
}
if isSlow { print("the limit is 3 s") }
