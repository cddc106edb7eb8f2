import AssayBacking
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
  package var suggester: Suggester
  /// Where evidence stands in the corpus.
  package var standings: StandingBook
  /// Where the articles' words came from.
  package var provenance: ProvenanceBook
  /// What was looked at and is not written down yet: it goes into the journal with the next change.
  package var looks: [Entry] = []
  /// The articles as they were when they were cited.
  package var locker: Locker
  /// What `#1`, `#2` … mean.
  package var hits: [Hit]
  /// What was listed last; nil where nothing was.
  package var listing: Listing?
  package var reviewer: String
  /// The file the session is kept in; nil while it has none.
  package var sessionPath: String?
  /// Whether the session is only looked at: another program may have it open.
  package var isReadOnly: Bool
  /// The folder that `~` means in a path; nil where it means nothing.
  package var home: String?
  /// Whether an article can be read on a full screen: a person sits at a terminal that can show one.
  package var hasScreen = false
  /// Reads a file that a line names, within a number of bytes. A line of a recorded session reads none.
  package var read: (_ path: String, _ limit: Int) throws(Refusal) -> [UInt8] = { (_, _) throws(Refusal) in
    throw Refusal("a line of a recorded session does not touch files")
  }
  /// What time it is, for what is shown and never recorded.
  package var now: () -> Instant = { .earliest }
  /// Whether somebody waits at a key: what has yet to be found is left out.
  package var isHurried = false
  /// How many entries that file does not hold.
  package var unsaved: Int
  /// What belongs to the shell: macros, preferences, history.
  package var shell: ShellState
  /// Whether the running command is to stop: the reviewer pressed Ctrl-C.
  package var isCancelled: () -> Bool
  /// Hears how far the running command is.
  package var tell: (WorkStep) -> Void

  package init(
    state: SessionState, entries: [Entry], corpus: Corpus, searcher: Searcher, suggester: Suggester,
    standings: StandingBook, provenance: ProvenanceBook, locker: Locker, hits: [Hit] = [], listing: Listing? = nil,
    reviewer: String,
    sessionPath: String? = nil, isReadOnly: Bool = false, home: String? = nil, unsaved: Int = 0,
    shell: ShellState = ShellState(),
    isCancelled: @escaping () -> Bool = { false }, tell: @escaping (WorkStep) -> Void = { _ in }
  ) {
    self.state = state
    self.entries = entries
    self.corpus = corpus
    self.searcher = searcher
    self.suggester = suggester
    self.standings = standings
    self.provenance = provenance
    self.locker = locker
    self.hits = hits
    self.listing = listing
    self.reviewer = reviewer
    self.sessionPath = sessionPath
    self.isReadOnly = isReadOnly
    self.home = home
    self.unsaved = unsaved
    self.shell = shell
    self.isCancelled = isCancelled
    self.tell = tell
  }

  /// What the last entry recorded: in a reply, what the command did.
  package var lastEvents: [Event] { entries.last?.events ?? [] }

  /// The state as views show it: with each evidence's fidelity to the corpus as it is now.
  package var shown: SessionState { standings.shown(state) }

  /// Finds how each evidence stands, once and for all: what `shown` and `cited` then say costs nothing. To be called
  /// first by a command that asks for all of them, since it may take long over a corpus that has changed.
  package func findStandings() throws(Refusal) {
    let all = state.evidence.values
    for (place, evidence) in all.enumerated() {
      guard !isCancelled() else { throw Refusal("the comparison with the corpus was stopped") }
      tell(WorkStep("evidences compared with the corpus", done: place, of: all.count))
      _ = standings.standing(of: evidence)
    }
  }

  /// Every evidence with its standing, in the order of the evidence.
  package var cited: [StandingEvidence] {
    shown.evidence.values.map { StandingEvidence($0, at: standings.standing(of: $0)) }
  }
}
