import AssayImports
import AssayJSON
import AssayModel
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
    if let lacks = report.lacks {
      blocks.append(.line(Line("such a file never holds: \(lacks)", .faint), indent: 2))
    }
    return View(blocks, fields: fields(of: report, from: file))
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
      "links": .integer(report.links), "never_held": .optional(report.lacks),
      "evidence": .array(
        report.evidence.map {
          .object(["id": .string($0.id.description), "fidelity": .string($0.fidelity.rawValue)])
        }),
      "skipped": .array(
        report.skipped.map { .object(["place": .string($0.place), "reason": .string($0.reason)]) }),
    ]
  }
}
