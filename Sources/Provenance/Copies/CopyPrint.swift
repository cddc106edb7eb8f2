import AssayModel

/// An article's fingerprints: a sample of its runs of five words that any longer passage in common must share.
///
/// Winnowing (Schleimer, Wilkerson and Aiken, 2003): of every eight runs in a row the one with the least hash is kept, so
/// a common passage of twelve words leaves at least one fingerprint in both texts. Quotations are read apart from the
/// rest: two reports of one speech share its words without being copies.
package struct CopyPrint: Hashable, Sendable {
  /// Fingerprints of the narrator's words, ascending, each once.
  package let told: [UInt64]
  /// Fingerprints of quotations of at least five words.
  package let quoted: [UInt64]

  static let runLength = 5
  static let window = 8

  /// Takes time proportional to the text.
  package init(of text: ScalarText) {
    self.init(words: PrintedWordReader.words(of: text.string))
  }

  init(words: [PrintedWord]) {
    var told: [UInt64] = []
    var quoted: [UInt64] = []
    told.reserveCapacity(words.count / 4)
    var index = 0
    while index < words.count {
      let quote = words[index].quote
      var end = index + 1
      while end < words.count, words[end].quote == quote { end += 1 }
      if quote == 0 { Self.winnow(words, index, end, &told) } else { Self.winnow(words, index, end, &quoted) }
      index = end
    }
    self.told = Self.unique(told)
    self.quoted = Self.unique(quoted)
  }

  static func run(_ words: [PrintedWord], _ index: Int) -> UInt64 {
    var hash = words[index].key
    for offset in 1..<runLength { hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ words[index + offset].key }
    return hash ^ (hash >> 29)
  }

  private static func winnow(_ words: [PrintedWord], _ start: Int, _ end: Int, _ kept: inout [UInt64]) {
    let count = end - start - runLength + 1
    guard count > 0 else { return }
    var ring = (UInt64.max, UInt64.max, UInt64.max, UInt64.max, UInt64.max, UInt64.max, UInt64.max, UInt64.max)
    withUnsafeMutableBytes(of: &ring) { raw in
      let recent = raw.bindMemory(to: UInt64.self)
      var least = UInt64.max
      var place = -1
      for index in 0..<count {
        let hash = run(words, start + index)
        recent[index & 7] = hash
        if hash <= least {
          least = hash
          place = index
        } else if place <= index - window {
          least = .max
          for back in max(0, index - window + 1)...index where recent[back & 7] <= least {
            least = recent[back & 7]
            place = back
          }
        } else {
          continue
        }
        if index >= window - 1 || index == count - 1 { kept.append(least) }
      }
      if count < window, kept.last != least { kept.append(least) }
    }
  }

  private static func unique(_ marks: [UInt64]) -> [UInt64] {
    let sorted = marks.sorted()
    var unique: [UInt64] = []
    unique.reserveCapacity(sorted.count)
    for mark in sorted where mark != unique.last { unique.append(mark) }
    return unique
  }
}

extension CopyPrint {
  /// A print that was kept, brought back; the order and doubles of what was kept do not matter.
  package init(told: [UInt64], quoted: [UInt64]) {
    self.told = Self.unique(told)
    self.quoted = Self.unique(quoted)
  }

  /// Whether both have a fingerprint in common, in time proportional to their number.
  package func shares(with other: CopyPrint) -> Bool {
    Self.meet(told, other.told) || Self.meet(quoted, other.quoted)
  }

  private static func meet(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    var (first, second) = (0, 0)
    while first < one.count, second < other.count {
      if one[first] == other[second] { return true }
      if one[first] < other[second] { first += 1 } else { second += 1 }
    }
    return false
  }
}
