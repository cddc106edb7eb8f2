import AssayCorpus
import AssayLocker
import AssayModel
import AssaySearch
import AssaySession
import AssayStanding

/// What a command can see: the session, the corpus and the last search.
package struct Desk {
  package var state: SessionState
  /// The entries that made the state, oldest first.
  package var entries: [Entry]
  package var corpus: Corpus
  package var searcher: Searcher
  /// Where evidence stands in the corpus.
  package var standings: StandingBook
  /// The articles as they were when they were cited.
  package var locker: Locker
  /// What `#1`, `#2` … mean.
  package var hits: [Hit]
  package var reviewer: String
  /// The file the session is kept in; nil while it has none.
  package var sessionPath: String?
  /// Whether the session is only looked at: another program may have it open.
  package var isReadOnly: Bool
  /// The folder that `~` means in a path; nil where it means nothing.
  package var home: String?
  /// How many entries that file does not hold.
  package var unsaved: Int
  /// What belongs to the shell: macros, preferences, history.
  package var shell: ShellState
  /// Whether the running command is to stop: the reviewer pressed Ctrl-C.
  package var isCancelled: () -> Bool

  package init(
    state: SessionState, entries: [Entry], corpus: Corpus, searcher: Searcher, standings: StandingBook, locker: Locker,
    hits: [Hit] = [], reviewer: String,
    sessionPath: String? = nil, isReadOnly: Bool = false, home: String? = nil, unsaved: Int = 0,
    shell: ShellState = ShellState(),
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.state = state
    self.entries = entries
    self.corpus = corpus
    self.searcher = searcher
    self.standings = standings
    self.locker = locker
    self.hits = hits
    self.reviewer = reviewer
    self.sessionPath = sessionPath
    self.isReadOnly = isReadOnly
    self.home = home
    self.unsaved = unsaved
    self.shell = shell
    self.isCancelled = isCancelled
  }

  /// What the last entry recorded: in a reply, what the command did.
  package var lastEvents: [Event] { entries.last?.events ?? [] }

  /// The state as views show it: with each evidence's fidelity to the corpus as it is now.
  package var shown: SessionState { standings.shown(state) }

  /// Every evidence with its standing, in the order of the evidence.
  package var cited: [StandingEvidence] {
    shown.evidence.values.map { StandingEvidence($0, at: standings.standing(of: $0)) }
  }
}
