/// Finds every place of a short sequence in a long one, in linear time whatever the two hold.
///
/// Source: D. E. Knuth, J. H. Morris, V. R. Pratt, "Fast Pattern Matching in Strings" (1977).
struct SequenceSearch<Element: Equatable> {
  private let pattern: [Element]
  /// For each prefix of the pattern: the length of its longest border.
  private let borders: [Int]

  init(for pattern: [Element]) {
    self.pattern = pattern
    var borders = [Int](repeating: 0, count: pattern.count)
    var length = 0
    for at in pattern.indices.dropFirst() {
      while length > 0, pattern[at] != pattern[length] { length = borders[length - 1] }
      if pattern[at] == pattern[length] { length += 1 }
      borders[at] = length
    }
    self.borders = borders
  }

  /// Offsets of all places, in order; an empty pattern stands nowhere. Stops when `limit` are found.
  func places(in text: UnsafeBufferPointer<Element>, overlapping: Bool = true, limit: Int = .max) -> [Int] {
    guard let first = pattern.first, pattern.count <= text.count else { return [] }
    var found: [Int] = []
    pattern.withUnsafeBufferPointer { pattern in
      borders.withUnsafeBufferPointer { borders in
        var length = 0
        var at = 0
        while at < text.count {
          if length == 0 {
            // Most of a text is passed here.
            while at < text.count, text[at] != first { at += 1 }
            guard at < text.count else { return }
            length = 1
          } else {
            while length > 0, text[at] != pattern[length] { length = borders[length - 1] }
            if text[at] == pattern[length] { length += 1 }
          }
          at += 1
          if length == pattern.count {
            found.append(at - length)
            if found.count == limit { return }
            length = overlapping ? borders[length - 1] : 0
          }
        }
      }
    }
    return found
  }
}

extension SequenceSearch: Sendable where Element: Sendable {}
