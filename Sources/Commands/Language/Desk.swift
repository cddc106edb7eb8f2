import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession

/// What a command can see: the session, the corpus and the last search.
package struct Desk {
  package var state: SessionState
  /// The entries that made the state, oldest first.
  package var entries: [Entry]
  package var corpus: Corpus
  package var searcher: Searcher
  /// What `#1`, `#2` … mean.
  package var hits: [Hit]
  package var reviewer: String
  /// The file the session is kept in; nil while it has none.
  package var sessionPath: String?
  /// How many entries that file does not hold.
  package var unsaved: Int
  /// Whether the running command is to stop: the reviewer pressed Ctrl-C.
  package var isCancelled: () -> Bool

  package init(
    state: SessionState, entries: [Entry], corpus: Corpus, searcher: Searcher, hits: [Hit] = [], reviewer: String,
    sessionPath: String? = nil, unsaved: Int = 0, isCancelled: @escaping () -> Bool = { false }
  ) {
    self.state = state
    self.entries = entries
    self.corpus = corpus
    self.searcher = searcher
    self.hits = hits
    self.reviewer = reviewer
    self.sessionPath = sessionPath
    self.unsaved = unsaved
    self.isCancelled = isCancelled
  }
}
