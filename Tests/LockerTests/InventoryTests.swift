import AssayLocker
import AssayModel
import AssayStorage
import Foundation
import Testing

@Suite struct InventoryTests {
  let folder: TemporaryFolder
  let locker: Locker
  let both: Set<Digest> = [Sample.harbour.digest, Sample.library.digest]

  init() throws {
    folder = try TemporaryFolder()
    locker = Locker(beside: folder.session)
    try locker.keep(Sample.harbour)
    try locker.keep(Sample.library)
  }

  @Test func `the list tells each article's bytes, by digest`() throws {
    let items = try locker.items()
    #expect(items.map(\.digest.hex) == both.map(\.hex).sorted())
    for article in [Sample.harbour, Sample.library] {
      let item = try #require(items.first { $0.digest == article.digest })
      #expect(item.textBytes == article.text.string.utf8.count)
      #expect(item.storedBytes == (try folder.bytes(locker.place(of: article))).count)
      #expect(item.path == locker.place(of: article))
      #expect(item.problem == nil)
    }
  }

  @Test func `a damaged article is listed with what is wrong`() throws {
    try folder.write(Array("old paper".utf8), to: locker.place(of: Sample.harbour))
    let item = try #require(try locker.items().first { $0.digest == Sample.harbour.digest })
    #expect(item.problem?.kind == .changed)
    #expect(item.textBytes == nil)
    #expect(item.problem?.description.contains(Sample.harbour.digest.hex) == true)
  }

  @Test func `verifying names what is missing`() throws {
    let absent = Sample.article("never kept")
    let problems = try locker.verify(expecting: both.union([absent.digest]))
    #expect(problems.map(\.kind) == [.missing])
    #expect(problems.first?.digest == absent.digest)
    #expect(locker.missing(among: both.union([absent.digest])) == [absent.digest])
  }

  @Test func `pruning removes what is not kept, with empty folders, and says how much`() throws {
    let size = try folder.bytes(locker.place(of: Sample.library)).count
    let pruning = try locker.prune(keeping: [Sample.harbour.digest])
    #expect(pruning == LockerPruning(removed: [Sample.library.digest], unfinished: 0, bytes: size))
    #expect(try locker.text(of: Sample.library.digest) == nil)
    #expect(try locker.text(of: Sample.harbour.digest) == Sample.harbour.text)
    _ = try locker.prune(keeping: [])
    #expect(!FileManager.default.fileExists(atPath: locker.folder ?? ""))
    try locker.keep(Sample.library)
    #expect(try locker.verify(expecting: [Sample.library.digest]).isEmpty)
  }

  @Test func `pruning clears away unfinished files and leaves strangers alone`() throws {
    let place = locker.place(of: Sample.harbour)
    let base = locker.folder ?? ""
    try folder.write([1, 2, 3], to: place + ".part-aB3x9Z")
    let strangers = [base + "/notes.txt", place + ".backup", base + "/zz/file", base + "/00"]
    for stranger in strangers { try folder.write([1], to: stranger) }
    #expect(try locker.verify().count { $0.kind == .stranger } == 4)
    #expect(try locker.verify().count { $0.kind == .unfinished } == 1)
    let pruning = try locker.prune(keeping: [])
    #expect(pruning.removed.count == 2)
    #expect(pruning.unfinished == 1)
    #expect(folder.files.count == 4)
  }

  @Test func `an article on the wrong shelf is a stranger`() throws {
    let place = locker.place(of: Sample.harbour)
    let name = place.split(separator: "/").last.map(String.init) ?? ""
    let wrong = (locker.folder ?? "") + "/" + (name.hasPrefix("00") ? "11" : "00")
    try folder.makeFolder(wrong)
    try folder.move(place, to: wrong + "/" + name)
    #expect(try locker.verify(expecting: both).map(\.kind) == [.stranger, .missing])
  }

  @Test func `a folder, a link or a pipe with an article's name is refused by name`() throws {
    let sound = folder.path + "/sound.gz"
    let place = locker.place(of: Sample.harbour)
    try folder.move(place, to: sound)
    func expectRefusal() throws {
      let problem = LockerProblem(path: place, kind: .notAFile, digest: Sample.harbour.digest)
      #expect(throws: LockerError.damaged(problem)) { try locker.text(of: Sample.harbour.digest) }
      #expect(try locker.verify() == [problem])
    }
    try folder.makeFolder(place)
    try expectRefusal()
    // It is no article to write over, either.
    #expect(throws: LockerError.self) { try Locker(beside: folder.session).keep(Sample.harbour) }
    try FileManager.default.removeItem(atPath: place)

    #expect(mkfifo(place, 0o600) == 0)
    try expectRefusal()
    try FileManager.default.removeItem(atPath: place)

    try folder.link(place, to: sound)
    try expectRefusal()
    // Keeping puts a file in the link's place and leaves what it led to alone.
    let before = try folder.bytes(sound)
    try Locker(beside: folder.session).keep(Sample.harbour)
    #expect(try locker.verify(expecting: both).isEmpty)
    #expect(try folder.bytes(sound) == before)
  }

  @Test func `links in place of the locker's folders lead nowhere`() throws {
    let base = locker.folder ?? ""
    let shelf = "\(base)/\(Sample.harbour.digest.hex.prefix(2))"
    let elsewhere = folder.path + "/elsewhere"
    try folder.move(shelf, to: elsewhere)
    try folder.link(shelf, to: elsewhere)
    #expect(try locker.verify().map(\.kind) == [.stranger])
    _ = try locker.prune(keeping: [])
    #expect(folder.files.contains("elsewhere/\(Sample.harbour.digest.hex).txt.gz"))
    #expect(throws: LockerError.notAFolder(shelf)) { try Locker(beside: folder.session).keep(Sample.harbour) }

    let other = Locker(beside: folder.path + "/other.json")
    let target = other.folder ?? ""
    try folder.link(target, to: elsewhere)
    #expect(throws: LockerError.notAFolder(target)) { try other.keep(Sample.library) }
    #expect(throws: LockerError.notAFolder(target)) { try other.items() }
    #expect(throws: LockerError.notAFolder(target)) { try other.prune(keeping: []) }
  }

  @Test func `a file in place of the locker is said so`() throws {
    let other = Locker(beside: folder.path + "/other.json")
    let target = other.folder ?? ""
    try folder.write([1], to: target)
    #expect(throws: LockerError.notAFolder(target)) { try other.items() }
    #expect(throws: LockerError.notAFolder(target)) { try other.keep(Sample.library) }
    #expect(throws: LockerError.self) { try other.text(of: Sample.library.digest) }
    #expect(try folder.bytes(target) == [1])
  }
}
