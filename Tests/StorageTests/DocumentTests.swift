import AssayModel
import AssaySession
import AssayStorage
import Seeded
import Testing

/// What a saved session is, and what it gives back.
@Suite struct DocumentTests {
  private func disk(_ text: String) -> Disk {
    let disk = Disk()
    disk.put(Array(text.utf8), at: "a.json")
    return disk
  }

  private func read(_ text: String) throws(StorageError) -> (session: SessionRecovery.Recovered, faults: [SessionFault])
  {
    try SessionRecovery.read("a.json", in: disk(text))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [0, 1, 2, 9, 40]) func `saving, loading and saving again gives the same bytes`(count: Int) throws {
    let (document, state) =
      count == 0 ? (SessionDocument(id: "x", created: Sample.created), SessionState()) : Sample.document(count)
    let bytes = document.encoded(state)
    let read = try read(text(bytes))
    #expect(read.faults.isEmpty)
    #expect(read.session.document.entries == document.entries)
    #expect(read.session.state == state)
    #expect(read.session.document.encoded(read.session.state) == bytes)
  }

  @Test func `a session is laid out an entry to a line, with its version first and its last entry last`() throws {
    let lines = text(Sample.saved(3)).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(5).map(String.init) == [
        "{", #""assay":1,"#, #""id":"0a1b2c","#, #""created":"2023-09-13T00:00:00Z","#, #""entries":["#,
      ])
    #expect(lines[5].hasPrefix(#"{"at":"2023-09-13T00:00:01.500Z","by":"Mira","events":[{"claim":"c1","#) == true)
    #expect(lines[5].hasSuffix(#""prev":"\#(String(repeating: "0", count: 64))"},"#))
    #expect(lines[6].hasSuffix(#""prev":"\#(Digest(of: String(lines[5].dropLast())).hex)"},"#))
    #expect(
      lines.dropLast().suffix(2).map(String.init) == [
        #""head":{"entry":3,"digest":"\#(Digest(of: String(lines[7])).hex)"}"#, "}",
      ])
  }

  @Test func `events of every kind survive a save`() throws {
    let one = ClaimID(1)
    let two = ClaimID(2)
    let words = "“Ünïcode” \u{1F682}\u{0}\u{1B}\n\"\\/ e\u{301} ends"
    let citation = Sample.citation(words)
    let events: [Event] = [
      .claimAdded(one, Statement(text: words, speaker: words, date: PartialDate("2023-09"), origin: citation)),
      .claimAdded(two, Statement(text: "")),
      .claimEdited(one, Statement(text: "x", date: PartialDate("2023-09-05T14:30+09:00"))),
      .claimFocused(two), .claimsLinked(one, .contradicts, two), .verdictMarked(one, Judgement(.denied)),
      .verdictMarked(one, Judgement(.unverified, rationale: words)),
      .evidenceAttached(EvidenceID(1), to: one, .declines, citation, note: nil),
      .evidenceAttached(EvidenceID(2), to: one, .context, citation, note: words),
      .evidenceReattached(EvidenceID(1), citation),
      .evidenceDetached(EvidenceID(2)), .settingChanged(name: words, value: nil),
      .settingChanged(name: "a", value: words),
      .searched(query: words, total: 0), .searched(query: words, total: 1, passages: Digest(of: words)),
      .claimDropped(two), .undone(entries: [3, 2]), .redone(entries: [2]),
    ]
    var document = SessionDocument(id: words, created: Sample.created)
    document.entries.append(
      document.sealing(Entry(number: 1, at: Sample.created, by: words, input: words, events: events)))
    let bytes = document.encoded(document.folded())
    let read = try read(text(bytes)).session
    #expect(read.document.entries[0].entry.events == events)
    #expect(read.document.id.utf8.elementsEqual(words.utf8))
    #expect(read.document.encoded(read.state) == bytes)
  }

  @Test func `members that this version does not know survive a load and a save`() throws {
    let (document, state) = Sample.document(1)
    let known = document.entries[0].line
    let richer = text(known).replacing(#"{"at":"#, with: #"{"a mood":{"b":[1.50,null]},"at":"#)
      .replacing(#""claim":"c1","#, with: #""certainty":"high","claim":"c1","#)
    let digest = Digest(of: richer).hex
    let file = text(document.encoded(state)).replacing(text(known), with: richer)
      .replacing(document.head.hex, with: digest)
      .replacing(#""head":"#, with: #""weather":{"z":1,"a":[2e5]},"# + "\n" + #""head":"#)
    let read = try read(file)
    #expect(read.faults.isEmpty)
    #expect(read.session.state == state)
    let saved = text(read.session.document.encoded(read.session.state))
    #expect(saved == file)
    // And through a sitting that adds an entry.
    let disk = disk(file)
    let opened = try Sample.store("a.json", in: disk)
    var after = opened.state
    try opened.store.append([Sample.entry(2)])
    after.apply(Sample.entry(2))
    try opened.store.close(after)
    let written = try #require(disk.text("a.json"))
    #expect(written.contains(richer) && written.contains(#""weather":{"z":1,"a":[2e5]}"#))
  }

  @Test func `members that others add to claims, evidence, articles and the head survive too`() throws {
    let plain = text(Sample.saved(2))
    let richer =
      plain
      .replacing(#""claims":["# + "\n{", with: #""claims":["# + "\n{\"colour\":\"red\",")
      .replacing(#""stance":"supports","article""#, with: #""mood":[1.0],"stance":"supports","article""#)
      .replacing(
        #""published":"2023-09-12","handle""#, with: #""published":"2023-09-12","shelf":null,"handle""#
      )
      .replacing(#""head":{"#, with: #""head":{"by":"a tool","#)
    #expect(richer.count > plain.count + 50)
    let disk = disk(richer)
    let (store, state, _) = try Sample.store("a.json", in: disk)
    var after = state
    try store.append([Sample.entry(3)])
    after.apply(Sample.entry(3))
    try store.save(after)
    let saved = try #require(disk.text("a.json"))
    for added in [#""colour":"red""#, #""mood":[1.0]"#, #""shelf":null"#, #""by":"a tool""#] {
      #expect(saved.ranges(of: added).count == 1, "\(added)")
    }
    try store.save(after)
    #expect(disk.text("a.json") == saved)
    try store.close(after)
    #expect(try read(saved).faults.isEmpty)
    // What is known and was changed is no such member.
    let changed = richer.replacing(#""2023-09-12","shelf":null"#, with: #""2023-09-13","shelf":null"#)
    #expect(changed != richer)
    #expect(try read(changed).faults == [.changedCorpus])
  }

  @Test func `a byte order mark is passed over, and the next save leaves it out`() throws {
    let disk = disk("\u{FEFF}" + text(Sample.saved(3)))
    let (store, state, _) = try Sample.store("a.json", in: disk)
    #expect(state == SessionState(Sample.entries(3)))
    try store.save(state)
    #expect(disk.bytes("a.json") == Sample.saved(3))
  }

  @Test(arguments: ["start", "end", "offset", "occurrence"])
  func `a number that no place in a text can have is refused by its field`(field: String) throws {
    let file = text(Sample.saved(2))
    let place = try #require(file.firstRange(of: "\"\(field)\":"))
    let digits = file[place.upperBound...].prefix { $0.isNumber }
    for number in ["9223372036854775807", "9007199254740992"] {
      var changed = file
      changed.replaceSubrange(digits.startIndex..<digits.endIndex, with: number)
      let error = #expect(throws: StorageError.self) { try read(changed) }
      #expect(error?.problem == "'\(field)' is \(number); expected a whole number of up to 9007199254740991")
    }
  }

  @Test func `a file laid out anew by another program is the same session`() throws {
    let (document, state) = Sample.document(4)
    let bytes = document.encoded(state)
    let spread = text(bytes).replacing(#"":"#, with: #"" : "#).replacing(",", with: ",\n  ")
      .replacing("armoured", with: "\\u0061rmoured")
    // The words of the sample hold no comma or colon that the new layout could fall into.
    let read = try read(spread.replacing("train,\n  ", with: "train,"))
    #expect(read.faults.isEmpty)
    #expect(read.session.document.encoded(read.session.state) == bytes)
  }

  @Test func `a session long enough to be read on every core reads as an entry at a time would`() throws {
    let count = 2600
    let (document, state) = Sample.document(count)
    let file = text(document.encoded(state))
    let whole = try read(file)
    #expect(whole.faults.isEmpty && whole.session.document.entries == document.entries)
    // One space more, and the lines are no longer as this program writes them.
    let spread = try read(file.replacing("\"entries\":[\n", with: "\"entries\": [ \n"))
    #expect(spread.faults.isEmpty && spread.session.document.entries == document.entries)
    for number in [1, 1300, count] {
      let words = "line \(number) "
      let changed = try read(file.replacing(words, with: "lime \(number) "))
      #expect(changed.faults.contains(.changedEntry(number)), "\(changed.faults)")
      let broken = file.replacing("\"input\":\"\(words)", with: "\"input\"\"\(words)")
      let error = #expect(throws: StorageError.self) { try read(broken) }
      #expect(error?.description.contains("entry \(number)") == true, "\(String(describing: error))")
    }
  }

  @Test func `a session from a newer schema is refused untouched`() throws {
    let file = text(Sample.saved(2)).replacing(#""assay":1"#, with: #""assay":2"#)
    let disk = disk(file)
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
      try read(text(Sample.saved(3)).replacing(found, with: wrong, maxReplacements: 1))
    }
    #expect(error?.problem == problem)
    let named = error?.place ?? ""
    #expect(named.hasPrefix(place.prefix { $0 != "," }), "\(named)")
  }

  @Test(arguments: ["id", "entries", "claims", "head", "corpus", "assay", "notes"])
  func `a name that stands twice at the top is refused`(name: String) {
    let twice = text(Sample.saved(2)).replacing("\"head\":", with: "\"\(name)\":0,\n\"\(name)\":0,\n\"head\":")
    #expect(throws: StorageError.self) { try read(twice) }
  }

  @Test(arguments: [
    "", "{", "{}", "[]", "null", "not JSON", "{\"assay\":1}", "{\"assay\":1,\"entries\":{}}", "\u{FEFF}{}",
    "{\"assay\":\"1\"}",
  ])
  func `what is no session is a named error`(file: String) {
    let disk = disk(file)
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
