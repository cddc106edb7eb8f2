import AssayModel
import AssaySession

/// What a sheet is made of. The session is enough: a corpus need not be at hand.
package struct ExportSource {
  package let state: SessionState
  package let entries: [Entry]
  /// What is known of the corpus; nil where none is at hand.
  package let corpus: CorpusFacts?
  /// Shows another state of the session as `state` is shown: with each evidence's present fidelity.
  package let shown: (SessionState) -> SessionState

  package init(
    state: SessionState, entries: [Entry], corpus: CorpusFacts? = nil,
    shown: @escaping (SessionState) -> SessionState = { $0 }
  ) {
    self.state = state
    self.entries = entries
    self.corpus = corpus
    self.shown = shown
  }

  /// Who made entries, in the order of their first one.
  static func reviewers(_ entries: some Sequence<Entry>) -> [String] {
    var seen: Set<String> = []
    return entries.map(\.by).filter { seen.insert($0).inserted }
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
