import AssayCache
import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssayStorage

/// Opens a corpus; the sentences are what the reviewer should know about it.
package typealias CorpusOpener = (
  _ location: String, _ isCancelled: () -> Bool, _ tell: (WorkStep) -> Void
) throws(CorpusError) -> (corpus: Corpus, notices: [String])

/// The same on another thread.
package typealias CorpusAside = @Sendable (_ location: String) -> Result<AsideCorpus, CorpusError>

/// A corpus that was opened aside, with what the reviewer should know about it.
package struct AsideCorpus: Sendable {
  package let corpus: Corpus
  package let notices: [String]

  package init(_ corpus: Corpus, notices: [String]) {
    self.corpus = corpus
    self.notices = notices
  }
}

/// What a workbench takes from the world outside. Everything else it knows comes from its corpus and its session.
package struct Surroundings {
  /// The reviewer's name, which stands in each entry.
  package var reviewer: String
  package var now: () -> Instant
  /// A name for a new session that no other session has.
  package var makeID: () -> String
  /// How this program is named to another that finds a session locked.
  package var holder: String
  package var files: any FileSystem
  /// The folder that `~` means in a path; nil where it means nothing.
  package var home: String?
  /// Whether commands may write and open files. A session that is run again may come from anyone.
  package var mayTouchFiles: Bool
  /// The locker that belongs to a session's file; to a session without one, a locker that lasts as long as it.
  package var makeLocker: (String?) -> Locker
  /// Where what is read in a corpus's articles is kept between runs; nil for nowhere.
  package var makeCache: (Corpus) -> PackedCache?
  /// Opens the corpus anew when its files have changed.
  package var openCorpus: CorpusOpener
  /// Opens the corpus through an index that is brought up to date, however small the corpus is; nil where none is kept.
  package var indexCorpus: CorpusOpener?
  /// Opens the corpus anew while the reviewer goes on: for corpora of so many files that looking at them takes time. Nil
  /// where nobody sits and works.
  package var openAside: CorpusAside?
  /// Whether the corpus's files are looked at before each command, as a shell does in which a person sits for hours.
  package var watchesCorpus: Bool
  /// The lines typed at prompts so far, earlier sittings' first.
  package var history: () -> [PastLine]
  /// Whether a person sits at a terminal, where an editor or a reader can be opened.
  package var hasTerminal: Bool
  /// Asks the reviewer whether to do what a sentence says; nil where nobody can be asked, as in a script.
  package var ask: ((String) -> Bool)?
  /// Whether the program around has a full screen to offer.
  package var hasScreen: Bool
  /// Whether the running command is to stop.
  package var isCancelled: () -> Bool
  /// Hears how far the running command is.
  package var tell: (WorkStep) -> Void

  package init(
    reviewer: String, now: @escaping () -> Instant, makeID: @escaping () -> String, holder: String,
    files: any FileSystem = PosixFileSystem(), home: String? = nil, mayTouchFiles: Bool = true,
    makeLocker: @escaping (String?) -> Locker = { $0.map { Locker(beside: $0) } ?? .inMemory() },
    makeCache: @escaping (Corpus) -> PackedCache? = { _ in nil },
    openCorpus: @escaping CorpusOpener = { (location, isCancelled, tell) throws(CorpusError) in
      (try Corpus.open(location, isCancelled: isCancelled, tell: tell), [])
    },
    indexCorpus: CorpusOpener? = nil, openAside: CorpusAside? = nil,
    watchesCorpus: Bool = false, hasScreen: Bool = false, history: @escaping () -> [PastLine] = { [] },
    hasTerminal: Bool = false, ask: ((String) -> Bool)? = nil,
    isCancelled: @escaping () -> Bool = { false }, tell: @escaping (WorkStep) -> Void = { _ in }
  ) {
    self.reviewer = reviewer
    self.now = now
    self.makeID = makeID
    self.holder = holder
    self.files = files
    self.home = home
    self.mayTouchFiles = mayTouchFiles
    self.makeLocker = makeLocker
    self.makeCache = makeCache
    self.openCorpus = openCorpus
    self.indexCorpus = indexCorpus
    self.openAside = openAside
    self.watchesCorpus = watchesCorpus
    self.history = history
    self.hasTerminal = hasTerminal
    self.ask = ask
    self.hasScreen = hasScreen
    self.isCancelled = isCancelled
    self.tell = tell
  }
}
