import AssayModel
import AssaySession
import AssayStorage
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The machine's own files, in a folder made for the test.
@Suite final class PosixTests {
  private let folder: String
  private let files = PosixFileSystem()

  init() throws {
    var template = Array("/tmp/assay-storage-XXXXXX".utf8CString)
    let made = mkdtemp(&template) != nil
    try #require(made)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for entry in FolderListing.names(in: folder) { try? files.remove("\(folder)/\(entry.name)") }
    rmdir(folder)
  }

  private var names: [String] { FolderListing.names(in: folder).map(\.name) }

  @Test func `a session lives on a real disk from its first entry to its last`() throws {
    let path = "\(folder)/a.json"
    let (store, _, _) = try Sample.store(path, in: files)
    for number in 1...3 { try store.append([Sample.entry(number)]) }
    #expect(names == ["a.json.journal"])
    let error = #expect(throws: StorageError.self) { try Sample.store(path, in: files, holder: "jo") }
    #expect(error == .busy(path, holder: "mira on desk-1"))
    try store.save(SessionState(Sample.entries(3)))
    try store.append([Sample.entry(4)])
    // The same file by another spelling is the same home.
    try store.save(SessionState(Sample.entries(4)), to: "\(folder)/./a.json")
    #expect(store.path == path && store.unsaved == 0)
    try store.close(SessionState(Sample.entries(4)))
    #expect(names == ["a.json"])
    #expect(try files.read(path) == Sample.saved(4))
    let (again, state, notices) = try Sample.store(path, in: files, holder: "jo")
    #expect(again.document.entries.count == 4 && notices.isEmpty)
    try again.close(state)
  }

  @Test func `a link to a session is the session, with its journal`() throws {
    let path = "\(folder)/a.json"
    let (store, _, _) = try Sample.store(path, in: files)
    try store.append(Sample.entries(2))
    try store.save(SessionState(Sample.entries(2)))
    try store.append([Sample.entry(3)])
    let link = "\(folder)/today.json"
    #expect(symlink("a.json", link) == 0)
    #expect(try SessionRecovery.read(link, in: files).session.document.entries.count == 3)
    let (reader, state, _) = try SessionStore.openReadOnly(link, holder: "jo", files: files)
    #expect(reader.document.entries.count == 3 && reader.isKept(in: path))
    #expect(throws: StorageError.self) { try reader.save(state, to: path, overwriting: true) }
    #expect(store.isKept(in: link) && store.isKept(in: "\(folder)/./a.json"))
    try store.close(SessionState(Sample.entries(3)))
    #expect(names == ["a.json", "today.json"])
  }

  @Test func `what a killed program left of a file is found by its name, and nothing else is`() throws {
    let path = "\(folder)/a.json"
    let made = try files.makeTemporary(beside: path, mode: 0o600)
    files.close(made.handle)
    let others = [
      "a.json.part-", "a.json.part-12345", "a.json.part-1234567", "a.json.part-12.45x", "b.json.part-123456",
    ]
    for name in others {
      try files.replace("\(folder)/\(name)", with: [1], mode: 0o600)
    }
    #expect(files.temporaries(beside: path) == [made.path])
    files.removeTemporaries(beside: path)
    #expect(names.count == 5)
  }

  @Test func `a file that was replaced, or written into, has another mark`() throws {
    let path = "\(folder)/f"
    #expect(files.mark(of: path) == nil)
    try files.replace(path, with: [1], mode: 0o600)
    let first = files.mark(of: path)
    #expect(first != nil && files.mark(of: path) == first)
    try files.replace(path, with: [1], mode: 0o600)
    let second = files.mark(of: path)
    #expect(second != first)
    let handle = try files.openForAppending(path)
    _ = try files.write([2], to: handle)
    files.close(handle)
    #expect(files.mark(of: path) != second)
  }

  @Test func `a replaced file keeps its mode and leaves nothing beside it`() throws {
    let path = "\(folder)/f"
    try files.replace(path, with: [1, 2, 3], mode: 0o600)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    chmod(path, 0o644)
    try files.replace(path, with: [4], mode: 0o600)
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o644)
    #expect(try files.read(path) == [4])
    #expect(names == ["f"])
  }

  @Test func `a folder is no session, and a folder that is not there takes none`() {
    #expect(throws: StorageError.self) { try SessionRecovery.read(folder, in: files) }
    let error = #expect(throws: StorageError.self) { try Sample.store("\(folder)/none/a.json", in: files) }
    #expect(error?.problem == "it cannot be written: there is no such file or folder")
    #expect(throws: StorageError.missing("\(folder)/b.json")) {
      try SessionRecovery.read("\(folder)/b.json", in: files)
    }
    #expect(names.isEmpty)
  }

  @Test func `a large file is read whole`() throws {
    let path = "\(folder)/large"
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try files.replace(path, with: bytes, mode: 0o600)
    #expect(try files.read(path) == bytes)
  }
}
