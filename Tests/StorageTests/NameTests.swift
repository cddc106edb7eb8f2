import AssayModel
import AssaySession
import AssayStorage
import Testing

/// Whose a file's name is: nobody's acknowledged entries are replaced or hidden by another session.
@Suite struct NameTests {
  private let disk = Disk()

  private func draft(_ id: String, _ path: String = "draft-1.json") -> SessionStore {
    .draft(DraftName(path), id: id, created: Sample.created, holder: id, files: disk)
  }

  private func entries(_ path: String) throws -> Int {
    try SessionRecovery.read(path, in: disk).session.document.entries.count
  }

  @Test func `two shells that began with the same draft's name keep one file each`() throws {
    let (one, two, three) = (draft("one"), draft("two"), draft("three"))
    try one.append(Sample.entries(2))
    // The first is still open.
    try two.append(Sample.entries(1))
    #expect(one.path == "draft-1.json" && two.path == "draft-1-2.json")
    #expect(two.takeNotices() == ["draft-1.json is another session's; this one is kept in draft-1-2.json."])
    #expect(one.takeNotices().isEmpty && two.takeNotices().isEmpty)
    // The first has saved and left.
    try one.close(SessionState(Sample.entries(2)))
    try three.append(Sample.entries(3))
    #expect(three.path == "draft-1-3.json")
    try two.close(SessionState(Sample.entries(1)))
    try three.close(SessionState(Sample.entries(3)))
    #expect(disk.paths == ["draft-1-2.json", "draft-1-3.json", "draft-1.json"] && disk.openCount == 0)
    #expect(try [entries("draft-1.json"), entries("draft-1-2.json"), entries("draft-1-3.json")] == [2, 1, 3])
  }

  @Test func `a draft whose shell was killed keeps its name and its journal`() throws {
    let two = draft("two")
    do {
      let one = draft("one")
      try one.append(Sample.entries(2))
    }
    let before = disk.bytes("draft-1.json.journal")
    try two.append(Sample.entries(1))
    try two.close(SessionState(Sample.entries(1)))
    #expect(disk.bytes("draft-1.json.journal") == before)
    #expect(try [entries("draft-1.json"), entries("draft-1-2.json")] == [2, 1])
  }

  @Test func `saving refuses a name under which a journal has entries`() throws {
    do {
      let (crashed, _, _) = try Sample.store("k.json", in: disk, id: "crashed")
      try crashed.append(Sample.entries(2))
    }
    let journal = try #require(disk.bytes("k.json.journal"))
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try store.append(Sample.entries(1))
    let state = SessionState(Sample.entries(1))
    #expect(throws: StorageError.exists("k.json")) { try store.save(state, to: "k.json") }
    #expect(disk.bytes("k.json.journal") == journal && store.path == "a.json")
    // By force, and it is said where the entries are.
    try store.save(state, to: "k.json", overwriting: true)
    #expect(disk.bytes("k.json.journal-crashed") == journal)
    #expect(
      store.takeNotices() == [
        "The journal of the session that was kept in k.json now lies in k.json.journal-crashed."
      ])
    #expect(try entries("k.json") == 1)
  }

  @Test func `a save by force that fails leaves the other session its journal and takes back what it carried`() throws {
    disk.put(Sample.saved(2), at: "a.json")
    do {
      let (other, _, _) = try Sample.store("b.json", in: disk, id: "other")
      try other.append(Sample.entries(2))
      try other.save(SessionState(Sample.entries(2)))
      try other.append([Sample.entry(3)])
    }
    let image = disk.image.filter { $0.key.hasPrefix("b.json") }
    let rehearsal = FaultyFileSystem(disk.after(.kept))
    let first = try Sample.store("a.json", in: rehearsal)
    let opening = rehearsal.count
    try first.store.save(first.state, to: "b.json", overwriting: true)
    let replaced = try #require(rehearsal.renames.last)
    for place in opening..<replaced {
      let disk = self.disk.after(.kept)
      let (store, state, _) = try Sample.store("a.json", in: FaultyFileSystem(disk, [place: .fails]))
      var carried = 0
      do throws(StorageError) {
        try store.save(state, to: "b.json", overwriting: true) { (path) throws(StorageError) -> () -> Void in
          carried += 1
          return { carried -= 1 }
        }
        // What only tidies up may fail.
        #expect(carried == 1)
      } catch {
        #expect(disk.image.filter { $0.key.hasPrefix("b.json") } == image, "\(place)")
        #expect(carried == 0, "\(place)")
        #expect(store.path == "a.json" && store.takeNotices().isEmpty, "\(place)")
      }
    }
  }

  @Test func `only what the shell began as a draft is removed once it has a name`() throws {
    let (store, _, _) = try Sample.store("draft-mine.json", in: disk)
    try store.append(Sample.entries(1))
    try store.save(SessionState(Sample.entries(1)))
    try store.save(SessionState(Sample.entries(1)), to: "copy.json")
    try store.close(SessionState(Sample.entries(1)))
    #expect(disk.paths == ["copy.json", "draft-mine.json"])
    // A draft that the shell goes on with the next time is one still; the same file, opened by its name, is not.
    let begun = draft("two", "Draft.json")
    try begun.append(Sample.entries(1))
    try begun.close(SessionState(Sample.entries(1)))
    let named = try SessionStore.open("Draft.json", newID: "x", now: Sample.created, holder: "mira", files: disk)
    #expect(!named.store.isDraft)
    try named.store.close(named.state)
    let again = try SessionStore.open(
      "Draft.json", newID: "x", now: Sample.created, holder: "mira", asDraft: true, files: disk)
    #expect(again.store.isDraft)
    try again.store.save(again.state, to: "named.json")
    try again.store.close(again.state)
    #expect(disk.paths == ["copy.json", "draft-mine.json", "named.json"])
    #expect(disk.text("named.json")?.contains("\"draft\"") == false)
  }

  @Test func `a session is known by its file, however that is spelled`() throws {
    let (store, _, _) = try Sample.store("a.json", in: disk)
    #expect(store.isKept(in: "./a.json") && !store.isKept(in: "b.json"))
    try store.append(Sample.entries(1))
    try store.close(SessionState(Sample.entries(1)))
    let (reader, read, _) = try SessionStore.openReadOnly("a.json", holder: "jo", files: disk)
    #expect(throws: StorageError.readOnly("./a.json")) { try reader.save(read, to: "./a.json", overwriting: true) }
  }
}
