import Seeded
import Testing

@testable import AssayIndex

@Suite struct PostingsTests {
  @Test func `lists of any density are read as they were written`() {
    var random = Random(seed: 5)
    var writer = PostingsWriter()
    for density in [1, 2, 3, 7, 100, 254, 255, 256, 257, 300, 5_000, 40_000] {
      for count in [1, 2, 300, 2_000] {
        var expected: [(Int, UInt8)] = []
        var document = random.below(density)
        for _ in 0..<count {
          expected.append((document, UInt8(1 + random.below(255))))
          document += 1 + random.below(density * 2)
        }
        for (document, frequency) in expected { writer.append(document, frequency: frequency) }
        #expect(writer.count == count)
        let bytes = writer.finish()
        var found: [(Int, UInt8)] = []
        bytes.withUnsafeBytes { bytes in
          var cursor = PostingsCursor(bytes)
          while cursor.advance() {
            let first = cursor.chunk * SegmentFormat.chunk
            cursor.each { found.append((first + $0, $1)) }
          }
          #expect(!cursor.isBroken)
        }
        #expect(found.elementsEqual(expected, by: ==))
      }
    }
  }
}
