import AssayIndex

/// Some of the articles of an index, a bit each.
package struct ArticleFilter: Sendable {
  private var parts: [[UInt64]]
  /// How many there are.
  package let count: Int

  init(_ matches: [IndexSearch.Match], in index: Index) {
    parts = index.parts.map { [UInt64](repeating: 0, count: ($0.segment.count + 63) / 64) }
    for match in matches { parts[match.part][match.document >> 6] |= 1 << UInt64(match.document & 63) }
    count = matches.count
  }

  func contains(_ document: Int, ofPart part: Int) -> Bool {
    parts[part][document >> 6] >> UInt64(document & 63) & 1 == 1
  }
}
