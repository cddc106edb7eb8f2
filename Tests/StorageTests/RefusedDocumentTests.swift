import AssayModel
import AssaySession
import AssayStorage
import Seeded
import Testing

/// What is no session, or none that this version can read: named, and left as it was.
@Suite struct RefusedDocumentTests {
  @Test func `a session from a newer schema is refused untouched`() throws {
    let file = Sample.text(Sample.saved(2)).replacing(#""assay":1"#, with: #""assay":2"#)
    let disk = Sample.disk(file)
    let error = #expect(throws: StorageError.self) { try Sample.store("a.json", in: disk) }
    #expect(error == .newerSchema("a.json", found: "2"))
    #expect(disk.paths == ["a.json"])
    #expect(disk.text("a.json") == file)
    #expect(disk.openCount == 0)
  }

  @Test func `a journal from a newer schema is refused untouched`() throws {
    let disk = Disk()
    let journal = #"{"assay":2,"created":"2023-09-13T00:00:00Z","id":"0a1b2c"}"# + "\n" + #"{"mystery":1}"# + "\n"
    disk.put(Array(journal.utf8), at: "a.json.journal")
    let error = #expect(throws: StorageError.self) { try Sample.store("a.json", in: disk) }
    #expect(error == .newerSchema("a.json.journal", found: "2"))
    #expect(disk.text("a.json.journal") == journal && disk.paths == ["a.json.journal"] && disk.openCount == 0)
  }

  @Test(arguments: [
    (
      "\"type\":\"claimAdded\"", "\"type\":\"claimSung\"", "entry 1",
      "the event type 'claimSung' is not known to this version of Assay"
    ),
    (
      "\"stance\":\"supports\"", "\"stance\":\"maybe\"", "entry 2, 'events'",
      "'stance' is 'maybe'; expected supports, refutes, declines or context"
    ),
    ("\"number\":2", "\"number\":7", "entry 2", "'number' is 7; expected 2"),
    (
      "\"number\":2", "\"number\":-9223372036854775808", "entry 2",
      "'number' is -9223372036854775808; expected a whole number from 0 up"
    ),
    ("\"claim\":\"c1\"", "\"claim\":\"k1\"", "entry 1", "'claim' is 'k1'; expected a claim's id such as c3"),
    ("\"by\":\"Mira\"", "\"by\":7", "entry 1", "'by' is 7; expected a string"),
    (
      "2023-09-13T00:00:01.500Z", "yesterday", "entry 1",
      "'at' is 'yesterday'; expected a time such as 2023-09-13T06:00:00Z"
    ),
    (
      "\"created\":\"2023-09-13T00:00:00Z\"", "\"created\":\"0001-01-01T00:00:00+09:00\"", "",
      "'created' is '0001-01-01T00:00:00+09:00'; expected a time such as 2023-09-13T06:00:00Z"
    ),
    ("\"created\"", "\"creates\"", "", "'created' is missing"),
    ("\"assay\":1,", "", "", "'assay' must come before 'entries'"),
  ])
  func `a field that does not fit is named with its entry and its choices`(
    found: String, wrong: String, place: String, problem: String
  ) {
    let error = #expect(throws: StorageError.self) {
      try Sample.read(Sample.text(Sample.saved(3)).replacing(found, with: wrong, maxReplacements: 1))
    }
    #expect(error?.problem == problem)
    let named = error?.place ?? ""
    #expect(named.hasPrefix(place.prefix { $0 != "," }), "\(named)")
  }

  @Test(arguments: ["id", "entries", "claims", "head", "corpus", "assay", "notes"])
  func `a name that stands twice at the top is refused`(name: String) {
    let twice = Sample.text(Sample.saved(2)).replacing("\"head\":", with: "\"\(name)\":0,\n\"\(name)\":0,\n\"head\":")
    #expect(throws: StorageError.self) { try Sample.read(twice) }
  }

  @Test(arguments: [
    "", "{", "{}", "[]", "null", "not JSON", "{\"assay\":1}", "{\"assay\":1,\"entries\":{}}", "\u{FEFF}{}",
    "{\"assay\":\"1\"}",
  ])
  func `what is no session is a named error`(file: String) {
    let disk = Sample.disk(file)
    #expect(throws: StorageError.self) { try Sample.store("a.json", in: disk) }
    #expect(disk.paths == ["a.json"] && disk.text("a.json") == file && disk.openCount == 0)
  }

  @Test func `a file that is not there is missing, not empty`() {
    #expect(throws: StorageError.missing("b.json")) { try SessionRecovery.read("b.json", in: Disk()) }
  }

  @Test func `random damage never crashes the reader`() {
    var random = Random(seed: 21)
    let saved = Sample.saved(4)
    for _ in 0..<400 {
      var bytes = saved
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] ^= 1 << UInt8(random.below(8))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(40)))
        case 2:
          bytes.insert(contentsOf: saved[place % saved.count..<min(saved.count, place + random.below(60))], at: place)
        default: bytes = Array(bytes.prefix(place + 1))
        }
      }
      let disk = Disk()
      disk.put(bytes, at: "a.json")
      do throws(StorageError) {
        _ = try SessionRecovery.read("a.json", in: disk)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
