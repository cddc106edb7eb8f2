/// Finds the pairs of articles that share fingerprints.
///
/// A fingerprint found in more than `ceiling` articles is boilerplate and is passed over.
package struct CopyCandidates: Sendable {
  package struct Pair: Hashable, Sendable {
    package let first: Int
    package let second: Int
    package var told: Int
    package var quoted: Int
  }

  package static let ceiling = 60

  /// The pairs in ascending order; `first` is the lesser index.
  package static func pairs(of prints: [CopyPrint]) -> [Pair] {
    var pairs: [UInt64: (told: Int32, quoted: Int32)] = [:]
    for key in shared(prints.map(\.told)) { pairs[key, default: (0, 0)].told += 1 }
    for key in shared(prints.map(\.quoted)) { pairs[key, default: (0, 0)].quoted += 1 }
    return pairs.map { key, counts in
      Pair(first: Int(key >> 32), second: Int(key & 0xFFFF_FFFF), told: Int(counts.told), quoted: Int(counts.quoted))
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The articles that share fingerprints with one article, for a corpus in which one changed.
  ///
  /// A bit for each of the article's fingerprints sifts out nearly all others before any are compared.
  package static func partners(of print: CopyPrint, in prints: [CopyPrint]) -> [Int] {
    var sieve = [UInt64](repeating: 0, count: 4096)
    for mark in print.told { sieve[Int(mark >> 6 & 4095)] |= 1 << (mark & 63) }
    for mark in print.quoted { sieve[Int(mark >> 6 & 4095)] |= 1 << (mark & 63) }
    return sieve.withUnsafeBufferPointer { sieve in
      prints.indices.filter { index in
        (meets(sieve, prints[index].told) || meets(sieve, prints[index].quoted)) && prints[index].shares(with: print)
      }
    }
  }

  private static func meets(_ sieve: UnsafeBufferPointer<UInt64>, _ marks: [UInt64]) -> Bool {
    marks.withUnsafeBufferPointer { marks in
      for mark in marks where sieve[Int(mark >> 6 & 4095)] & 1 << (mark & 63) != 0 { return true }
      return false
    }
  }

  /// Pairs, packed in 64 bits, once for each fingerprint they share.
  private static func shared(_ marks: [[UInt64]]) -> [UInt64] {
    let owned = repeated(marks)
    var pairs: [UInt64] = []
    var start = 0
    while start < owned.count {
      var end = start + 1
      while end < owned.count, owned[end].mark == owned[start].mark { end += 1 }
      if end - start > 1, end - start <= ceiling {
        for first in start..<end - 1 {
          for second in first + 1..<end {
            pairs.append(UInt64(owned[first].article) << 32 | UInt64(owned[second].article))
          }
        }
      }
      start = end
    }
    return pairs
  }

  private struct Owned {
    let mark: UInt64
    let article: UInt32
  }

  /// Fingerprints that more than one article may have, sorted with their articles.
  ///
  /// Two bits for each of many hash values sift out those met only once, which are nearly all, before anything is sorted.
  private static func repeated(_ marks: [[UInt64]]) -> [Owned] {
    let total = marks.reduce(0) { $0 + $1.count }
    var bits = 16
    while bits < 27, 1 << bits < total * 8 { bits += 1 }
    let mask = UInt64(1 << bits - 1)
    var once = [UInt64](repeating: 0, count: max(1, 1 << (bits - 6)))
    var twice = once
    for article in marks {
      for mark in article {
        let slot = mark & mask
        let (word, bit) = (Int(slot >> 6), UInt64(1) << (slot & 63))
        if once[word] & bit != 0 { twice[word] |= bit } else { once[word] |= bit }
      }
    }
    var owned: [Owned] = []
    for (index, article) in marks.enumerated() {
      for mark in article {
        let slot = mark & mask
        if twice[Int(slot >> 6)] & (UInt64(1) << (slot & 63)) != 0 {
          owned.append(Owned(mark: mark, article: UInt32(index)))
        }
      }
    }
    return owned.sorted { $0.mark != $1.mark ? $0.mark < $1.mark : $0.article < $1.article }
  }
}
