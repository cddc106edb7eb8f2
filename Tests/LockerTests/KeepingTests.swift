import AssayModel
import AssayStorage
import Foundation
import Testing

@testable import AssayLocker

@Suite struct KeepingTests {
  let folder: TemporaryFolder
  let locker: Locker

  init() throws {
    folder = try TemporaryFolder()
    locker = Locker(beside: folder.session)
  }

  @Test func `a kept article is read again to the letter, by this program and the next`() throws {
    for article in [Sample.harbour, Sample.library, Sample.article(""), Sample.article("\u{0}e\u{301}\r\n\u{FEFF}")] {
      try locker.keep(article)
      #expect(try locker.text(of: article.digest) == article.text)
      #expect(try Locker(beside: folder.session).text(of: article.digest) == article.text)
    }
  }

  @Test func `the locker lies beside the session and names files by digests alone`() throws {
    try locker.keep(Sample.harbour)
    let hex = Sample.harbour.digest.hex
    #expect(folder.files == ["visit.locker/\(hex.prefix(2))/\(hex).txt.gz"])
    #expect(Locker.folder(beside: "Sessions/visit.json") == "Sessions/visit.locker")
    #expect(Locker.folder(beside: "visit") == "visit.articles")
  }

  @Test func `what is not there is no error, and nothing is made by looking`() throws {
    #expect(try locker.text(of: Sample.harbour.digest) == nil)
    #expect(try locker.items().isEmpty)
    #expect(try locker.verify().isEmpty)
    #expect(try locker.prune(keeping: []).removed.isEmpty)
    #expect(folder.files.isEmpty)
  }

  @Test func `an article that is cited twice is written once`() throws {
    let files = FaultyFileSystem()
    let locker = Locker(beside: folder.session, files: files)
    try locker.keep(Sample.harbour)
    let first = files.operations.count
    try locker.keep(Sample.harbour)
    #expect(files.operations.count == first)
    // Another program did not see the first one's syncs, and makes sure of the names only.
    let later = FaultyFileSystem()
    try Locker(beside: folder.session, files: later).keep(Sample.harbour)
    #expect(!later.operations.contains("write"))
    #expect(later.operations.last == "syncFolder")
    #expect(folder.files.count == 1)
  }

  @Test func `a text is on the disk with its names before keeping returns`() throws {
    let files = FaultyFileSystem()
    try Locker(beside: folder.session, files: files).keep(Sample.library)
    #expect(
      files.operations.filter { $0 != "write" } == [
        "makeFolder", "syncFolder", "makeFolder", "syncFolder", "makeTemporary", "sync", "rename", "syncFolder",
      ])
  }

  @Test func `the same text gives the same bytes`() throws {
    let other = Locker(beside: folder.path + "/other.json")
    try locker.keep(Sample.harbour)
    try other.keep(Sample.harbour)
    #expect(try folder.bytes(locker.place(of: Sample.harbour)) == folder.bytes(other.place(of: Sample.harbour)))
  }

  @Test func `gzip shows a kept article without this program`() throws {
    for article in [Sample.harbour, Sample.article(String(repeating: "again and ", count: 10_000))] {
      try locker.keep(article)
      let gzip = Process()
      let output = Pipe()
      gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      gzip.arguments = ["gzip", "-dc", locker.place(of: article)]
      gzip.standardOutput = output
      try gzip.run()
      let shown = output.fileHandleForReading.readDataToEndOfFile()
      gzip.waitUntilExit()
      #expect(gzip.terminationStatus == 0)
      #expect([UInt8](shown) == Array(article.text.string.utf8))
    }
  }

  @Test func `a text is not kept under another text's digest`() {
    #expect(throws: LockerError.otherText(Sample.library.digest)) {
      try locker.keep(Sample.harbour.text, digest: Sample.library.digest)
    }
    #expect(folder.files.isEmpty)
  }

  @Test func `an article that is too long is refused with its length`() throws {
    locker.textLimit = 10
    try locker.keep(Sample.article("ten bytes!"))
    #expect(throws: LockerError.tooLong(bytes: 11)) { try locker.keep(Sample.article("ten bytes!!")) }
    #expect(folder.files.count == 1)
  }

  @Test func `a session without a file keeps its articles in memory and takes them along when it is saved`() throws {
    let memory = Locker.inMemory()
    try memory.keep(Sample.harbour)
    #expect(try memory.text(of: Sample.harbour.digest) == Sample.harbour.text)
    #expect(try memory.items().map(\.digest) == [Sample.harbour.digest])
    #expect(memory.missing(among: [Sample.harbour.digest, Sample.library.digest]) == [Sample.library.digest])
    let carriage = try memory.carry([Sample.harbour.digest, Sample.library.digest], to: locker)
    #expect(carriage.left.map(\.kind) == [.missing] && carriage.added == [Sample.harbour.digest])
    #expect(try locker.text(of: Sample.harbour.digest) == Sample.harbour.text)
    #expect(try memory.prune(keeping: []).removed == [Sample.harbour.digest])
    #expect(try memory.items().isEmpty)
  }

  @Test func `a damaged article is not carried on, and the others are`() throws {
    try locker.keep(Sample.harbour)
    try locker.keep(Sample.library)
    try folder.write(Array("not gzip".utf8), to: locker.place(of: Sample.library))
    let other = Locker(beside: folder.path + "/other.json")
    let carriage = try locker.carry([Sample.harbour.digest, Sample.library.digest], to: other)
    #expect(carriage.left.map(\.kind) == [.changed])
    #expect(try other.items().map(\.digest) == [Sample.harbour.digest])
  }

  @Test func `a carriage that fails, or is taken back, leaves the other locker as it was`() throws {
    try locker.keep(Sample.harbour)
    try locker.keep(Sample.library)
    let both: Set<Digest> = [Sample.harbour.digest, Sample.library.digest]
    for failing in 0..<8 {
      let other = Locker(beside: folder.path + "/other.json", files: FaultyFileSystem(failing: failing))
      #expect(throws: LockerError.self) { try locker.carry(both, to: other) }
      // On a disk that takes nothing more, not even the names of files go.
      _ = try Locker(beside: folder.path + "/other.json").prune(keeping: [])
      #expect(folder.files.count == 2)
    }
    let other = Locker(beside: folder.path + "/other.json")
    try other.keep(Sample.harbour)
    let carriage = try locker.carry(both, to: other)
    #expect(carriage.added == [Sample.library.digest], "the other had one of them already")
    other.discard(carriage.added)
    #expect(try other.items().map(\.digest) == [Sample.harbour.digest])
    other.discard(both)
    #expect(folder.files.allSatisfy { $0.hasPrefix("visit.locker/") })
    #expect(try Locker(beside: folder.session).items().count == 2)
  }

  @Test func `no two sessions share a locker, and an earlier version's is still read`() throws {
    let plain = Locker(beside: folder.path + "/visit")
    try plain.keep(Sample.library)
    try locker.keep(Sample.harbour)
    #expect(Set(folder.files.map { $0.prefix { $0 != "/" } }) == ["visit.locker", "visit.articles"])
    _ = try locker.prune(keeping: [Sample.harbour.digest])
    #expect(try plain.text(of: Sample.library.digest) == Sample.library.text)
    // Earlier versions kept both in one folder.
    #expect(try plain.text(of: Sample.harbour.digest) == Sample.harbour.text)
    #expect(plain.missing(among: [Sample.harbour.digest, Sample.library.digest]).isEmpty)
    _ = try plain.prune(keeping: [])
    #expect(try locker.text(of: Sample.harbour.digest) == Sample.harbour.text)
  }

  @Test func `a link to a session leads to the session's locker`() throws {
    try locker.keep(Sample.harbour)
    try folder.write([], to: folder.session)
    try folder.link(folder.path + "/elsewhere/today.json", to: folder.session)
    #expect(try Locker(beside: folder.path + "/elsewhere/today.json").text(of: Sample.harbour.digest) != nil)
  }
}
