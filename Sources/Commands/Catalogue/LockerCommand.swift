import AssayLocker
import AssayModel
import AssaySession
import AssayViews

package struct LockerCommand: Command {
  package static let manual = Manual(
    "locker", group: .session, usage: ["[list|verify|prune]"],
    summary: "Look after the articles that are kept as they were when they were cited.",
    details: [
      "Attaching a span keeps its article beside the session, so that a quotation can be proved after an outlet has "
        + "rewritten it. verify reads each kept article and compares its digest; prune removes those that nothing in "
        + "the session, its history included, cites."
    ],
    words: [
      ("list", "What is kept; also without a word."), ("verify", "Read it all and compare the digests."),
      ("prune", "Remove what nothing in the session cites."),
    ],
    examples: [("locker", "what is kept"), ("locker verify", "whether it is whole")])

  private enum Action: String, CaseIterable { case list, verify, prune }
  private let action: Action

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let word = arguments.next() else {
      action = .list
      return
    }
    action = try Choice.read(word, "locker command")
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard action != .prune || !desk.isReadOnly else {
      throw Refusal(
        "the session is open read-only, and its locker with it", remedy: "'locker' and 'locker verify' look into it.")
    }
    let cited = Set(desk.entries.flatMap { $0.events.compactMap { $0.citation?.article.digest } })
    do throws(LockerError) {
      switch action {
      case .list: return Reply(LockerPage.view(of: try desk.locker.items(), missing: desk.locker.missing(among: cited)))
      case .verify:
        let problems = try desk.locker.verify(expecting: cited)
        return Reply(LockerPage.view(of: problems, kept: cited.count), isFailure: !problems.isEmpty)
      case .prune: return Reply(LockerPage.view(of: try desk.locker.prune(keeping: cited)))
      }
    } catch { throw Refusal(error.problem, remedy: error.remedy) }
  }
}
