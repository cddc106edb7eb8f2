import AssayImports
import AssayJSON
import AssayModel
import AssaySession
import AssayViews

/// What came of taking a file up.
enum ImportPage {
  /// The most parts that are listed one by one.
  private static let limit = 100

  /// - Parameter independence: how many origins the session asks for to confirm a claim; nil where it asks for none.
  static func view(of report: ImportReport, from file: String, independence: Int?) -> View {
    var blocks: [Block] = [.line(Line("\(file): ", .faint) + Line(summary(of: report), .strong), indent: 2)]
    for fidelity in Fidelity.allCases where fidelity != .exact {
      let ids = report.evidence.filter { $0.fidelity == fidelity }.map(\.id.ordinal)
      guard !ids.isEmpty else { continue }
      let what = fidelity == .moved ? "" : "; 'check' shows it, 'reattach' settles it"
      blocks.append(.line(Line("\(fidelity.rawValue): ") + Line(OrdinalRange.text(ids, "e"), .id) + Line(what, .faint)))
    }
    if !report.known.isEmpty {
      let ids = OrdinalRange.text(Array(Set(report.known.map(\.ordinal))).sorted(), "c")
      blocks.append(.line(Line("in the session already: ") + Line(ids, .id)))
    }
    blocks += given(report.given)
    if let independence, !report.confirmed.isEmpty {
      blocks.append(
        .line(
          Line(OrdinalRange.text(report.confirmed.map(\.ordinal), "c"), .id)
            + Line(
              ": confirmed as the file has it; nobody counted the \(WordList.count(independence, "origin")) that this "
                + "session asks for ('sources' does)", .doubtful)))
    }
    if !report.skipped.isEmpty {
      blocks.append(.line(Line("skipped: \(report.skipped.count)", .doubtful)))
      blocks += report.skipped.prefix(limit).map {
        .labelled(Line($0.reason), label: Line("  \($0.place):", .faint), width: 4)
      }
      if report.skipped.count > limit { blocks.append(.line(Line("  and \(report.skipped.count - limit) more"))) }
    }
    if !report.unread.isEmpty {
      let names = report.unread.prefix(limit).map { "'\($0.prefix(30))'" }.joined(separator: ", ")
      let more = report.unread.count > limit ? " and \(report.unread.count - limit) more" : ""
      let what = report.unread.count == 1 ? "the column" : "the columns"
      blocks.append(.line(Line("nothing is taken from \(what) \(names)\(more)", .doubtful), indent: 2))
    }
    if let lacks = report.lacks {
      blocks.append(.line(Line("such a file never holds: \(lacks)", .faint), indent: 2))
    }
    return View(blocks, fields: fields(of: report, from: file))
  }

  /// Who gave the verdicts: whoever takes them has not.
  private static func given(_ verdicts: [GivenVerdict]) -> [Block] {
    var blocks: [Block] = []
    let own = verdicts.filter(\.isOwn).map(\.claim.ordinal)
    if !own.isEmpty {
      blocks.append(.line(Line("your own verdicts: ") + Line(OrdinalRange.text(own, "c"), .id)))
    }
    var groups: [(words: String, claims: [Int])] = []
    var index: [String: Int] = [:]
    for verdict in verdicts where !verdict.isOwn {
      var words =
        verdict.review.author == nil ? "the file names no reviewer" : "reviewed by \(verdict.review.words)"
      if verdict.review.author == nil, verdict.review.isNamed { words += " (\(verdict.review.words))" }
      if let bearer = verdict.bearer { words += ", as \(bearer) has it" }
      if let known = index[words] {
        groups[known].claims.append(verdict.claim.ordinal)
      } else {
        index[words] = groups.count
        groups.append((words, [verdict.claim.ordinal]))
      }
    }
    guard !groups.isEmpty else { return blocks }
    blocks.append(.line(Line("verdicts of others, as the end of each reason now says:", .doubtful)))
    blocks += groups.prefix(limit).map {
      .labelled(Line($0.words), label: Line("  \(OrdinalRange.text($0.claims, "c")):", .id), width: 4)
    }
    if groups.count > limit { blocks.append(.line(Line("  and \(groups.count - limit) more"))) }
    return blocks
  }

  private static func summary(of report: ImportReport) -> String {
    var parts: [String] = []
    if !report.added.isEmpty { parts.append(WordList.count(report.added.count, "claim")) }
    if report.verdicts > 0 { parts.append(WordList.count(report.verdicts, "verdict")) }
    if report.links > 0 { parts.append(WordList.count(report.links, "link")) }
    if !report.evidence.isEmpty {
      let counts = Fidelity.allCases.compactMap { fidelity -> String? in
        let count = report.evidence.count { $0.fidelity == fidelity }
        return count > 0 ? "\(count) \(fidelity.rawValue)" : nil
      }
      parts.append(
        WordList.count(report.evidence.count, "piece of evidence", "pieces of evidence")
          + " (\(counts.joined(separator: ", ")))")
    }
    return parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
  }

  private static func fields(of report: ImportReport, from file: String) -> KeyValuePairs<String, JSON> {
    [
      "file": .string(file), "claims": .array(report.added.map { .string($0.description) }),
      "known": .array(report.known.map { .string($0.description) }), "verdicts": .integer(report.verdicts),
      "given": .array(
        report.given.map {
          .object([
            "claim": .string($0.claim.description), "reviewer": .optional($0.review.author),
            "date": .optional($0.review.date?.text), "url": .optional($0.review.url), "own": .bool($0.isOwn),
          ])
        }),
      "links": .integer(report.links), "never_held": .optional(report.lacks),
      "evidence": .array(
        report.evidence.map {
          .object(["id": .string($0.id.description), "fidelity": .string($0.fidelity.rawValue)])
        }),
      "unread": .array(report.unread.map { .string($0) }),
      "skipped": .array(
        report.skipped.map { .object(["place": .string($0.place), "reason": .string($0.reason)]) }),
    ]
  }
}
