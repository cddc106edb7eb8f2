import AssayModel

/// Many evidences in few words: `e1, e2, e5..e9`.
enum EvidenceRange {
  /// - Parameter ids: in their order.
  static func text(_ ids: [EvidenceID]) -> String {
    var parts: [String] = []
    var at = 0
    while at < ids.count {
      var end = at
      while end + 1 < ids.count, ids[end + 1].ordinal == ids[end].ordinal + 1 { end += 1 }
      parts += end > at + 1 ? ["\(ids[at])..\(ids[end])"] : ids[at...end].map(\.description)
      at = end + 1
    }
    return parts.joined(separator: ", ")
  }
}
