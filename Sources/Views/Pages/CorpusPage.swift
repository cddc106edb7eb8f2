import AssayCorpus
import AssayJSON
import AssayModel
import AssaySession
import AssayStanding

/// The corpus as a whole, and how the session's evidence stands in it.
package enum CorpusPage {
  package static func view(of corpus: Corpus, cited: [StandingEvidence]) -> View {
    let left = corpus.skipped.count
    var counts = JSONObject()
    var words: [String] = []
    for fidelity in Fidelity.allCases {
      let count = cited.count { $0.standing.fidelity == fidelity }
      counts[fidelity.rawValue] = .integer(count)
      if count > 0 { words.append("\(count) \(fidelity.rawValue)") }
    }
    var blocks: [Block] = [
      .line(
        Line(corpus.location, .strong)
          + Line(
            ": \(corpus.count == 1 ? "1 article" : "\(corpus.count) articles")\(left > 0 ? ", \(left) left out" : "")")),
      .line(Line("digest \(corpus.digest)", .faint)),
    ]
    if !words.isEmpty { blocks.append(.line(Line("evidence: \(words.joined(separator: ", "))"))) }
    return View(
      blocks,
      fields: [
        "location": .string(corpus.location), "count": .integer(corpus.count), "left_out": .integer(left),
        "digest": .string(corpus.digest.hex), "fidelity": .object(counts),
      ])
  }

  /// `1 article changed: 2 evidences moved, 1 needs you`.
  package static func notice(of change: CorpusChange, before: [StandingEvidence], after: [StandingEvidence]) -> String {
    func count(_ ids: [ArticleID], _ verb: String) -> String? {
      ids.isEmpty ? nil : "\(ids.count == 1 ? "1 article" : "\(ids.count) articles") \(verb)"
    }
    let parts = [count(change.changed, "changed"), count(change.added, "added"), count(change.removed, "removed")]
    let articles = parts.compactMap { $0 }.joined(separator: ", ")
    let pairs = zip(before, after).filter { $0.standing != $1.standing }
    let changed = pairs.map { $1.standing }
    let found = pairs.count {
      $0.standing.fidelity == .orphaned && !$1.standing.needsReviewer && $1.standing.span != nil
    }
    let settled = changed.count { !$0.needsReviewer && $0.fidelity != .orphaned } - found
    let waiting = changed.count { $0.needsReviewer }
    let gone = changed.count { $0.fidelity == .orphaned }
    var effects: [String] = []
    if found > 0 { effects.append("\(found == 1 ? "1 evidence" : "\(found) evidences") found again") }
    if settled > 0 { effects.append("\(settled == 1 ? "1 evidence" : "\(settled) evidences") moved") }
    if waiting > 0 { effects.append("\(waiting) need\(waiting == 1 ? "s" : "") you") }
    if gone > 0 { effects.append("\(gone) orphaned") }
    return articles + (effects.isEmpty ? "" : ": \(effects.joined(separator: ", "))")
      + (waiting + gone > 0 ? " ('check' lists them)" : "")
  }
}
