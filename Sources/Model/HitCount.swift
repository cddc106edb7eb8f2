/// How many hits a search had, in words.
///
/// In more than `most` articles not every passage is looked at, so that a count above it is a lower bound.
package enum HitCount {
  package static let most = 1_000

  /// `1 hit`, `at least 1200 hits`.
  package static func words(_ count: Int) -> String {
    count == 1 ? "1 hit" : "\(count > most ? "at least " : "")\(count) hits"
  }
}
