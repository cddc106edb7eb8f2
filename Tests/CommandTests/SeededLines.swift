import AssayCommands
import AssayModel
import Seeded

/// Lines of words, quote marks and what else is troublesome, always the same for a seed.
struct SeededLines {
  private var random: Random
  private static let pieces = [
    " ", " ", " ", "\"", "\"", "“", "”", "'", "\\", "#", "=", "--why", "a", "c1", "mark", "claim", "add", "é",
    "e\u{301}",
    "👩‍🚀", "\t", "\u{A0}", ":", "(", "#2", ";", ";", "\u{200D}", "\u{202E}", "가",
  ]

  init(seed: UInt64) { random = Random(seed: seed) }

  mutating func line() -> String {
    (0..<random.below(14)).map { _ in random.pick(Self.pieces) }.joined()
  }
}
