import AssayModel
import AssaySession
import AssayStorage
import Testing

/// A session that is only looked at, whoever has it open.
@Suite struct ReadOnlyTests {
  /// A saved session of two entries, and a third that stands in the journal of the program that has it open.
  private func busyDisk() throws -> (Disk, SessionStore) {
    let disk = Disk()
    let (store, _, _) = try Sample.store("a.json", in: disk)
    try store.append(Sample.entries(2))
    try store.save(SessionState(Sample.entries(2)))
    try store.append([Sample.entry(3)])
    return (disk, store)
  }

  @Test func `a session that another program has open is read to its last entry, and nothing is touched`() throws {
    let (disk, writer) = try busyDisk()
    let image = disk.image
    let (store, state, _) = try SessionStore.openReadOnly("a.json", holder: "jo", files: disk)
    #expect(store.isReadOnly && store.path == "a.json" && !store.isDraft)
    #expect(state == SessionState(Sample.entries(3)))
    #expect(throws: StorageError.readOnly("a.json")) { try store.append([Sample.entry(4)]) }
    #expect(throws: StorageError.readOnly("a.json")) { try store.save(state) }
    #expect(throws: StorageError.readOnly("a.json")) { try store.save(state, to: "a.json", overwriting: true) }
    try store.close(state)
    #expect(disk.image == image && disk.openCount == 1)
    try writer.append([Sample.entry(4)])
    try writer.close(SessionState(Sample.entries(4)))
    #expect(disk.bytes("a.json") == Sample.saved(4))
  }

  @Test func `it goes on in a file of its own`() throws {
    let (disk, writer) = try busyDisk()
    let (store, state, _) = try SessionStore.openReadOnly("a.json", holder: "jo", files: disk)
    try store.save(state, to: "b.json")
    #expect(!store.isReadOnly && store.path == "b.json")
    try store.append([Sample.entry(4)])
    try store.close(SessionState(Sample.entries(4)))
    #expect(disk.bytes("b.json") == Sample.saved(4))
    try writer.close(SessionState(Sample.entries(3)))
    #expect(disk.bytes("a.json") == Sample.saved(3))
  }

  @Test func `what the other program recorded meanwhile is not overwritten under another spelling`() throws {
    let (disk, writer) = try busyDisk()
    disk.put(Array("other".utf8), at: "b.json")
    let (store, state, _) = try SessionStore.openReadOnly("a.json", holder: "jo", files: disk)
    try writer.append([Sample.entry(4)])
    try writer.close(SessionState(Sample.entries(4)))
    disk.put(Sample.saved(4), at: "./a.json")
    #expect(throws: StorageError.readOnly("./a.json")) { try store.save(state, to: "./a.json", overwriting: true) }
    #expect(disk.bytes("./a.json") == Sample.saved(4))
    #expect(throws: StorageError.exists("b.json")) { try store.save(state, to: "b.json") }
    #expect(store.isReadOnly)
    try store.save(state, to: "b.json", overwriting: true)
    #expect(disk.bytes("b.json") == Sample.saved(3))
  }

  @Test func `what is not there, or was changed, is not opened`() throws {
    let disk = Disk()
    #expect(throws: StorageError.missing("a.json")) {
      try SessionStore.openReadOnly("a.json", holder: "jo", files: disk)
    }
    #expect(disk.paths.isEmpty)
    var text = String(decoding: Sample.saved(3), as: UTF8.self)
    text.replace("on Sunday", with: "on Monday")
    disk.put(Array(text.utf8), at: "a.json")
    let error = #expect(throws: StorageError.self) {
      try SessionStore.openReadOnly("a.json", holder: "jo", files: disk)
    }
    guard case .faults = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a draft that is looked at stays a draft of its holder`() throws {
    let disk = Disk()
    let (store, _, _) = try Sample.store("draft-1.json", in: disk)
    try store.append(Sample.entries(2))
    let (reader, state, _) = try SessionStore.openReadOnly("draft-1.json", holder: "jo", files: disk)
    try reader.save(state, to: "b.json")
    #expect(disk.paths == ["b.json", "b.json.journal", "draft-1.json.journal"])
  }
}
