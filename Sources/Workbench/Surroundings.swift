import AssayCache
import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssayStorage

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
    makeCache: @escaping (Corpus) -> PackedCache? = { _ in nil }, watchesCorpus: Bool = false, hasScreen: Bool = false,
    history: @escaping () -> [PastLine] = { [] },
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
    self.watchesCorpus = watchesCorpus
    self.history = history
    self.hasTerminal = hasTerminal
    self.ask = ask
    self.hasScreen = hasScreen
    self.isCancelled = isCancelled
    self.tell = tell
  }
}
