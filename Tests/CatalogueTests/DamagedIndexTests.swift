import AssayCatalogue
import AssayCorpus
import AssayModel
import Foundation
import Seeded
import Testing

/// Whatever stands in an index's files, a corpus opens and says what its articles say.
@Suite struct DamagedIndexTests {
  private func desk() throws -> IndexedDesk {
    let desk = try IndexedDesk()
    for number in 0..<60 {
      try desk.write("\(number).txt", "Kite \(number)\n\nThe kite number \(number) flew over word\(number).\n")
    }
    _ = try desk.open()
    return desk
  }

  @Test func `an index with altered bytes is built anew or serves what it has, never more`() throws {
    let desk = try desk()
    let truth = try desk.plain().sayings
    var random = Random(seed: 5)
    for round in 0..<60 {
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.index).sorted()
        .filter { $0 != "lock" && $0 != "build" }
      let path = desk.index + "/" + random.pick(names)
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      switch random.below(4) {
      case 0: bytes.removeLast(random.below(bytes.count + 1))
      case 1: bytes = (0..<random.below(9_000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      default:
        for _ in 0...random.below(40) where !bytes.isEmpty {
          bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      try FileManager.default.removeItem(atPath: path)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let corpus = try desk.open().corpus
      // What is damaged counts as nothing until it is noticed; nothing is made up.
      #expect(Set(corpus.sayings).isSubset(of: truth), "round \(round)")
      _ = try? corpus.found("kite word7")
      _ = corpus.complaints
      _ = corpus.handles
      // What has noticed its damage is built anew at the next opening.
      if corpus.store.isBroken { #expect(try desk.open().corpus.sayings == truth, "round \(round)") }
    }
    try FileManager.default.removeItem(atPath: desk.index)
    #expect(try desk.open().corpus.sayings == truth)
  }

  @Test func `an altered segment is noticed, said and made anew`() throws {
    let desk = try desk()
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.index)
    let name = try #require(names.first { $0.hasSuffix(".segment") })
    let url = URL(fileURLWithPath: desk.index + "/" + name)
    var bytes = [UInt8](try Data(contentsOf: url))
    bytes[bytes.count / 2] ^= 0x10
    try Data(bytes).write(to: url)
    let opened = try desk.open()
    #expect(opened.notices.count == 1)
    #expect(opened.notices.first?.contains("is built anew") == true)
    #expect(try opened.corpus.found("word7") == ["7.txt"])
  }

  @Test func `an index of another version is said and built anew`() throws {
    let desk = try desk()
    let url = URL(fileURLWithPath: desk.index + "/catalogue.sqlite")
    var bytes = [UInt8](try Data(contentsOf: url))
    // SQLite keeps the version of its user in the four bytes at 60, the most significant first.
    bytes[63] &+= 9
    for name in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: desk.index + "/catalogue.sqlite" + name)
    }
    try Data(bytes).write(to: url)
    let opened = try desk.open()
    #expect(opened.notices.count == 1)
    #expect(opened.notices.first?.contains("of version 11, this program has 2; it is built anew.") == true)
    #expect(opened.report?.wasBuilt == true)
    #expect(opened.corpus.sayings == (try desk.plain()).sayings)
  }

  @Test func `a segment that has gone, a foreign database and an older version are built anew`() throws {
    let desk = try desk()
    for name in try FileManager.default.contentsOfDirectory(atPath: desk.index) where name.hasSuffix(".segment") {
      try FileManager.default.removeItem(atPath: desk.index + "/" + name)
    }
    #expect(try desk.open().notices.count == 1)
    try Data("not a database at all, but long enough to be one".utf8)
      .write(to: URL(fileURLWithPath: desk.index + "/catalogue.sqlite"))
    for name in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: desk.index + "/catalogue.sqlite" + name)
    }
    let opened = try desk.open()
    #expect(opened.notices.count == 1)
    #expect(opened.corpus.sayings == (try desk.plain()).sayings)
  }
}
