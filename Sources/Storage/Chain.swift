import AssayModel
import AssaySession

/// The tie of each entry to the one before it.
enum Chain {
  /// The number of the first entry that is not what was recorded; nil when all are.
  ///
  /// A changed entry no longer has the digest that its successor names. When it is the successor's
  /// `prev` that was changed, the successor no longer has the digest that *its* successor names, and
  /// is the one to be blamed; `head` stands in as the successor of the last.
  static func firstFault(in entries: [SealedEntry], head: Digest?) -> Int? {
    var before = Digest.zero
    for (index, sealed) in entries.enumerated() {
      if sealed.prev != before {
        guard index > 0 else { return sealed.entry.number }
        let expected = index + 1 < entries.count ? entries[index + 1].prev : head
        let isIntact = expected == nil || expected == sealed.digest
        return isIntact ? entries[index - 1].entry.number : sealed.entry.number
      }
      before = sealed.digest
    }
    if let head, let last = entries.last, last.digest != head { return last.entry.number }
    return nil
  }
}
