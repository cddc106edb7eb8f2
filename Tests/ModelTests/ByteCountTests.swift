import AssayModel
import Testing

struct ByteCountTests {
  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (3_449, "3.4 kB"), (9_960, "10 kB"),
    (310_400_000, "310 MB"), (999_400, "999 kB"), (999_600, "1.0 MB"), (2_140_000_000, "2.1 GB"),
  ])
  func `a size has two or three digits`(bytes: Int, words: String) { #expect(ByteCount.words(bytes) == words) }
}
