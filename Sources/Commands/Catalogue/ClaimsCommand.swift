import AssayExports
import AssayModel
import AssaySession
import AssayStanding
import AssayViews

package struct ClaimsCommand: Command {
  package static let manual = Manual(
    "claims", group: .claims, usage: ["[FILTER] [--as-of DATE] [--known-at TIME]"], takes: ["TIME": .date],
    summary: "List the claims, or some of them, as they are or as they were.",
    details: [
      "A filter is a verdict (confirmed, denied, unverified), 'open' for claims that nobody has judged, or words that "
        + "the claim's text or speaker holds.",
      "Two clocks: --as-of shows each verdict as it could be held with articles published by that day, --known-at the "
        + "claims as the reviewer had them then.",
    ],
    options: [
      .init("--as-of", "DATE", "Without what was published later, and the verdicts that rest on it."),
      .init(
        "--known-at", "TIME", "Without what the reviewer did later: a day, or a time such as 2023-09-13T06:00:00Z."),
    ],
    examples: [
      ("claims", "all of them"), ("claims open", "those that wait"), ("claims drones", "those that speak of drones"),
      ("claims --as-of 2023-09-11", "the verdicts that could be held on that day"),
    ])

  private let filter: Word?
  private let asOf: CalendarDay?
  private let knownAt: Instant?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    asOf = try Self.read(arguments.value("--as-of"), with: ExportOptions.day)
    knownAt = try Self.read(arguments.value("--known-at"), with: ExportOptions.end)
    filter = try arguments.text()
  }

  private static func read<Value>(
    _ word: Word?, with read: (String) throws(ExportProblem) -> Value
  ) throws(Refusal) -> Value? {
    guard let word else { return nil }
    do throws(ExportProblem) { return try read(word.text) } catch { throw Refusal(error).at(word) }
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    try desk.findStandings()
    var shown = desk.shown
    if let knownAt { shown = desk.standings.shown(SessionState(desk.entries.known(at: knownAt))) }
    let all = shown.claims.count
    var conditions: [String] = []
    if let asOf {
      let then = StateAsOf(shown, asOf)
      shown = then.state
      conditions = Self.conditions(asOf, then, later: all - shown.claims.count)
    }
    if let knownAt { conditions.append("as known at \(knownAt)") }
    return Reply(
      ClaimsPage.view(
        of: shown.claims.values.filter(fits), in: shown, isFiltered: filter != nil, conditions: conditions))
  }

  /// What the day leaves out, so that nobody takes a part for the whole.
  private static func conditions(_ day: CalendarDay, _ then: StateAsOf, later: Int) -> [String] {
    var conditions = ["as of articles published by \(day)"]
    if later > 0 {
      conditions.append("\(WordList.count(later, "claim")) made later \(later == 1 ? "is" : "are") left out")
    }
    if !then.unsettled.isEmpty {
      let claims = then.unsettled.sorted().map(\.description).joined(separator: " ")
      conditions.append("verdicts that rest on articles published later, or without a date, are left out: \(claims)")
    }
    if !then.undated.isEmpty {
      let evidence = then.undated.map(\.id.description).joined(separator: " ")
      conditions.append("evidence from articles without a date is left out: \(evidence)")
    }
    return conditions
  }

  private func fits(_ claim: Claim) -> Bool {
    guard let word = filter?.text.lowercased() else { return true }
    if word == "open" { return claim.verdict == nil }
    if let verdict = Verdict(rawValue: word) { return claim.verdict == verdict }
    return "\(claim.statement.text) \(claim.statement.speaker ?? "")".lowercased().contains(word)
  }
}
