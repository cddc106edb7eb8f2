import AssayModel

/// Finds copies in a corpus: fingerprints for candidates, then every candidate verified word by word.
package enum CopyFinder {
  package struct Match: Hashable, Sendable {
    package let first: Int
    package let second: Int
    package let comparison: CopyComparison

    package init(first: Int, second: Int, comparison: CopyComparison) {
      self.first = first
      self.second = second
      self.comparison = comparison
    }

    package var band: CopyBand? { comparison.band }
  }

  /// The matches among texts, with at least the band given, in the order of the texts.
  package static func matches(
    among texts: [ScalarText], prints: [CopyPrint], atLeast band: CopyBand = .trace
  ) -> [Match] {
    CopyCandidates.pairs(of: prints).compactMap { pair in
      guard pair.told > 0 || band == .quotation, band < .copy || isLikelyCopy(pair, prints) else { return nil }
      let match = Match(
        first: pair.first, second: pair.second, comparison: CopyComparison(texts[pair.first], texts[pair.second]))
      return (match.band.map { $0 >= band } ?? false) ? match : nil
    }
  }

  /// Whether two articles may be copies: a copy shares a good part of the shorter one's fingerprints, and fewer than a
  /// tenth, which common phrases make, never are one.
  package static func isLikelyCopy(_ pair: CopyCandidates.Pair, _ prints: [CopyPrint]) -> Bool {
    pair.told > 0 && pair.told * 10 >= min(prints[pair.first].told.count, prints[pair.second].told.count)
  }

  /// Articles that are copies of one another, by way of others too; single articles are left out.
  package static func clusters(of matches: [Match], count: Int) -> [[Int]] {
    var groups = DisjointSets(count: count)
    for match in matches where match.band == .copy { groups.join(match.first, match.second) }
    return groups.groups.filter { $0.count > 1 }
  }
}
