import AssayModel
import AssaySession
import AssayStorage
import Testing

/// Other programs that change a session's files while it is open: an editor, a version control, a tidy person.
@Suite struct ForeignHandTests {
  private let disk = Disk()

  private func open() throws -> SessionStore {
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try store.append(Sample.entries(2))
    try store.save(SessionState(Sample.entries(2)))
    try store.append([Sample.entry(3)])
    return store
  }

  private func entries(_ path: String) throws -> Int {
    try SessionRecovery.read(path, in: disk).session.document.entries.count
  }

  @Test func `a journal that was removed is written anew before the next entry is acknowledged`() throws {
    let store = try open()
    try disk.remove("a.json.journal")
    try store.append([Sample.entry(4)])
    #expect(try entries("a.json") == 4)
    #expect(disk.after(.lost).bytes("a.json.journal") == disk.bytes("a.json.journal"))
    #expect(store.takeNotices() == ["The journal beside a.json had been removed; it was written anew."])
    // Nobody else gets in.
    #expect(throws: StorageError.busy("a.json", holder: "mira on desk-1")) { try Sample.store("a.json", in: disk) }
    try store.close(SessionState(Sample.entries(4)))
    #expect(disk.bytes("a.json") == Sample.saved(4) && disk.paths == ["a.json"] && disk.openCount == 0)
  }

  @Test func `where another program has got in meanwhile, the first writes nothing there and loses nothing`() throws {
    let store = try open()
    try disk.remove("a.json.journal")
    let (other, state, _) = try Sample.store("a.json", in: disk, holder: "jo")
    let change = Entry(number: 3, at: Sample.created, by: "Jo", input: "undo", events: [.undone(entries: [2])])
    try other.append([change])
    #expect(throws: StorageError.displaced("a.json")) { try store.append([Sample.entry(4)]) }
    #expect(throws: StorageError.displaced("a.json")) { try store.save(SessionState(Sample.entries(3))) }
    let refuge = try #require(store.refuge)
    #expect(refuge == "a-2.json")
    try store.save(SessionState(Sample.entries(3)), to: refuge)
    try store.close(SessionState(Sample.entries(3)))
    var after = state
    after.apply(change)
    try other.append([Sample.entry(4)])
    after.apply(Sample.entry(4))
    try other.close(after)
    #expect(disk.paths == ["a-2.json", "a.json"] && disk.openCount == 0)
    #expect(disk.bytes("a-2.json") == Sample.saved(3))
    #expect(try entries("a.json") == 4)
  }

  @Test func `a file that was changed since it was read is not overwritten`() throws {
    let store = try open()
    var other = SessionDocument(id: "f0e1d2", created: Sample.created)
    other.entries.append(other.sealing(Sample.entry(1, "by another")))
    let theirs = other.encoded(other.folded())
    disk.put(theirs, at: "a.json")
    let state = SessionState(Sample.entries(3))
    #expect(throws: StorageError.changed("a.json")) { try store.save(state) }
    #expect(throws: StorageError.changed("a.json")) { try store.close(state) }
    // Entries are still taken.
    try store.append([Sample.entry(4)])
    try store.save(SessionState(Sample.entries(4)), to: "b.json")
    try store.close(SessionState(Sample.entries(4)))
    #expect(disk.bytes("a.json") == theirs && disk.bytes("b.json") == Sample.saved(4))
    #expect(disk.paths == ["a.json", "b.json"], "the journal follows nothing there any more")
  }

  @Test func `a damaged file is not overwritten either, but by force`() throws {
    let store = try open()
    disk.put(Array("{".utf8), at: "a.json")
    #expect(throws: StorageError.changed("a.json")) { try store.save(SessionState(Sample.entries(3))) }
    try store.save(SessionState(Sample.entries(3)), overwriting: true)
    #expect(disk.bytes("a.json") == Sample.saved(3))
  }

  @Test func `a file that was removed, or put back as it once was, is written`() throws {
    for earlier in [nil, Sample.saved(2), Sample.saved(1)] {
      let store = try open()
      if let earlier { disk.put(earlier, at: "a.json") } else { try disk.remove("a.json") }
      try store.close(SessionState(Sample.entries(3)))
      #expect(disk.bytes("a.json") == Sample.saved(3))
      try disk.remove("a.json")
    }
  }

  @Test func `what killed programs left of the file is removed by the next that has the lock`() throws {
    disk.put(Sample.saved(2), at: "a.json")
    for path in ["a.json.part-1", "a.json.part-2", "b.json.part-1"] { disk.put([1], at: path) }
    let (store, state, _) = try Sample.store("a.json", in: disk)
    #expect(disk.paths == ["a.json", "a.json.journal", "b.json.part-1"])
    try store.save(state, to: "b.json")
    try store.close(state)
    #expect(disk.paths == ["a.json", "b.json"])
  }

  @Test func `a folder made for the first draft outlasts a loss of power with it`() throws {
    let store = SessionStore.draft(
      DraftName("Sessions/draft-1.json"), id: "0a1b2c", created: Sample.created, holder: "mira", files: disk)
    try store.append(Sample.entries(1))
    let after = disk.after(.lost)
    #expect(try SessionRecovery.read("Sessions/draft-1.json", in: after).session.document.entries.count == 1)
  }
}
