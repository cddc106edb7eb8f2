import AssaySession

/// What a format has no place for, as a sentence without its full stop.
enum Omission {
  /// `2 claims left out: not judged (with 3 pieces of evidence and 1 link)`; nil where there are none.
  static func of(_ claims: [SheetClaim], because reason: String) -> String? {
    guard !claims.isEmpty else { return nil }
    let evidence = claims.reduce(0) { $0 + $1.evidence.count }
    let links = claims.reduce(0) { $0 + $1.claim.links.count }
    let parts = [
      evidence == 0 ? nil : evidence == 1 ? "1 piece of evidence" : "\(evidence) pieces of evidence",
      links == 0 ? nil : count(links, "link"),
    ].compactMap { $0 }
    let more = parts.isEmpty ? "" : " (with \(parts.joined(separator: " and ")))"
    return "\(count(claims.count, "claim")) left out: \(reason)\(more)"
  }

  static func count(_ number: Int, _ word: String) -> String { number == 1 ? "1 \(word)" : "\(number) \(word)s" }
}
