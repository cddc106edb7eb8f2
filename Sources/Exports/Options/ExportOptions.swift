import AssayModel
import AssaySession

/// Which part of a session goes out, as of when, and without what.
package struct ExportOptions: Hashable, Sendable {
  /// What a row of a table is.
  package enum Row: String, CaseIterable, Sendable { case evidence, claim }

  /// The verdicts as they could be held with articles published by the end of this day.
  package var asOf: CalendarDay?
  /// The session as the reviewer had it at this moment.
  package var knownAt: Instant?
  /// Only claims to which something was done from this moment on.
  package var since: Instant?
  /// Only claims with this verdict.
  package var verdict: VerdictFilter?
  /// Only claims with these numbers.
  package var claims: [ClosedRange<Int>]?
  package var redactions: Redactions = Redactions()
  package var publisher: String?
  package var url: String?
  package var row: Row?

  package init() {}

  /// A verdict, or none yet.
  package enum VerdictFilter: String, CaseIterable, Sendable {
    case confirmed, denied, unverified, open

    func holds(for claim: Claim) -> Bool { rawValue == claim.verdict?.rawValue ?? "open" }
  }
}

// The options as they are typed.
extension ExportOptions {
  /// The names of the options in the order of help.
  package static let names = [
    "--by", "--claim", "--verdict", "--since", "--as-of", "--known-at", "--redact", "--publisher", "--url",
  ]

  /// Sets the option of this name to what was typed behind it.
  package mutating func set(_ name: String, to text: String) throws(ExportProblem) {
    switch name {
    case "--by": row = try Self.choice(text, "row")
    case "--claim": claims = try Self.claims(text)
    case "--verdict": verdict = try Self.choice(text, "verdict")
    case "--since": since = try Self.start(text)
    case "--as-of": asOf = try Self.day(text)
    case "--known-at": knownAt = try Self.end(text)
    case "--redact":
      redactions = Redactions(text)
      // Whoever wants something hidden must not publish it by a slip.
      if redactions.isEmpty {
        throw .unknown(text, what: "name to redact", choices: ["reviewers", "notes", "a reviewer's name"])
      }
    case "--publisher": publisher = text
    case "--url":
      guard SafeLink(text) != nil else {
        throw .unknown(text, what: "web address", choices: ["https://…", "http://…"])
      }
      url = text
    default: throw .unknown(name, what: "option", choices: Self.names)
    }
  }

  /// Whether a format can do what is asked of it.
  package func check(_ format: any ExportFormat) throws(ExportProblem) {
    if let row, !format.rows.contains(row) {
      throw .rows(format: format.name, choices: format.rows.map(\.rawValue))
    }
  }

  /// The last day that a date can mean.
  package static func day(_ text: String) throws(ExportProblem) -> CalendarDay {
    guard let date = PartialDate(text), date.precision != .time else { throw .notADate(text) }
    return date.lastDay
  }

  /// The last moment that a date can mean; a date without an offset is taken in UTC.
  package static func end(_ text: String) throws(ExportProblem) -> Instant {
    guard let date = PartialDate(text) else { throw .notATime(text) }
    if date.precision == .time { return date.earliest }
    return Instant(milliseconds: Int64(date.lastDay.daysSince1970 + 1) * 86_400_000 - 1)
  }

  private static func start(_ text: String) throws(ExportProblem) -> Instant {
    guard let date = PartialDate(text) else { throw .notATime(text) }
    return date.earliest
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ what: String
  ) throws(ExportProblem) -> Choice where Choice.RawValue == String {
    let fitting = Choice.allCases.filter { !text.isEmpty && $0.rawValue.hasPrefix(text.lowercased()) }
    guard fitting.count == 1, let choice = fitting.first else {
      throw .unknown(text, what: what, choices: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// `c1,c4`, `c2..c5`.
  private static func claims(_ text: String) throws(ExportProblem) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      let bounds: (first: Substring, last: Substring) =
        if let dots = part.firstRange(of: "..") { (part[..<dots.lowerBound], part[dots.upperBound...]) } else {
          (part, part)
        }
      guard let first = ClaimID(bounds.first)?.ordinal,
        let last = ClaimID(bounds.last)?.ordinal ?? Ordinal.number(bounds.last), first <= last
      else { throw .notClaims(text) }
      ranges.append(first...last)
    }
    guard !ranges.isEmpty else { throw .notClaims(text) }
    return ranges
  }
}
