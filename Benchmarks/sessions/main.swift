import AssayJSON
import AssayModel
import AssaySession
import AssayStorage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Times what a long session costs: session-benchmark [ENTRIES] [FOLDER]
//
// Writes a made-up session of so many entries (100,000) into the folder (/tmp) and prints, one to a
// line, what reading its JSON, opening, replaying, saving and appending take, and the most memory
// the program has had.

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let folder = CommandLine.arguments.dropFirst(2).first ?? "/tmp"
let path = "\(folder)/session-benchmark-\(getpid()).json"
let files = PosixFileSystem()
defer {
  try? files.remove(path)
  try? files.remove(path + ".journal")
}

func report(_ name: String, _ value: String) {
  print(name + String(repeating: " ", count: max(1, 36 - name.count)) + value)
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

func milliseconds(_ duration: Duration) -> String { "\((seconds(duration) * 1e5).rounded() / 100) ms" }

/// The most memory the program has had, in bytes.
func peak() -> Int {
  var usage = rusage()
  // 0 is RUSAGE_SELF, which the C libraries give different types.
  getrusage(0, &usage)
  #if canImport(Darwin)
    return usage.ru_maxrss
  #else
    return usage.ru_maxrss * 1024
  #endif
}

/// Writes the session, in a scope of its own so that its memory is given back.
@MainActor func generate() throws {
  var session = GeneratedSession()
  var document = SessionDocument(id: "benchmark", created: .earliest)
  for number in 1...count { document.entries.append(document.sealing(session.entry(number))) }
  try files.replace(path, with: document.encoded(document.folded()), mode: 0o600)
}

let clock = ContinuousClock()
if CommandLine.arguments.count < 4 {
  try generate()
  // The figures are taken by a program of its own, whose memory holds nothing of the making.
  let arguments = [CommandLine.arguments[0], String(count), path, "measure"]
  var pointers = arguments.map { strdup($0) } + [nil]
  var child: pid_t = 0
  guard posix_spawn(&child, CommandLine.arguments[0], nil, nil, &pointers, environ) == 0 else {
    print("cannot start \(CommandLine.arguments[0]): give its path")
    exit(1)
  }
  var status: Int32 = 0
  waitpid(child, &status, 0)
} else {
  let path = CommandLine.arguments[2]
  let size = try files.read(path)?.count ?? 0
  report("file", "\(size / 1_000_000) MB, \(count) entries")
  var opened: (store: SessionStore, state: SessionState, notices: [String])?
  let opening = try clock.measure {
    opened = try SessionStore.open(path, newID: "new", now: .earliest, holder: "benchmark")
  }
  report("open", milliseconds(opening))
  report("memory, times the file", "\((Double(peak()) / Double(size) * 10).rounded() / 10)")
  guard let (store, before, _) = opened else { exit(1) }
  let entries = store.document.entries.map(\.entry)
  var folded = SessionState()
  let replay = clock.measure { folded = SessionState(entries) }
  report("replay, entries a second", "\(Int(Double(entries.count) / seconds(replay)))")
  precondition(folded.claims.count == before.claims.count)
  let appends = 200
  var session = GeneratedSession()
  let appending = try clock.measure {
    for number in entries.count + 1...entries.count + appends { try store.append([session.entry(number)]) }
  }
  let state = store.document.folded()
  report("append", milliseconds(appending / appends))
  var bytes: [UInt8] = []
  report("write", milliseconds(clock.measure { bytes = store.encoded(state) }))
  report("save", milliseconds(try clock.measure { try store.save(state) }))
  var value = JSON.null
  let reading = try clock.measure { value = try JSONReader.value(of: bytes) }
  report("read as JSON, MB a second", "\(Int(Double(bytes.count) / 1e6 / seconds(reading)))")
  precondition(value.object != nil)
  try store.close(state)
}
