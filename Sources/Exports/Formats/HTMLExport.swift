import AssayModel
import AssaySession

/// A report in one file, for a browser, a phone, paper and a screen reader. It loads nothing and needs no script.
struct HTMLExport: ExportFormat {
  let name = "html"
  let summary = "a report in one file, for a browser, a phone or paper"

  /// From so many claims on, a browser lays out only those that are looked at, and no list of all heads them.
  private static let long = 300

  func document(of sheet: Sheet) throws(ExportProblem) -> String {
    let templates = try HTMLTemplates()
    let groups = ClaimGroup.groups(of: sheet).map { group in
      [
        "anchor": group.kind.rawValue, "heading": group.kind.heading,
        "explanation": Fields.given(group.kind.explanation),
        "cards": templates.cards(group.claims),
      ] as Fields
    }
    var fields: Fields = [
      "title": sheet.title, "tally": sheet.tally, "sources": sheet.sources, "isLong": sheet.claims.count > Self.long,
      "style": templates.style, "styleDigest": Digest(of: templates.style).base64,
      "script": templates.script, "scriptDigest": Digest(of: templates.script).base64,
      "conditions": sheet.conditions, "groups": groups, "counts": counts(of: sheet),
      "articles": sheet.articles.map(ArticleFields.fields),
      "entries": sheet.entries == 1 ? "1 entry" : "\(sheet.entries) entries",
      "steps": sheet.replaySteps.map { ["command": $0.command, "purpose": $0.purpose] as Fields },
    ]
    fields["publisher"] = Fields.given(
      sheet.publisher.map { ["name": $0, "url": Fields.given(sheet.url.flatMap { SafeLink($0) }?.text)] as Fields })
    fields["reviewed"] = Fields.given(
      sheet.days.map { ["names": sheet.reviewers.joined(separator: ", "), "days": $0] as Fields })
    fields["corpus"] = Fields.given(
      sheet.corpus.map { ["articles": $0.articles, "digest": $0.digest.short] as Fields })
    fields["glance"] = Fields.given(
      (1..<Self.long).contains(sheet.claims.count) ? ["lines": sheet.claims.map(GlanceFields.fields)] as Fields : nil)
    fields["matrix"] = Fields.given(MatrixFields.fields(of: sheet))
    fields["timeline"] = Fields.given(
      TimelineDrawing(sheet).map { timeline in
        timeline.fields.merging(["list": timeline.days.map(templates.day).joined()]) { first, _ in first }
      })
    return templates.page(fields)
  }

  private func counts(of sheet: Sheet) -> [Fields] {
    let verdicts: [Verdict?] = Verdict.allCases + [nil]
    return verdicts.map {
      ["verdict": $0?.rawValue ?? "open", "mark": VerdictMark.of($0), "count": sheet.count($0)] as Fields
    }
  }
}

/// The mark that stands beside a verdict, so that colour never carries a meaning alone.
enum VerdictMark {
  static func of(_ verdict: Verdict?) -> String {
    switch verdict {
    case .confirmed: "✓"
    case .denied: "✗"
    case .unverified: "?"
    case nil: "·"
    }
  }

  static func of(_ stance: Stance) -> String {
    switch stance {
    case .supports: "+"
    case .refutes: "−"
    case .declines: "~"
    case .context: "·"
    }
  }
}
