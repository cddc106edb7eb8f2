import AssayConcurrency
import AssayModel
import AssaySession

/// A report in one file, for a browser, a phone, paper and a screen reader. It loads nothing and needs no script.
struct HTMLExport: ExportFormat {
  let name = "html"
  let summary = "a report in one file, for a browser, a phone or paper"

  /// Beyond so many claims, a browser lays out only those that are looked at, and no list of all heads them.
  private static let long = 300

  func document(of sheet: Sheet) throws(ExportProblem) -> String {
    let templates = try HTMLTemplates()
    let groups = ClaimGroup.groups(of: sheet)
    let matrix = Meanwhile { MatrixFields.fields(of: sheet) }
    let timeline = Meanwhile {
      TimelineDrawing(sheet).map { $0.fields.adding(["list": $0.days.map(templates.day).joined()]) }
    }
    let cards = groups.map { templates.cards($0.claims) }
    let isLong = sheet.claims.count > Self.long
    let fields: Fields = [
      "title": sheet.title, "tally": sheet.tally, "sources": sheet.sources, "isLong": isLong,
      "style": templates.style, "styleDigest": Digest(of: templates.style).base64,
      "script": templates.script, "scriptDigest": Digest(of: templates.script).base64,
      "publisher": sheet.publisher.map { ["name": $0, "url": sheet.url.flatMap { SafeLink($0) }?.text] as Fields },
      "reviewed": sheet.days.map { ["names": sheet.reviewers.joined(separator: ", "), "days": $0] as Fields },
      "corpus": sheet.corpus.map { ["articles": $0.articles, "digest": $0.digest.short] as Fields },
      "conditions": sheet.conditions, "counts": counts(of: sheet),
      "glance": sheet.claims.isEmpty || isLong ? nil : ["lines": sheet.claims.map(GlanceFields.fields)] as Fields,
      "matrix": matrix.result,
      "timeline": timeline.result,
      "groups": groups.map { group in
        [
          "anchor": group.kind.rawValue, "heading": group.kind.heading, "explanation": group.kind.explanation,
          "cards": HTMLTemplates.room,
        ] as Fields
      },
      "articles": sheet.articles.map(ArticleFields.fields),
      "entries": sheet.entries == 1 ? "1 entry" : "\(sheet.entries) entries",
      "steps": sheet.replaySteps.map { ["command": $0.command, "purpose": $0.purpose] as Fields },
    ]
    return templates.page(fields, cards: cards)
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
