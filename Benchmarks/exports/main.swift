import AssayExports
import AssayModel
import AssaySession

// Times every export of a made-up session: 5,000 claims, 20,000 evidences, 400 articles, unless told otherwise.
// The limit is 3 s for each format.

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let claims = arguments.first ?? 5000
let evidences = arguments.dropFirst().first ?? 20_000

let entries = MadeUpReview(claims: claims, evidences: evidences, articles: 400).entries
let state = SessionState(entries)
print("\(state.claims.count) claims, \(state.evidence.count) evidences, 400 articles")

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
