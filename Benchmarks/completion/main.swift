import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssaySearch
import AssaySession
import AssayStorage
import AssayWorkbench

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Times Tab over many articles: completion-benchmark [ARTICLES] [FOLDER]
//
// Writes a made-up corpus of so many articles (100,000) as one .jsonl file into the folder (/tmp), opens it, and prints
// for each line what the first answer and the median and slowest of 50 further ones take. The limit is 20 ms, for
// the first answer too; exit status 1 where it is not kept. What titles and outlets are made of is found once before,
// as the shell does in the background.

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let folder = CommandLine.arguments.dropFirst(2).first ?? "/tmp"
let path = "\(folder)/completion-benchmark-\(getpid()).jsonl"
let limit = Duration.milliseconds(20)

let outlets = [
  "The Tidewater Post", "Granite Gazette", "Radio Meadow", "Der Leuchtturm", "Lantern Weekly", "Northwire",
]
let openings = [
  "Minister visits", "Storm closes", "Council delays", "Court rejects", "Factory reopens", "Übung endet in",
]
let places = ["harbour", "Zürich", "the old bridge", "Vale Street", "a border town", "the northern islands", "Quorn"]

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

func json() -> String {
  var lines = ""
  for number in 0..<count {
    let title = "\(openings[number % openings.count]) \(places[number / 7 % places.count]), part \(number)"
    let day = "2024-\(twoDigits(number % 12 + 1))-\(twoDigits(number % 28 + 1))"
    lines += """
      {"id":"made-up/\(number)","title":"\(title)","sitename":"\(outlets[number % outlets.count])","date":"\(day)",\
      "text":"\(title).\\n\\nIt was reported on \(day)."}

      """
  }
  return lines
}

func milliseconds(_ duration: Duration) -> String {
  let thousandths = duration / .microseconds(1)
  return "\((thousandths / 10).rounded() / 100)"
}

func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

try PosixFileSystem().replace(path, with: Array(json().utf8), mode: 0o600)
defer { try? PosixFileSystem().remove(path) }
let clock = ContinuousClock()
let corpus = try Corpus.open(path)
let bench = Workbench(
  corpus: corpus, store: .inMemory(id: "benchmark", created: .earliest, holder: "benchmark"), state: SessionState(),
  surroundings: Surroundings(
    reviewer: "nobody", now: { .earliest }, makeID: { "benchmark" }, holder: "benchmark", mayTouchFiles: false,
    makeLocker: { _ in .inMemory() }))
_ = bench.submit("claim add \"One\"")
let desk = bench.desk
var hurried = desk
hurried.isHurried = true
let atOnce = clock.measure { _ = Completer.completions(of: "attach tidew", at: 12, on: hurried) }
let names = clock.measure { _ = desk.searcher.names(of: desk.corpus) }
print(
  "\(corpus.count) articles; their names found in \(milliseconds(names)) ms; the limit is \(milliseconds(limit)) ms")
print("A key before they are found is answered, without them, in \(milliseconds(atOnce)) ms")
print("line                          first   median     most ms   offered")
var isKept = true
for line in [
  "", "att", "attach ", "attach a", "attach a1", "attach a9999", "attach a77777", "attach tidew", "attach qu",
  "attach zur",
  "attach nowhere", "attach a500 \"it was ", "search outlet:", "articles date:", "mark c1 ",
] {
  let cursor = line.unicodeScalars.count
  var found: Completions?
  let first = clock.measure { found = Completer.completions(of: line, at: cursor, on: bench.desk) }
  let times = (0..<50).map { _ in
    clock.measure { found = Completer.completions(of: line, at: cursor, on: bench.desk) }
  }.sorted()
  if max(first, times[25]) > limit { isKept = false }
  let offered = found.map { "\($0.candidates.count)" + ($0.more > 0 ? " and \($0.more) more" : "") } ?? ""
  print(
    line + String(repeating: " ", count: max(0, 26 - line.count)) + padded(milliseconds(first), 9)
      + padded(milliseconds(times[25]), 9) + padded(milliseconds(times[49]), 9) + "      " + offered)
}
print("the limit is \(isKept ? "kept" : "NOT kept")")
if !isKept {
  try? PosixFileSystem().remove(path)
  exit(1)
}
