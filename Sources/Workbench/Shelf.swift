import AssayBacking
import AssayCache
import AssayCorpus
import AssayLocker
import AssayModel
import AssaySession
import AssayStanding
import AssayViews

/// The corpus of a sitting: numbered as the session has called its articles, watched for changed
/// files, and with what is known of where the evidence stands in it.
final class Shelf {
  /// Opens a corpus anew.
  typealias Opener = CorpusOpener
  /// What there is to tell of a corpus that was opened anew, and the articles that are no longer what they were.
  typealias Change = (notice: String, changed: Set<ArticleID>)

  private(set) var corpus: Corpus {
    didSet { provenance = ProvenanceBook(over: corpus, after: provenance) }
  }
  /// Where the articles' words came from: what is known of unchanged articles is kept.
  private(set) var provenance: ProvenanceBook
  private let open: Opener
  private let openAside: CorpusAside?
  private let lookout = Lookout()
  private(set) var standings: StandingBook
  private var locker: Locker
  /// What the corpus's files looked like when it was last read; nil where they are not watched.
  private var stamp: CorpusStamp?
  private let watches: Bool
  /// Whether the reviewer has been told that the corpus cannot be read.
  private var isMissing = false
  /// The handles that this sitting or an earlier one has given; none of them is given to another article.
  private var handles: [ArticleID: ArticleHandle] = [:]

  /// - Parameter cache: where what is read in the articles is kept between runs.
  init(
    _ corpus: Corpus, locker: Locker, cache: PackedCache? = nil, watches: Bool, openAside: CorpusAside? = nil,
    open: @escaping Opener
  ) {
    self.openAside = openAside
    self.corpus = corpus
    provenance = ProvenanceBook(over: corpus, cache: cache)
    self.open = open
    self.locker = locker
    standings = Self.book(corpus, locker)
    self.watches = watches
    stamp = corpus.stamp
    remember(corpus)
  }

  /// Numbers the articles as a sitting did, and looks for old texts in the session's locker.
  func serve(_ entries: [Entry], locker: Locker) {
    self.locker = locker
    let pins = HandleMemory.pins(in: entries)
    corpus = corpus.renumbered(keeping: pins)
    handles = pins
    remember(corpus)
    standings = Self.book(corpus, locker)
  }

  /// The standings have to be found anew when a locker has got the texts of another.
  func use(_ locker: Locker) {
    self.locker = locker
    standings = Self.book(corpus, locker)
  }

  /// Reads the corpus anew where its files have changed; the answer is the notice for the reviewer.
  ///
  /// A corpus that has vanished or cannot be read is said once and stays as it was read, so that the session goes on;
  /// it is looked for again before every command. Very many files are looked at in the background, and what has
  /// changed in them is taken up before the command behind the look.
  /// Throws only where the reading was stopped; it is begun again with the next command.
  func refresh(
    for state: SessionState, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CorpusError) -> Change? {
    guard watches || corpus.store.isBroken else { return nil }
    if let openAside, corpus.store.files > Corpus.manyFiles, !corpus.store.isBroken {
      defer { lookout.look(at: corpus.location, by: openAside) }
      switch lookout.take() {
      case nil: return nil
      case .failure: return missing()
      case .success(let found):
        guard found.corpus.stamp != stamp || isMissing || !found.notices.isEmpty else { return nil }
        return takeUp(found.corpus, found.notices, for: state)
      }
    }
    guard let now = CorpusStamp(of: corpus.location) else { return missing() }
    guard now != stamp || isMissing || corpus.store.isBroken else { return nil }
    // The files first, the articles then: what is written in between is seen at the next look.
    do throws(CorpusError) { return try reopen(by: open, for: state, isCancelled: isCancelled, tell: tell) } catch {
      if case .stopped = error { throw error }
      return missing()
    }
  }

  /// Reads the corpus anew whether or not its files look changed; nil where there is nothing to tell.
  func reopen(
    by open: @escaping Opener, for state: SessionState, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CorpusError) -> Change? {
    let (read, notices) = try open(corpus.location, isCancelled, tell)
    return takeUp(read, notices, for: state)
  }

  private func takeUp(_ read: Corpus, _ notices: [String], for state: SessionState) -> Change? {
    stamp = read.stamp
    isMissing = false
    let new = read.renumbered(keeping: handles)
    let change = CorpusChange(from: corpus, to: new)
    remember(new)
    guard !change.isEmpty else {
      corpus = new
      standings = Self.book(new, locker)
      return notices.isEmpty ? nil : (notices.joined(separator: " "), [])
    }
    let before = cited(in: state)
    corpus = new
    standings = Self.book(new, locker)
    let notice = CorpusPage.notice(of: change, before: before, after: cited(in: state))
    return ((notices + [notice]).joined(separator: " "), Set(change.changed + change.removed))
  }

  private func missing() -> Change? {
    if isMissing { return nil }
    isMissing = true
    // Articles of an index are read from their files when they are shown.
    let stays = corpus.store.keepsPositions ? "its articles come back when it does" : "what was read of it stays"
    return ("\(corpus.location) cannot be read any more; \(stays).", [])
  }

  private func remember(_ corpus: Corpus) {
    // A store that keeps its positions keeps the numbers that go with them.
    guard !corpus.store.keepsPositions else { return }
    for handle in corpus.handles {
      guard let id = corpus.article(at: handle)?.id else { continue }
      handles[id] = handle
    }
  }

  private func cited(in state: SessionState) -> [StandingEvidence] {
    state.evidence.values.map { StandingEvidence($0, at: standings.standing(of: $0)) }
  }

  private static func book(_ corpus: Corpus, _ locker: Locker) -> StandingBook {
    StandingBook(corpus: corpus) { digest in (try? locker.text(of: digest)) ?? nil }
  }
}
