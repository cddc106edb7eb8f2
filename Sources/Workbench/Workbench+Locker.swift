import AssayCommands
import AssayLocker
import AssayModel
import AssaySession

// What is kept of the articles that the session cites.

extension Workbench {
  /// What every entry so far has cited, the retracted ones included.
  var citedDigests: Set<Digest> { Set(entries.flatMap { $0.events.compactMap { $0.citation?.article.digest } }) }

  /// What the reviewer is told when a session is opened whose cited articles are not all kept as they were; nil where
  /// they are. The session goes on without them: a corpus may still have them.
  package var lockerNotice: String? {
    let cited = citedDigests
    let problems = locker.problems(among: cited, readingAtMost: Self.mostRead)
    guard !problems.isEmpty else { return nil }
    let missing = problems.count { $0.kind == .missing }
    let counts = [(missing, "missing"), (problems.count - missing, "damaged")].filter { $0.0 > 0 }
    let place = locker.folder.map { "\($0): " } ?? ""
    return
      "\(place)of \(WordList.count(cited.count, "cited article")), \(counts.map { "\($0) \($1)" }.joined(separator: ", "))"
      + ": the quotes can be shown, not proved ('locker verify' lists them)."
  }

  /// So many articles are read in the blink of an eye.
  private static let mostRead = 300
}
