/// The ways to go on at a place in a line.
package struct Completion: Hashable, Sendable {
  /// The part of the line a candidate takes the place of, in Unicode scalars.
  package let replacing: Range<Int>
  /// In the order they are listed.
  package let candidates: [Candidate]
  /// How many there are besides, of which nothing is known but their number.
  package let more: Int

  package init(replacing: Range<Int>, candidates: [Candidate], more: Int = 0) {
    self.replacing = replacing
    self.candidates = candidates
    self.more = more
  }

  /// Completes a line with the cursor behind so many of its Unicode scalars.
  package typealias Provider = (_ line: String, _ cursor: Int) -> Completion
}

extension Completion {
  /// The longest text that all candidates begin with, cut between scalars; nothing where not all are known.
  var commonPrefix: String {
    guard more == 0, let first = candidates.first else { return "" }
    var shared = Array(first.text.utf8)
    for candidate in candidates.dropFirst() {
      var length = 0
      for (one, other) in zip(shared, candidate.text.utf8) {
        guard one == other else { break }
        length += 1
      }
      shared.removeLast(shared.count - length)
      if shared.isEmpty { return "" }
    }
    if shared.count < first.text.utf8.count {
      // A cut within a scalar goes back to its first byte.
      let bytes = Array(first.text.utf8)
      while !shared.isEmpty, bytes[shared.count] & 0xC0 == 0x80 { shared.removeLast() }
    }
    return String(decoding: shared, as: UTF8.self)
  }
}
