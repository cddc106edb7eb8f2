import AssayBacking
import AssayModel
import AssaySession

/// What a sheet is made of. The session is enough: a corpus need not be at hand.
package struct ExportSource {
  package let state: SessionState
  package let entries: [Entry]
  /// What was looked at since the last entry, and is not written down yet.
  package let looks: [Entry]
  /// What is known of the corpus; nil where none is at hand.
  package let corpus: CorpusFacts?
  /// Shows another state of the session as `state` is shown: with each evidence's present fidelity.
  package let shown: (SessionState) -> SessionState
  /// What stands behind some claims of a state, found beside the corpus alone.
  package let backings: ([ClaimID], SessionState) -> [Backing]

  package init(
    state: SessionState, entries: [Entry], looks: [Entry] = [], corpus: CorpusFacts? = nil,
    shown: @escaping (SessionState) -> SessionState = { $0 },
    backings: @escaping ([ClaimID], SessionState) -> [Backing] = { _, _ in [] }
  ) {
    self.state = state
    self.entries = entries
    self.looks = looks
    self.corpus = corpus
    self.shown = shown
    self.backings = backings
  }

  /// Who made entries, in the order of their first one.
  static func reviewers(_ entries: some Sequence<Entry>) -> [String] {
    var seen: Set<String> = []
    return entries.map(\.by).filter { seen.insert($0).inserted }
  }

  /// Who signed the verdicts that came from files, in the order of the first of each.
  static func givers(_ entries: some Sequence<Entry>) -> [String] {
    var seen: Set<String> = []
    return entries.flatMap { entry in
      entry.events.compactMap { event -> String? in
        guard case .verdictMarked(_, let judgement) = event else { return nil }
        return ImportedReview(endOf: judgement.rationale)?.author
      }
    }.filter { seen.insert($0).inserted }
  }
}

/// The corpus that evidence was sought in.
package struct CorpusFacts: Hashable, Sendable {
  package let articles: Int
  package let digest: Digest

  package init(articles: Int, digest: Digest) {
    self.articles = articles
    self.digest = digest
  }
}
