import AssayModel
import Foundation
import Seeded
import Testing

@testable import AssayCache

/// What could be made anew is found again, and never found wrong.
final class CacheTests {
  private let folder = NSTemporaryDirectory() + "assay-cache-\(UUID().uuidString)"
  private var path: String { folder + "/.assay/Corpus.findings" }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func cache(version: UInt64 = 1, most: Int = 1 << 30) -> PackedCache {
    PackedCache(path: path, version: version, most: most)
  }

  private func key(_ number: Int) -> CacheKey { CacheKey(Digest(of: "text \(number)"), "findings en") }

  private func value(_ number: Int) -> [UInt8] { Array("what was found in \(number)".utf8) }

  private func file() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func write(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: folder + "/.assay", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// How many of the first are found as they were; none of them is ever found otherwise.
  private func found(_ cache: PackedCache, of count: Int) -> Int {
    (0..<count).count { number in
      guard let bytes = cache.bytes(of: key(number)) else { return false }
      #expect(bytes == value(number))
      return bytes == value(number)
    }
  }

  @Test func `what one run keeps the next one finds, by text, language and kind`() {
    let one = cache()
    for number in 0..<100 { one.keep(value(number), of: key(number)) }
    #expect(one.bytes(of: key(7)) == value(7), "before it is written")
    one.flush()
    let other = cache()
    #expect(found(other, of: 100) == 100 && other.count == 100)
    #expect(other.bytes(of: key(100)) == nil)
    #expect(other.bytes(of: CacheKey(Digest(of: "text 1"), "findings ru")) == nil)
    #expect(other.bytes(of: CacheKey(Digest(of: "text 1"), "print")) == nil)
  }

  @Test func `nothing is made before something is kept`() {
    #expect(cache().bytes(of: key(1)) == nil)
    cache().flush()
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `what is added later stands beside what was there`() {
    for number in 0..<30 {
      let cache = cache()
      cache.keep(value(number), of: key(number))
      cache.flush()
    }
    #expect(found(cache(), of: 30) == 30)
  }

  @Test func `two programs at one file lose nothing of each other`() {
    let (one, other) = (cache(), cache())
    for number in 0..<40 {
      let cache = number % 2 == 0 ? one : other
      cache.keep(value(number), of: key(number))
      cache.flush()
    }
    #expect(found(cache(), of: 40) == 40)
  }

  @Test func `a file of another version, a foreign one and an empty one are passed over and replaced`() throws {
    for foreign in [[UInt8](), Array("somebody's notes".utf8), [UInt8](repeating: 255, count: 5000)] {
      try write(foreign)
      let cache = cache()
      #expect(cache.bytes(of: key(1)) == nil)
      cache.keep(value(1), of: key(1))
      cache.flush()
      #expect(found(self.cache(), of: 2) == 1)
    }
    #expect(cache(version: 2).bytes(of: key(1)) == nil)
    let newer = cache(version: 2)
    newer.keep(value(1), of: key(1))
    newer.flush()
    #expect(cache(version: 1).bytes(of: key(1)) == nil && cache(version: 2).bytes(of: key(1)) == value(1))
  }

  @Test func `a file cut off anywhere gives what is whole, and grows on from there`() throws {
    for number in 0..<12 {
      let cache = cache()
      cache.keep(value(number), of: key(number))
      cache.flush()
    }
    let whole = try file()
    for end in stride(from: 0, to: whole.count, by: 7) {
      try write(Array(whole[..<end]))
      let cache = cache()
      let before = found(cache, of: 12)
      cache.keep(value(12), of: key(12))
      cache.flush()
      let after = self.cache()
      #expect(found(after, of: 12) == before && after.bytes(of: key(12)) == value(12), "cut at \(end)")
    }
  }

  @Test func `no changed byte is taken for what was kept`() throws {
    let cache = cache()
    for number in 0..<20 { cache.keep(value(number), of: key(number)) }
    cache.flush()
    let whole = try file()
    for at in whole.indices {
      var damaged = whole
      damaged[at] ^= 0x41
      try write(damaged)
      _ = found(self.cache(), of: 20)
    }
    var random = Random(seed: 11)
    for _ in 0..<300 {
      var damaged = whole
      for _ in 0..<1 + random.below(40) { damaged[random.below(damaged.count)] = UInt8(random.below(256)) }
      try write(damaged)
      _ = found(self.cache(), of: 20)
    }
  }

  @Test func `lengths that no file has are no danger`() throws {
    let cache = cache()
    cache.keep(value(1), of: key(1))
    cache.flush()
    var whole = try file()
    for at in 16..<40 { whole[at] = 0xFF }
    try write(whole)
    #expect(self.cache().bytes(of: key(1)) == nil)
  }

  @Test func `a full cache keeps what it has`() throws {
    let cache = cache(most: 2_000)
    for number in 0..<100 {
      cache.keep(value(number), of: key(number))
      cache.flush()
    }
    #expect(try file().count <= 2_000)
    #expect(found(self.cache(), of: 100) > 10)
  }

  @Test func `many small additions are put into one, and what is not wanted goes`() throws {
    let cache = cache()
    for number in 0..<1_500 {
      cache.keep(value(number), of: key(number))
      cache.flush()
    }
    #expect(found(self.cache(), of: 1_500) == 1_500)
    let before = try file().count
    let wanted = Set((0..<100).map(key))
    cache.tidy(expecting: 100, isWanted: wanted.contains)
    #expect(found(cache, of: 1_500) == 100 && found(self.cache(), of: 1_500) == 100)
    #expect(try file().count * 10 < before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/.assay") == ["Corpus.findings"])
  }

  @Test func `where nothing can be written nothing is kept, and nothing fails`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("a file".utf8).write(to: URL(fileURLWithPath: folder + "/.assay"))
    let cache = cache()
    cache.keep(value(1), of: key(1))
    cache.flush()
    #expect(cache.bytes(of: key(1)) == nil)
    let place = PackedCache(path: "/proc/assay/x", version: 1)
    place.keep(value(1), of: key(1))
    place.flush()
    #expect(place.bytes(of: key(1)) == nil)
  }

  @Test func `the place is beside the corpus, or in the user's folder where that cannot be written`() throws {
    try FileManager.default.createDirectory(atPath: folder + "/Corpus", withIntermediateDirectories: true)
    let place = try #require(CachePlace.file(for: folder + "/Corpus", "findings", cache: "/nowhere"))
    #expect(place.hasSuffix("/.assay/Corpus.findings") && !place.hasPrefix("/nowhere"))
    #expect(CachePlace.file(for: folder + "/Missing", "findings", cache: "/nowhere") == nil)
    #expect(CachePlace.file(for: "/proc/self", "findings", cache: nil) == nil || getuid() == 0)
  }
}
