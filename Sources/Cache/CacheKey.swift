import AssayModel

/// What something in a cache is found by: an article's digest, and what was made of the article.
package struct CacheKey: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// - Parameter what: everything besides the text that decides what is kept: `findings en`.
  package init(_ digest: Digest, _ what: String) {
    let half = digest.half
    high = half.0
    low = half.1 ^ CacheCheck.of(what.utf8)
  }

  /// A digest is as good a hash as any.
  package func hash(into hasher: inout Hasher) { hasher.combine(high ^ low) }
}
