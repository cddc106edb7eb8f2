import AssayModel
import AssaySession
import AssayStorage
import Testing

/// Where a session is kept, and who may write it.
@Suite struct StoreTests {
  private func append(_ numbers: ClosedRange<Int>, to store: SessionStore) throws {
    for number in numbers { try store.append([Sample.entry(number)]) }
  }

  @Test func `a session that is open is refused as busy, with the name of its holder`() throws {
    let disk = Disk()
    let (store, _, _) = try Sample.store("a.json", in: disk, holder: "mira on desk-1, 4711")
    try append(1...2, to: store)
    let error = #expect(throws: StorageError.self) { try Sample.store("a.json", in: disk, holder: "jo") }
    #expect(error == .busy("a.json", holder: "mira on desk-1, 4711"))
    #expect(
      error?.description == "a.json: another program has the session open (mira on desk-1, 4711). "
        + "Leave it there first, or look at it with --read-only."
    )
    // It may be read all the same, to its last acknowledged entry.
    #expect(try SessionRecovery.read("a.json", in: disk).session.document.entries.count == 2)
    try append(3...3, to: store)
    try store.close(SessionState(Sample.entries(3)))
    let (again, state, notices) = try Sample.store("a.json", in: disk, holder: "jo")
    #expect(again.document.entries.count == 3 && notices.isEmpty)
    try again.close(state)
    #expect(disk.openCount == 0)
  }

  @Test func `a clean close leaves the session's file alone`() throws {
    let disk = Disk()
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try append(1...3, to: store)
    try store.close(SessionState(Sample.entries(3)))
    #expect(disk.paths == ["a.json"] && disk.openCount == 0)
    #expect(disk.bytes("a.json") == Sample.saved(3))
  }

  @Test func `a session in which nothing happened leaves no file`() throws {
    let disk = Disk()
    let (store, state, _) = try Sample.store("a.json", in: disk)
    try store.close(state)
    let draft = SessionStore.draft(
      DraftName("draft-1.json"), id: "d", created: Sample.created, holder: "mira", files: disk)
    try draft.close(SessionState())
    #expect(disk.paths.isEmpty)
  }

  @Test func `a store that is let go without a close gives the session free and keeps its entries`() throws {
    let disk = Disk()
    do {
      let (store, _, _) = try Sample.store("a.json", in: disk)
      try append(1...2, to: store)
    }
    #expect(disk.openCount == 0)
    #expect(try Sample.store("a.json", in: disk).store.document.entries.count == 2)
  }

  @Test func `saving under another name makes that the home, and the old file keeps what it had`() throws {
    let disk = Disk()
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try append(1...2, to: store)
    try store.save(SessionState(Sample.entries(2)))
    try append(3...3, to: store)
    try store.save(SessionState(Sample.entries(3)), to: "b.json")
    #expect(store.path == "b.json")
    try append(4...4, to: store)
    try store.close(SessionState(Sample.entries(4)))
    #expect(disk.bytes("b.json") == Sample.saved(4))
    #expect(disk.bytes("a.json") == Sample.saved(2))
    // Entry 3 was never in that file; its journal still holds it.
    #expect(disk.paths == ["a.json", "a.json.journal", "b.json"])
    #expect(try Sample.store("a.json", in: disk).store.document.entries.count == 3)
  }

  @Test func `a file that holds everything is left without a journal`() throws {
    let disk = Disk()
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try append(1...2, to: store)
    try store.save(SessionState(Sample.entries(2)))
    try store.save(SessionState(Sample.entries(2)), to: "b.json")
    try store.close(SessionState(Sample.entries(2)))
    #expect(disk.paths == ["a.json", "b.json"] && disk.openCount == 0)
  }

  @Test func `another file is replaced only when that is asked for`() throws {
    let disk = Disk()
    disk.put(Array("a shopping list".utf8), at: "b.json")
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try append(1...1, to: store)
    #expect(throws: StorageError.exists("b.json")) { try store.save(SessionState(Sample.entries(1)), to: "b.json") }
    #expect(disk.text("b.json") == "a shopping list" && store.path == "a.json")
    try store.save(SessionState(Sample.entries(1)), to: "b.json", overwriting: true)
    #expect(disk.bytes("b.json") == Sample.saved(1))
  }

  @Test func `a session that is open elsewhere is not replaced`() throws {
    let disk = Disk()
    let (other, _, _) = try Sample.store("b.json", in: disk, holder: "jo", id: "other")
    try append(1...1, to: other)
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try append(1...1, to: store)
    #expect(throws: StorageError.busy("b.json", holder: "jo")) {
      try store.save(SessionState(Sample.entries(1)), to: "b.json", overwriting: true)
    }
    try append(2...2, to: store)
    #expect(store.path == "a.json")
    try other.append([Sample.entry(2)])
  }

  @Test func `a draft begins its file with its first entry and leaves nothing once it has a name`() throws {
    let disk = Disk()
    let store = SessionStore.draft(
      DraftName("draft-1.json"), id: "0a1b2c", created: Sample.created, holder: "mira", files: disk)
    #expect(disk.paths.isEmpty && store.path == nil)
    try append(1...2, to: store)
    #expect(disk.paths == ["draft-1.json.journal"] && store.path == "draft-1.json")
    try store.save(SessionState(Sample.entries(2)))
    try append(3...3, to: store)
    try store.save(SessionState(Sample.entries(3)), to: "visit.json")
    #expect(disk.paths == ["visit.json", "visit.json.journal"])
    try store.close(SessionState(Sample.entries(3)))
    #expect(disk.paths == ["visit.json"] && disk.bytes("visit.json") == Sample.saved(3) && disk.openCount == 0)
  }

  @Test func `a session in memory becomes a file when it is saved`() throws {
    let disk = Disk()
    let store = SessionStore.inMemory(id: "0a1b2c", created: Sample.created, holder: "mira", files: disk)
    try append(1...2, to: store)
    try store.save(SessionState(Sample.entries(2)))
    #expect(disk.paths.isEmpty && store.unsaved == 2)
    try store.save(SessionState(Sample.entries(2)), to: "a.json")
    #expect(store.path == "a.json" && store.unsaved == 0 && disk.bytes("a.json") == Sample.saved(2))
  }

  @Test func `a save that fails for want of space leaves the session as it was`() throws {
    let disk = Disk()
    let (first, _, _) = try Sample.store("a.json", in: disk)
    try append(1...2, to: first)
    try first.close(SessionState(Sample.entries(2)))
    let healthy = FaultyFileSystem(disk)
    let (before, unchanged, _) = try Sample.store("a.json", in: healthy)
    let opening = healthy.count
    try before.close(unchanged)
    // Opening takes the first operations; whatever is done behind them fails.
    let faults = (opening..<opening + 60).map { ($0, FaultyFileSystem.Fault.shortThenFails) }
    let files = FaultyFileSystem(disk, Dictionary(uniqueKeysWithValues: faults))
    let (store, state, _) = try Sample.store("a.json", in: files)
    for _ in 0..<3 {
      #expect(throws: StorageError.unwritable("a.json", code: 28)) { try store.append([Sample.entry(3)]) }
      #expect(throws: StorageError.unwritable("a.json", code: 28)) { try store.save(state) }
    }
    #expect(store.document.entries.count == 2)
    #expect(disk.bytes("a.json") == Sample.saved(2))
    #expect(try SessionRecovery.read("a.json", in: disk).session.document.entries.count == 2)
  }
}
