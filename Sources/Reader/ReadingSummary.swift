import AssayModel
import AssaySession

/// What was done while the reader was open, in one line for the shell.
package enum ReadingSummary {
  /// `read a3: 2 evidences attached, c2 confirmed`.
  package static func line(
    from before: SessionState, to after: SessionState, articles: [ArticleHandle]
  ) -> String {
    var parts: [String] = []
    let old = Set(before.evidence.values.map(\.id)), new = Set(after.evidence.values.map(\.id))
    parts += [count(new.subtracting(old).count, "attached"), count(old.subtracting(new).count, "detached")]
      .compactMap { $0 }
    for claim in after.claims.values {
      guard let former = before.claims[claim.id] else {
        parts.append("\(claim.id) added" + (claim.verdict.map { " and \($0.rawValue)" } ?? ""))
        continue
      }
      guard former.verdict != claim.verdict else { continue }
      parts.append("\(claim.id) \(claim.verdict?.rawValue ?? "open again")")
    }
    for claim in before.claims.values where after.claims[claim.id] == nil { parts.append("\(claim.id) dropped") }
    if before.focus != after.focus, let focus = after.focus, before.claims[focus] != nil {
      parts.append("\(focus) in focus")
    }
    let shown = articles.prefix(3).map(\.description).joined(separator: ", ")
    let more = articles.count > 3 ? " and \(articles.count - 3) more" : ""
    return "read \(shown)\(more): " + (parts.isEmpty ? "nothing changed" : parts.joined(separator: ", "))
  }

  private static func count(_ number: Int, _ what: String) -> String? {
    number == 0 ? nil : "\(number) \(number == 1 ? "evidence" : "evidences") \(what)"
  }
}
