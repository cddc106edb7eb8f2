import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssaySession
import AssayStanding
import AssayStorage

/// Types each entry's line again, with the recorded clock and reviewer, and compares what comes of it.
///
/// Replay proves the record; rerun proves the program and the corpus. After a line that comes out otherwise
/// the recorded entry is taken up all the same, so that each entry meets the state it was recorded in and one
/// change in the corpus does not make everything behind it differ.
package enum Rerun {
  /// Runs a session again.
  ///
  /// - Parameter locker: where the articles lie as they were cited, for finding the cited words in changed
  ///   ones. It is read and never written.
  package static func report(of entries: [Entry], over corpus: Corpus, locker: Locker = .inMemory()) -> RerunReport {
    let clock = RecordedClock()
    let surroundings = Surroundings(
      reviewer: "", now: { clock.at }, makeID: { "rerun" }, holder: "rerun", mayTouchFiles: false,
      makeLocker: { _ in locker })
    let store = SessionStore.inMemory(id: "rerun", created: .earliest, holder: "rerun")
    let bench = Workbench(corpus: corpus, store: store, state: SessionState(), surroundings: surroundings)
    // The workbench numbers its corpus for its own, empty session; the recorded session's handles are wanted.
    bench.keepHandles(of: entries)
    var divergences: [RerunReport.Divergence] = []
    var citations: [RerunReport.ChangedCitation] = []
    for entry in entries {
      clock.at = entry.at
      let now = bench.retake(entry)
      guard let reason = reason(entry, now) else { continue }
      divergences.append(RerunReport.Divergence(entry: entry, reason: reason))
      citations += changedCitations(of: entry, now, on: bench.desk)
    }
    return RerunReport(
      entries: entries.count, divergences: divergences, citations: citations, verdicts: shakenVerdicts(on: bench.desk))
  }

  /// The first divergence; nil when every line gives what was recorded.
  package static func firstDivergence(of entries: [Entry], over corpus: Corpus) -> RerunReport.Divergence? {
    report(of: entries, over: corpus).divergences.first
  }

  private static func reason(_ entry: Entry, _ now: Result<[Event], Refusal>) -> String? {
    switch now {
    case .failure(let refusal): return "the line is refused now: \(refusal)"
    case .success(let events):
      let now = comparable(events, to: entry.events)
      if now == entry.events { return nil }
      return events.isEmpty ? "the line records nothing now" : difference(between: entry.events, and: now)
    }
  }

  /// What an earlier version would have recorded, where it was an earlier version that recorded: it wrote down no
  /// digest of a search's passages, and no search that 'next' makes.
  private static func comparable(_ now: [Event], to recorded: [Event]) -> [Event] {
    let lacksSearch = !recorded.isEmpty && !recorded.contains(where: \.isAudit)
    let lacksDigest = recorded.contains { if case .searched(_, _, nil) = $0 { true } else { false } }
    return now.compactMap { event in
      guard case .searched(let query, let total, _) = event else { return event }
      if lacksSearch { return nil }
      return lacksDigest ? .searched(query: query, total: total) : event
    }
  }

  private static func difference(between recorded: [Event], and now: [Event]) -> String {
    guard recorded.count == now.count else {
      return "it recorded \(WordList.count(recorded.count, "event")), and \(now.count) now"
    }
    for (old, new) in zip(recorded, now) where old != new {
      if case .searched(let asked, let was, _) = old, case .searched(let asks, let become, _) = new {
        if asked != asks { return "it looked for “\(asked)”, and looks for “\(asks)” now" }
        if was != become { return "the search had \(WordList.count(was, "hit")), and has \(become) now" }
        return "the search has \(WordList.count(was, "hit")) as it had, but #1, #2 … are not the same passages"
      }
      if case .articleRead(_, let was) = old, case .articleRead(_, let become) = new {
        if was.id != become.id { return "it reads the article \(become.id) now" }
        if was.digest != become.digest { return "the article \(was.id) has another text now" }
      }
      if case .verdictMarked(_, let was) = old, case .verdictMarked(_, let become) = new,
        was.override != become.override
      {
        return "another number of origins stands behind it now"
      }
      guard let was = old.citation, let become = new.citation, was != become else { break }
      if was.quote != become.quote { return "the quote was “\(was.quote)”, and is “\(become.quote)” now" }
      if was.article.id != become.article.id { return "it cites the article \(become.article.id) now" }
      if was.article.digest != become.article.digest { return "the article \(was.article.id) has another text now" }
      return "the citation is another one now"
    }
    return "it records something else now"
  }

  /// The citations of an entry that its line does not give again, and how they stand.
  private static func changedCitations(
    of entry: Entry, _ now: Result<[Event], Refusal>, on desk: Desk
  ) -> [RerunReport.ChangedCitation] {
    let events = (try? now.get()) ?? []
    return entry.events.enumerated().compactMap { index, event in
      guard let citation = event.citation else { return nil }
      if events.indices.contains(index), events[index].citation == citation { return nil }
      let place: (claim: ClaimID, evidence: EvidenceID?)
      switch event {
      case .claimAdded(let claim, _), .claimEdited(let claim, _): place = (claim, nil)
      case .evidenceAttached(let id, to: let claim, _, _, _): place = (claim, id)
      case .evidenceReattached(let id, _):
        guard let evidence = desk.state.evidence[id] else { return nil }
        place = (evidence.claim, id)
      default: return nil
      }
      return RerunReport.ChangedCitation(
        entry: entry, claim: place.claim, evidence: place.evidence, citation: citation,
        standing: desk.standings.standing(of: citation))
    }
  }

  private static func shakenVerdicts(on desk: Desk) -> [RerunReport.ShakenVerdict] {
    let shown = desk.shown
    return shown.claims.values.compactMap { claim in
      guard claim.verdict != nil else { return nil }
      let evidence = shown.evidence(of: claim).map { StandingEvidence($0, at: desk.standings.standing(of: $0)) }
        .filter { $0.standing.fidelity != .exact }
      return evidence.isEmpty ? nil : RerunReport.ShakenVerdict(claim: claim, evidence: evidence)
    }
  }
}

/// The clock of the session that is run again.
private final class RecordedClock {
  var at = Instant.earliest
}
