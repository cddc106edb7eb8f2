import AssayModel
import AssayStorage
import Seeded
import Testing

@testable import AssayLocker

@Suite struct DamageTests {
  let folder: TemporaryFolder
  let locker: Locker
  let place: String
  let sound: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    locker = Locker(beside: folder.session)
    try locker.keep(Sample.harbour)
    place = locker.place(of: Sample.harbour)
    sound = try folder.bytes(place)
  }

  /// Without the disk, for what is tried thousands of times.
  private func refusal(of bytes: [UInt8]) -> LockerProblem.Kind? {
    do throws(LockerProblem.Kind) {
      _ = try SealedText.text(of: bytes, digest: Sample.harbour.digest)
      return nil
    } catch { return error }
  }

  private func problem(with bytes: [UInt8], as article: Article = Sample.harbour) throws -> LockerProblem.Kind? {
    try folder.write(bytes, to: locker.place(of: article))
    do throws(LockerError) {
      _ = try locker.text(of: article.digest)
      return nil
    } catch {
      guard case .damaged(let problem) = error else { throw error }
      #expect(problem.path == locker.place(of: article))
      return problem.kind
    }
  }

  @Test func `no bit of a file changes unnoticed`() throws {
    #expect(refusal(of: sound) == nil)
    for at in sound.indices {
      for bit in 0..<8 {
        var bytes = sound
        bytes[at] ^= 1 << bit
        #expect(refusal(of: bytes) == .changed, "byte \(at), bit \(bit)")
      }
    }
  }

  @Test func `no byte of a file on the disk changes unnoticed`() throws {
    for at in sound.indices {
      var bytes = sound
      bytes[at] = ~bytes[at]
      #expect(try problem(with: bytes) == .changed, "byte \(at)")
    }
  }

  @Test func `a file that ends early or goes on is noticed`() throws {
    for length in sound.indices {
      #expect(refusal(of: Array(sound[..<length])) == .changed, "the first \(length) bytes")
    }
    #expect(try problem(with: sound + [0]) == .changed)
    #expect(try problem(with: sound + sound) == .changed)
  }

  @Test func `a whole file under another article's name is not that article`() throws {
    #expect(try problem(with: sound, as: Sample.library) == .otherText)
  }

  @Test func `a whole file whose bytes are no text is refused`() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    let digest = Digest(of: bytes)
    #expect(throws: LockerProblem.Kind.notText) {
      try SealedText.text(of: Forgery(deflated: Deflate.stream(of: bytes) ?? [], text: bytes).file, digest: digest)
    }
  }

  @Test func `a length that is claimed and not kept is refused, however well it is sealed`() throws {
    let text = Array(Sample.harbour.text.string.utf8)
    let deflated = try #require(Deflate.stream(of: text))
    for claimed: UInt32 in [0, 1, UInt32(text.count) - 1, UInt32(text.count) + 1] {
      #expect(try problem(with: Forgery(deflated: deflated, text: text, length: claimed).file) == .changed)
    }
    for claimed: UInt32 in [UInt32(deflated.count) * 8 + 1, 64 << 20, .max] {
      let file = Forgery(deflated: deflated, text: text, length: claimed).file
      #expect(try problem(with: file) == .overlong(Int(claimed)))
    }
  }

  @Test func `a decompression bomb is refused before it unfolds`() throws {
    // 4 MiB in 4 kB.
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    let bomb = try #require(Deflate.stream(of: zeros))
    #expect(bomb.count < 8 << 10)
    #expect(try problem(with: Forgery(deflated: bomb, text: zeros).file) == .overlong(zeros.count))
    // It lies about its length: zlib gets room for that length and one byte.
    #expect(try problem(with: Forgery(deflated: bomb, text: zeros, length: 1000).file) == .changed)
    #expect(Deflate.bytes(of: bomb[...], count: 1000) == nil)
  }

  @Test func `a text that would shrink like a bomb is kept as it is`() throws {
    let article = Sample.article(String(repeating: " ", count: 1 << 20))
    try locker.keep(article)
    #expect(try locker.text(of: article.digest) == article.text)
    #expect(try folder.bytes(locker.place(of: article)).count > article.text.count)
  }

  @Test func `sealed nonsense is refused and nothing is read beyond it`() throws {
    var random = Random(seed: 0x10C4E5)
    for _ in 0..<2_000 {
      let nonsense = (0..<random.below(60)).map { _ in UInt8(random.below(256)) }
      let claimed = UInt32(random.below(nonsense.count * 8 + 1))
      #expect(refusal(of: Forgery(deflated: nonsense, text: [], length: claimed).file) != nil)
    }
  }

  @Test func `a file larger than any the locker writes is not read`() throws {
    let handle = try PosixFileSystem().openForAppending(place)
    try PosixFileSystem().truncate(handle, to: 1 << 40)
    PosixFileSystem().close(handle)
    #expect(throws: LockerError.damaged(.init(path: place, kind: .overlong(nil), digest: Sample.harbour.digest))) {
      try locker.text(of: Sample.harbour.digest)
    }
    #expect(try locker.verify().map(\.kind) == [.overlong(nil)])
  }
}
