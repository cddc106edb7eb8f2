import AssayModel

/// What a pruning removed.
package struct LockerPruning: Hashable, Sendable {
  /// The articles, by their digests' order.
  package var removed: [Digest] = []
  /// How many files that were never finished.
  package var unfinished = 0
  /// The bytes of all of them.
  package var bytes = 0

  package init(removed: [Digest] = [], unfinished: Int = 0, bytes: Int = 0) {
    self.removed = removed
    self.unfinished = unfinished
    self.bytes = bytes
  }
}
