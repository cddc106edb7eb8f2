import AssayModel

/// What a pruning removed.
package struct LockerPruning: Hashable, Sendable {
  /// The articles, by their digests' order.
  package var removed: [Digest] = []
  /// How many files that were never finished.
  package var unfinished = 0
  /// The bytes of all of them.
  package var bytes = 0
}
