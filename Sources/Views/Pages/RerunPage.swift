import AssayAnchoring
import AssayJSON
import AssayModel
import AssaySession
import AssayStanding

/// What a changed corpus does to a session: the citations that come out otherwise, and the verdicts that rest on them.
package enum RerunPage {
  package static func view(of report: RerunReport) -> View {
    var blocks: [Block] = []
    for cited in report.citations { blocks += self.blocks(of: cited) }
    if !report.citations.isEmpty { blocks.append(.blank) }
    for verdict in report.verdicts { blocks.append(block(of: verdict)) }
    blocks.append(.line(Line(summary(of: report), .strong)))
    var view = View(blocks)
    view.fields = fields(of: report)
    return view
  }

  private static func summary(of report: RerunReport) -> String {
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
    guard !report.divergences.isEmpty else {
      return count(report.entries, "entry comes", "entries come") + " out as recorded"
    }
    let diverged = report.divergences.count
    var parts = [
      "\(diverged) of \(count(report.entries, "entry", "entries")) \(diverged == 1 ? "comes" : "come") out otherwise"
    ]
    if !report.citations.isEmpty {
      parts.append(count(report.citations.count, "citation", "citations") + " among them")
    }
    if !report.verdicts.isEmpty {
      parts.append(count(report.verdicts.count, "verdict rests", "verdicts rest") + " on evidence that has changed")
    }
    return parts.joined(separator: "; ")
  }

  // MARK: For a person

  private static func blocks(of cited: RerunReport.ChangedCitation) -> [Block] {
    let who = cited.evidence.map { "\(cited.claim) \($0)" } ?? "\(cited.claim) origin"
    let head =
      Line("\(who) ", .id) + Line(cited: cited.citation.quote) + Line(" · ")
      + Line(cited.citation.article.byline, .faint)
    var lines = StandingLines.of(cited.citation, at: cited.standing)
    if lines.isEmpty { lines = [Line("its words stand as they stood", .faint)] }
    return [.labelled(head, label: Line("\(cited.entry.number)", .id), width: 5)]
      + lines.map { .labelled($0, label: Line(), width: 5) }
  }

  private static func block(of verdict: RerunReport.ShakenVerdict) -> Block {
    var line = verdict.claim.verdictLine + Line(" rests on ")
    for (index, cited) in verdict.evidence.enumerated() {
      if index > 0 { line += Line(", ") }
      line += Line("\(cited.evidence.id) ", .id) + cited.standing.fidelity.line
    }
    line += Line(": \(verdict.claim.statement.text)")
    return .labelled(line, label: Line("\(verdict.claim.id)", .id), width: 5)
  }

  // MARK: For a program

  private static func fields(of report: RerunReport) -> JSONObject {
    var fields = JSONObject()
    fields["entries"] = .integer(report.entries)
    fields["divergences"] = .array(
      report.divergences.map {
        .object([
          "entry": .integer($0.entry.number), "input": .string($0.entry.input), "reason": .string($0.reason),
        ])
      })
    fields["citations"] = .array(report.citations.map(json))
    fields["verdicts"] = .array(
      report.verdicts.map {
        .object([
          "claim": .string($0.claim.id.description), "text": .string($0.claim.statement.text),
          "verdict": .optional($0.claim.verdict?.rawValue), "evidence": .array($0.evidence.map(\.json)),
        ])
      })
    return fields
  }

  private static func json(of cited: RerunReport.ChangedCitation) -> JSON {
    let (citation, standing) = (cited.citation, cited.standing)
    var object = JSONObject()
    object["entry"] = .integer(cited.entry.number)
    object["input"] = .string(cited.entry.input)
    object["claim"] = .string(cited.claim.description)
    object["evidence"] = .optional(cited.evidence?.description)
    object["article"] = .string(citation.article.id.value)
    object["quote"] = .string(citation.quote)
    object["fidelity"] = .string(standing.fidelity.rawValue)
    object["start"] = standing.settledSpan.map { .integer($0.start) } ?? .null
    object["end"] = standing.settledSpan.map { .integer($0.end) } ?? .null
    if standing.fidelity == .altered, let span = standing.span { object["proposal"] = json(of: span) }
    if !standing.candidates.isEmpty { object["candidates"] = .array(standing.candidates.map(json)) }
    if let difference = standing.difference {
      object["changes"] = .array(
        WordDifference.Change.allCases.filter(difference.changes.contains).map { .string($0.rawValue) })
      object["words"] = .array(
        difference.runs.map { .object(["kind": .string($0.kind.rawValue), "text": .string($0.text)]) })
    }
    return .object(object)
  }

  private static func json(of span: Span) -> JSON {
    .object(["start": .integer(span.start), "end": .integer(span.end)])
  }
}
