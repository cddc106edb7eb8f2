import AssayModel
import AssaySession
import AssayStorage
import Testing

/// A session and the journal beside it.
@Suite struct JournalTests {
  private static let header = #"{"assay":1,"created":"2023-09-13T00:00:00Z","id":"0a1b2c"}"# + "\n"
  private static let opened = #"{"opened":"mira on desk-1"}"# + "\n"

  private func lines(_ numbers: ClosedRange<Int>) -> String {
    Sample.document(numbers.upperBound).document.entries[(numbers.lowerBound - 1)...]
      .map { String(decoding: $0.line, as: UTF8.self) + "\n" }.joined()
  }

  /// The entries in one line, as they are written now; `lines` has them as earlier versions wrote them.
  private func sealed(_ numbers: ClosedRange<Int>) -> String {
    let entries = Sample.document(numbers.upperBound).document.entries[(numbers.lowerBound - 1)...]
    let joined = entries.map { String(decoding: $0.line, as: UTF8.self) }.joined(separator: ",")
    return "{\"entries\":[\(joined)],\"head\":\"\(entries.last?.digest.hex ?? "")\"}\n"
  }

  private func disk(saved: Int? = nil, journal: String? = nil) -> Disk {
    let disk = Disk()
    if let saved { disk.put(Sample.saved(saved), at: "a.json") }
    if let journal { disk.put(Array(journal.utf8), at: "a.json.journal") }
    return disk
  }

  private func expect(_ count: Int, in disk: Disk, unsaved: Int, notices: Int) throws {
    let (store, state, told) = try Sample.store("a.json", in: disk)
    #expect(store.document.entries.map(\.entry) == Array(Sample.entries(9).prefix(count)))
    #expect(state == SessionState(Sample.entries(9).prefix(count)))
    #expect(store.unsaved == unsaved)
    #expect(told.count == notices, "\(told)")
    // It works on, and what it then saves is whole.
    var after = state
    try store.append([Sample.entry(count + 1)])
    after.apply(Sample.entry(count + 1))
    try store.close(after)
    #expect(disk.paths == ["a.json"] && disk.openCount == 0)
    let read = try SessionRecovery.read("a.json", in: disk)
    #expect(read.faults.isEmpty && read.session.state == after)
  }

  @Test func `an entry stands in the journal when append returns`() throws {
    let disk = Disk()
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try store.append([Sample.entry(1)])
    #expect(disk.text("a.json.journal") == Self.header + Self.opened + sealed(1...1))
    #expect(disk.after(.lost).text("a.json.journal") == disk.text("a.json.journal"))
    #expect(!disk.exists("a.json"))
    try store.append([Sample.entry(2), Sample.entry(3)])
    #expect(disk.text("a.json.journal") == Self.header + Self.opened + sealed(1...1) + sealed(2...3))
    try store.save(SessionState(Sample.entries(3)))
    #expect(disk.text("a.json.journal") == Self.header + Self.opened)
    #expect(disk.bytes("a.json") == Sample.saved(3))
    #expect(store.unsaved == 0)
  }

  @Test func `a journal without a saved file is taken up`() throws {
    try expect(3, in: disk(journal: Self.header + Self.opened + lines(1...3)), unsaved: 3, notices: 1)
  }

  @Test func `a journal behind a saved file is taken up`() throws {
    try expect(5, in: disk(saved: 3, journal: Self.header + Self.opened + lines(4...5)), unsaved: 2, notices: 1)
  }

  @Test func `entries that were written together are taken up together`() throws {
    let pair = "[" + lines(4...5).split(separator: "\n").joined(separator: ",") + "]\n"
    try expect(5, in: disk(saved: 3, journal: Self.header + Self.opened + pair), unsaved: 2, notices: 1)
    for cut in [1, 2, 40, pair.utf8.count / 2, pair.utf8.count - 5] {
      let torn = String(pair.utf8.dropLast(cut)) ?? ""
      try expect(3, in: disk(saved: 3, journal: Self.header + Self.opened + torn), unsaved: 0, notices: 1)
    }
  }

  @Test func `lines of this version and of earlier ones are taken up, also side by side`() throws {
    let start = Self.header + Self.opened
    try expect(5, in: disk(saved: 3, journal: start + sealed(4...5)), unsaved: 2, notices: 1)
    try expect(5, in: disk(saved: 3, journal: start + lines(4...4) + sealed(5...5)), unsaved: 2, notices: 1)
    try expect(4, in: disk(saved: 4, journal: start + sealed(1...2) + sealed(3...4)), unsaved: 0, notices: 0)
    for cut in [1, 2, 40, 500] {
      let torn = String(sealed(4...5).utf8.dropLast(cut)) ?? ""
      try expect(3, in: disk(saved: 3, journal: start + torn), unsaved: 0, notices: 1)
    }
  }

  @Test func `a last line that was written to its end and changed since is an error, not a torn line`() {
    let start = Self.header + Self.opened + sealed(4...4)
    let five = sealed(5...5)
    let changes = [
      five.replacing("\"Mira\"", with: "\"Mona\""), five.replacing("{\"at\"", with: "{\"at"),
      five.replacing("],\"head\"", with: "]\"head\""), five.replacing("\"head\"", with: "\"hand\""),
      five.replacing("\"head\":\"", with: "\"head\":\"x"), String(five.dropLast(3)) + "\n",
    ]
    for changed in changes {
      let disk = disk(saved: 3, journal: start + changed)
      let image = disk.image
      let error = #expect(throws: StorageError.self, "\(changed)") { try Sample.store("a.json", in: disk) }
      guard case .damagedJournal("a.json.journal", line: 4, _) = error else {
        Issue.record("\(String(describing: error)) for \(changed)")
        continue
      }
      #expect(throws: StorageError.self) { try SessionRecovery.read("a.json", in: disk) }
      #expect(disk.image == image && disk.openCount == 0)
    }
  }

  @Test func `an entry with a field called opened is an entry`() throws {
    let first = Sample.document(4).document.entries[3].line
    let line = String(decoding: first, as: UTF8.self).replacing(",\"prev\"", with: ",\"opened\":\"x\",\"prev\"")
    let disk = disk(saved: 3, journal: Self.header + Self.opened + line + "\n")
    let (store, _, _) = try Sample.store("a.json", in: disk)
    #expect(store.document.entries.map { String(decoding: $0.line, as: UTF8.self) }.last == line)
  }

  @Test func `a save that was interrupted before it cleared the journal doubles nothing`() throws {
    try expect(4, in: disk(saved: 4, journal: Self.header + Self.opened + lines(1...4)), unsaved: 0, notices: 0)
    try expect(5, in: disk(saved: 4, journal: Self.header + Self.opened + lines(2...5)), unsaved: 1, notices: 1)
  }

  @Test func `a save that was interrupted while it cleared the journal loses nothing`() throws {
    let old = Self.header + Self.opened + lines(1...4)
    // The head of the file is new, then comes a hole, then what stood there before.
    let new = Self.header + Self.opened
    for hole in [1, 30, 200] {
      let bytes =
        Array(new.utf8) + [UInt8](repeating: 0, count: hole) + Array(old.utf8).dropFirst(new.utf8.count + hole)
      let disk = disk(saved: 4)
      disk.put(bytes, at: "a.json.journal")
      try expect(4, in: disk, unsaved: 0, notices: 1)
      // The same hole before entries that no saved file holds is no such thing.
      let alone = Disk()
      alone.put(bytes, at: "a.json.journal")
      #expect(throws: StorageError.self) { try Sample.store("a.json", in: alone) }
      #expect(alone.bytes("a.json.journal") == bytes)
    }
  }

  @Test func `a torn last line is left out, wherever it was cut`() throws {
    let whole = Self.header + Self.opened + lines(4...4)
    let last = Array(lines(5...5).utf8)
    for length in stride(from: 1, to: last.count, by: 7) {
      let torn = whole + (String(validating: last.prefix(length), as: UTF8.self) ?? "{")
      try expect(4, in: disk(saved: 3, journal: torn), unsaved: 1, notices: 2)
    }
    // Even one that lacks but its line end.
    try expect(4, in: disk(saved: 3, journal: String((whole + lines(5...5)).dropLast())), unsaved: 1, notices: 2)
  }

  @Test func `an empty journal, or one whose header was cut, holds nothing yet`() throws {
    for length in [0, 1, 20, Self.header.utf8.count - 1] {
      try expect(
        2, in: disk(saved: 2, journal: String(Self.header.prefix(length))), unsaved: 0, notices: length > 0 ? 1 : 0)
      try expect(0, in: disk(journal: String(Self.header.prefix(length))), unsaved: 0, notices: length > 0 ? 1 : 0)
    }
    try expect(2, in: disk(saved: 2, journal: "\0\0\0\0\n"), unsaved: 0, notices: 1)
  }

  @Test(arguments: [
    "not a journal\n", "[]\n", "{}\n", "{\"id\":\"x\"}\n",
    "{\"assay\":1,\"id\":7,\"created\":\"2023-09-13T00:00:00Z\"}\n",
    "\0\0\n{\"number\":1}\n",
  ])
  func `a file that is no journal is left alone`(text: String) {
    let disk = disk(saved: 2, journal: text)
    #expect(throws: StorageError.self) { try Sample.store("a.json", in: disk) }
    #expect(disk.text("a.json.journal") == text && disk.bytes("a.json") == Sample.saved(2) && disk.openCount == 0)
  }

  @Test func `a journal in which an entry is missing or changed is refused and left alone`() {
    let five = lines(5...5)
    let damaged = [
      lines(4...4).replacing("Mira", with: "Mona") + five, five,
      lines(4...4) + lines(4...4).replacing("Mira", with: "Mona"),
      lines(4...4).replacing("\"number\":4", with: "\"number\":9"), "{\"number\":-9223372036854775808}\n",
      "{\"number\":0}\n",
      "{}\n", "7\n", "[[]]\n", lines(4...4).replacing("}", with: "") + five, "{\"number\":4}\n",
      lines(4...4).replacing("\"searched\"", with: "\"sung\""),
    ]
    for text in damaged.map({ Self.header + Self.opened + $0 }) {
      let disk = disk(saved: 3, journal: text)
      let error = #expect(throws: StorageError.self, "\(text)") { try Sample.store("a.json", in: disk) }
      #expect(error?.place?.isEmpty == false)
      #expect(disk.text("a.json.journal") == text && disk.bytes("a.json") == Sample.saved(3) && disk.openCount == 0)
    }
  }

  @Test(arguments: ["[1,1,1]", "[{}]", "[[],[]]", "[null,{\"number\":2}]"])
  func `a line that holds something else than entries is refused by its number`(line: String) {
    let journal = Self.header + Self.opened + lines(1...1) + line + "\n"
    let disk = disk(journal: journal)
    let error = #expect(throws: StorageError.self) { try Sample.store("a.json", in: disk) }
    #expect(error == .damagedJournal("a.json.journal", line: 4, "it does not follow entry 1"))
    #expect(disk.text("a.json.journal") == journal && disk.openCount == 0)
  }

  @Test func `a journal of another session is set aside, and none of its kind is lost`() throws {
    let foreign = Self.header.replacing("0a1b2c", with: "f0e1/../d2") + lines(1...2)
    let disk = disk(saved: 3, journal: foreign)
    for place in ["a.json.journal-f0e1d2", "a.json.journal-f0e1d2-2", "a.json.journal-f0e1d2-3"] {
      let journal = foreign + "{\"opened\":\"\(place)\"}\n"
      disk.put(Array(journal.utf8), at: "a.json.journal")
      let (store, state, notices) = try Sample.store("a.json", in: disk)
      #expect(store.document.entries.count == 3)
      #expect(notices == ["The journal beside a.json belongs to another session; it now lies in \(place)."])
      #expect(disk.text(place) == journal)
      try store.close(state)
    }
    #expect(disk.openCount == 0)
  }

  @Test func `an entry that could not be read again is refused before it is acknowledged`() throws {
    let disk = Disk()
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try store.append([Sample.entry(1)])
    let before = disk.text("a.json.journal")
    let far = Event.claimAdded(ClaimID(1_000_000_000), Statement(text: "x"))
    for entry in [
      Entry(number: 2, at: Sample.created, by: "Mira", input: "", events: [far]), Sample.entry(5), Sample.entry(1),
      Entry(number: 2, at: Sample.created, by: "Mira", input: "", events: [.undone(entries: [0])]),
    ] {
      let error = #expect(throws: StorageError.self) { try store.append([Sample.entry(2), entry].suffix(1)) }
      guard case .unrecordable = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(disk.text("a.json.journal") == before && store.document.entries.count == 1)
    try store.append([Sample.entry(2)])
  }
}
