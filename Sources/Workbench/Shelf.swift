import AssayCorpus
import AssayLocker
import AssayModel
import AssaySession
import AssayStanding
import AssayViews

/// The corpus of a sitting: numbered as the session has called its articles, watched for changed
/// files, and with what is known of where the evidence stands in it.
final class Shelf {
  private(set) var corpus: Corpus
  private(set) var standings: StandingBook
  private var locker: Locker
  private var stamp: CorpusStamp?

  init(_ corpus: Corpus, locker: Locker, watches: Bool) {
    self.corpus = corpus
    self.locker = locker
    standings = Self.book(corpus, locker)
    stamp = watches ? CorpusStamp(of: corpus.location) : nil
  }

  /// Numbers the articles as a sitting did, and looks for old texts in the session's locker.
  func serve(_ entries: [Entry], locker: Locker) {
    self.locker = locker
    corpus = corpus.renumbered(keeping: HandleMemory.pins(in: entries))
    standings = Self.book(corpus, locker)
  }

  /// The standings have to be found anew when a locker has got the texts of another.
  func use(_ locker: Locker) {
    self.locker = locker
    standings = Self.book(corpus, locker)
  }

  /// Reads the corpus anew where its files have changed; the answer is the notice for the reviewer.
  ///
  /// A corpus that has vanished is said once and stays as it was read, so that the session goes on.
  /// Throws only where the reading was stopped; it is begun again with the next command.
  func refresh(
    for state: SessionState, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CorpusError) -> (notice: String, changed: Set<ArticleID>)? {
    guard let old = stamp, let now = CorpusStamp(of: corpus.location), now != old else {
      if stamp != nil, CorpusStamp(of: corpus.location) == nil {
        stamp = nil
        return ("\(corpus.location) cannot be read any more; what was read of it stays.", [])
      }
      return nil
    }
    let read: Corpus
    do throws(CorpusError) {
      read = try Corpus.open(corpus.location, isCancelled: isCancelled, tell: tell)
    } catch {
      if case .stopped = error { throw error }
      stamp = now
      return nil
    }
    stamp = now
    let handles = Dictionary(corpus.articles.map { ($0.id, $0.handle) }) { first, _ in first }
    let new = read.renumbered(keeping: handles)
    let change = CorpusChange(from: corpus, to: new)
    guard !change.isEmpty else {
      corpus = new
      return nil
    }
    let before = cited(in: state)
    corpus = new
    standings = Self.book(new, locker)
    let notice = CorpusPage.notice(of: change, before: before, after: cited(in: state))
    return (notice, Set(change.changed + change.removed))
  }

  private func cited(in state: SessionState) -> [StandingEvidence] {
    state.evidence.values.map { StandingEvidence($0, at: standings.standing(of: $0)) }
  }

  private static func book(_ corpus: Corpus, _ locker: Locker) -> StandingBook {
    StandingBook(corpus: corpus) { digest in (try? locker.text(of: digest)) ?? nil }
  }
}
