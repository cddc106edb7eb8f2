import AssayCorpus
import AssayJSON
import AssayModel
import AssayProvenance
import Foundation

// attribution-benchmark FOLDER [OPTIONS]: how well attributions agree with marks made by people, and how fast; see `run`.
let arguments = Array(CommandLine.arguments.dropFirst())
guard let folder = arguments.first else {
  print(
    "usage: attribution-benchmark FOLDER [--time COUNT] [--parts] [--predictions FILE] [--non-denials] [--hostile] [--findings]"
  )
  exit(2)
}
let articles = try GoldArticle.read(folder: folder)
var scores: [String: Score] = [:]
var lines: [String] = []
var spent = 0.0
var scalars = 0
for article in articles {
  var reading: ArticleReading?
  var found: [Attribution] = []
  spent += Processor.seconds {
    let made = ArticleReading(of: article.text, language: "en")
    found = AttributionFinder.attributions(in: made)
    reading = made
  }
  scalars += article.text.count
  guard let reading else { continue }
  for key in ["all", article.split, article.outlet] { scores[key, default: Score()].add(article, reading, found) }
  if arguments.contains("--predictions") {
    lines.append(Predictions.line(article, found, reading.outline.paragraphs.flatMap(\.sentences)))
  }
}
var table = TargetTable()
let whole = scores["all"] ?? Score()
table.add("sentences with an attribution, F1", whole.sentences.f1, .atLeast(0.85), of: "\(articles.count) articles")
table.add("words of the content, F1", whole.content.f1, .atLeast(0.80))
table.add("words of the source, F1", whole.source.f1, .atLeast(0.66))
table.add("words of the cue, F1", whole.cue.f1, .none)
table.add(
  "speech and quotations with both halves right, recall", Double(whole.speechRight) / Double(max(1, whole.speech)),
  .atLeast(0.70), of: "\(whole.speechRight) of \(whole.speech)")
CopyReport.add(to: &table)
if let place = arguments.firstIndex(of: "--time"), place + 1 < arguments.count, let count = Int(arguments[place + 1]) {
  Timing.add(to: &table, count: count, from: articles)
}
print(table.lines.joined(separator: "\n"))
if arguments.contains("--parts") {
  print("part    articles  sentence F1   source F1  cue F1  content F1   speech both halves right")
  for (part, score) in scores.sorted(by: { $0.key < $1.key }) {
    print(Report.line(part, articles.filter { part == "all" || $0.split == part || $0.outlet == part }.count, score))
  }
  let each = spent / Double(max(1, scalars)) * 3000
  print("time: \(articles.count) articles, \(scalars) scalars in \(Report.fixed(spent, 2)) s on one core;")
  print("      100,000 articles of 3,000 scalars would take \(Report.fixed(each * 100_000, 1)) s on one core")
}
if let place = arguments.firstIndex(of: "--predictions"), place + 1 < arguments.count {
  try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: arguments[place + 1]))
}
if arguments.contains("--findings") {
  print(FindingsReport.lines(articles).joined(separator: "\n"))
  print(CopyReport.speed().joined(separator: "\n"))
}
if arguments.contains("--hostile") { print(HostileReport.lines().joined(separator: "\n")) }
if arguments.contains("--non-denials") { print(NonDenialReport.lines(articles).joined(separator: "\n")) }
