import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssaySession
import AssayStorage

/// Types each entry's line again, with the recorded clock and reviewer, and compares what comes of it.
///
/// Replay proves the record; rerun proves the program and the corpus.
package enum Rerun {
  /// The first entry that came out otherwise.
  package struct Divergence: Hashable, Sendable {
    package let entry: Entry
    /// What came of the line this time: a refusal, or other events.
    package let reason: String
  }

  /// The first divergence; nil when every line gives what was recorded.
  package static func firstDivergence(of entries: [Entry], over corpus: Corpus) -> Divergence? {
    let clock = RecordedClock()
    let surroundings = Surroundings(
      reviewer: "", now: { clock.at }, makeID: { "rerun" }, holder: "rerun", mayTouchFiles: false,
      makeLocker: { _ in .inMemory() })
    let store = SessionStore.inMemory(id: "rerun", created: .earliest, holder: "rerun")
    let bench = Workbench(corpus: corpus, store: store, state: SessionState(), surroundings: surroundings)
    // The workbench numbers its corpus for its own, empty session; the recorded session's handles are wanted.
    bench.keepHandles(of: entries)
    for entry in entries {
      clock.at = entry.at
      bench.reviewer = entry.by
      if let reason = reason(entry, of: bench) { return Divergence(entry: entry, reason: reason) }
    }
    return nil
  }

  private static func reason(_ entry: Entry, of bench: Workbench) -> String? {
    let answer = bench.submit(entry.input)
    if case .failure(let refusal) = answer.outcome { return "the line is refused now: \(refusal)" }
    do throws(StorageError) { try bench.recordLooks() } catch { return error.description }
    guard let last = bench.lastEntry, last.number == entry.number else { return "the line records nothing now" }
    guard last.events == entry.events else { return difference(between: entry.events, and: last.events) }
    return nil
  }

  private static func difference(between recorded: [Event], and now: [Event]) -> String {
    guard recorded.count == now.count else {
      return "it recorded \(WordList.count(recorded.count, "event")), and \(now.count) now"
    }
    for (old, new) in zip(recorded, now) where old != new {
      switch (old, new) {
      case (.evidenceAttached(_, to: _, _, let was, _), .evidenceAttached(_, to: _, _, let become, _)):
        if was.quote != become.quote { return "the quote was “\(was.quote)”, and is “\(become.quote)” now" }
        if was.article.digest != become.article.digest { return "the article \(was.article.id) has another text now" }
        return "the citation is another one now"
      case (.searched(_, let was), .searched(_, let become)):
        return "the search had \(WordList.count(was, "hit")), and has \(become) now"
      default: return "it records something else now"
      }
    }
    return "it records something else now"
  }
}

/// The clock of the session that is run again.
private final class RecordedClock {
  var at = Instant.earliest
}
