import AssayModel
import Seeded
import Testing

@testable import AssayIndex

/// A damaged segment is refused or read as far as it goes; it never ends the program.
@Suite struct DamageTests {
  private func bytes() throws -> [UInt8] {
    var builder = RunBuilder()
    for document in Library.documents(60, seed: 21) { builder.add(document) }
    return try builder.finish(into: SegmentOutput())
  }

  private func read(_ segment: Segment) {
    _ = Contents(segment)
    let index = Index(segment)
    let ranker = ArticleRanker()
    let term = RankedTerm([Array("train".utf8), Array("minist".utf8)], in: index, weight: 1)
    _ = ranker.best(10, for: [term], in: index)
    _ = try? SegmentMerge.merge([SegmentMerge.Source(segment)])
  }

  @Test func `every flipped bit is noticed and none ends the program`() throws {
    var bytes = try bytes()
    var random = Random(seed: 22)
    for _ in 0..<400 {
      let place = random.below(bytes.count)
      let bit = UInt8(1 << random.below(8))
      bytes[place] ^= bit
      if let segment = try? Segment(bytes: bytes) {
        // Padding between sections is the only thing that no checksum covers.
        if (try? segment.verify()) != nil { #expect(Self.isPadding(place, bytes)) }
        read(segment)
      }
      bytes[place] ^= bit
    }
  }

  private static func isPadding(_ place: Int, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      SegmentSection.allCases.allSatisfy { section in
        let at = 24 + section.rawValue * 24
        let start = Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        return place < start || place >= start + Int(bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      }
    }
  }

  @Test func `a section of random bytes never ends the program`() throws {
    let sound = try bytes()
    var random = Random(seed: 23)
    for section in SegmentSection.allCases where section != .counts && section != .names {
      for _ in 0..<20 {
        var bytes = sound
        let at = 24 + section.rawValue * 24
        let (start, length) = bytes.withUnsafeBytes { bytes in
          (
            Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)),
            Int(bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
          )
        }
        for place in start..<start + length where random.once(in: 3) {
          bytes[place] = UInt8(truncatingIfNeeded: random.next())
        }
        read(try Segment(bytes: bytes))
      }
    }
  }

  @Test func `a file cut short is refused`() throws {
    let bytes = try bytes()
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 50)) {
      #expect(throws: SegmentError.self) { try Segment(bytes: Array(bytes[..<length])) }
    }
    #expect(throws: SegmentError.notASegment) { try Segment(bytes: [UInt8](repeating: 7, count: 5_000)) }
  }
}
