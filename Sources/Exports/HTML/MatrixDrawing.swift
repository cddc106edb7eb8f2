import AssayModel
import AssaySession

/// The matrix of claims and articles as a picture: where everything stands, in pixels.
struct MatrixDrawing {
  let fields: Fields

  /// The most rows and columns that are drawn: more could not be read.
  static let rowLimit = 200
  static let columnLimit = 40

  /// The cells stand right behind the claims' numbers, where a phone shows them; the claims' words follow.
  private static let left = 72
  private static let top = 120
  private static let rowHeight = 26
  private static let columnWidth = 34

  /// Nil where there is nothing to draw.
  init?(_ sheet: Sheet) {
    let matrix = sheet.matrix
    guard !matrix.claims.isEmpty, !matrix.articles.isEmpty else { return nil }
    let claims = Array(matrix.claims.prefix(Self.rowLimit))
    let articles = Self.chosen(matrix.articles, in: sheet)
    let width = Self.left + articles.count * Self.columnWidth + 320
    fields = [
      "width": width, "height": Self.top + claims.count * Self.rowHeight + 8,
      "legend": "+ supports, − refutes, ~ declines to say, · context; where there is nothing, the article is silent.",
      "cut": Fields.given(Self.cut(matrix, claims.count, articles.count)),
      "description":
        "Rows are claims with their verdicts, columns are articles by date. The table below says the same.",
      "columns": articles.enumerated().map { Self.column($0, $1) },
      "rows": claims.enumerated().map { row, claim in
        Self.row(row, claim, articles.map { matrix.stances(of: $0.id, on: claim.id) }, articles)
      },
    ]
  }

  /// All articles, or those with the most evidence, in the order of their dates.
  private static func chosen(_ articles: [ArticleCard], in sheet: Sheet) -> [ArticleCard] {
    guard articles.count > columnLimit else { return articles }
    let uses = Dictionary(
      sheet.articles.map { ($0.card.id, $0.evidence.count) }, uniquingKeysWith: { first, _ in first })
    let most = articles.enumerated().sorted {
      let (one, other) = (uses[$0.element.id] ?? 0, uses[$1.element.id] ?? 0)
      return one != other ? one > other : $0.offset < $1.offset
    }.prefix(columnLimit)
    return most.sorted { $0.offset < $1.offset }.map(\.element)
  }

  private static func cut(_ matrix: Matrix, _ rows: Int, _ columns: Int) -> String? {
    guard rows < matrix.claims.count || columns < matrix.articles.count else { return nil }
    return "Drawn are the first \(rows) of \(matrix.claims.count) claims and the \(columns) most cited of "
      + "\(matrix.articles.count) articles; the cards below have all."
  }

  private static func column(_ index: Int, _ card: ArticleCard) -> Fields {
    let name = card.outlet ?? card.title ?? card.id.value
    let handle = card.handle.map { "\($0) " } ?? ""
    return [
      "x": left + index * columnWidth + 18, "y": top - 10, "label": ShortText.cut(handle + name, to: 18),
      "full": [handle + name, card.published?.dayText].compactMap { $0 }.joined(separator: ", "),
    ]
  }

  private static func row(_ index: Int, _ claim: Claim, _ stances: [[Stance]], _ articles: [ArticleCard]) -> Fields {
    let y = top + index * rowHeight
    let cells = stances.enumerated().compactMap { column, stances -> Fields? in
      guard let first = stances.first else { return nil }
      let x = left + column * columnWidth
      let words = stances.map(\.rawValue).joined(separator: " and ")
      return [
        "stance": stances.count > 1 ? "several" : first.rawValue, "cellMark": stances.map(VerdictMark.of).joined(),
        "cellTitle": "\(articles[column].outlet ?? articles[column].id.value): \(words) \(claim.id)",
        "cx": x, "cy": y + 3, "cw": 28, "tx": x + 14, "ty": y + 18,
      ]
    }
    return [
      "ruleY": y, "ruleX": left + articles.count * columnWidth + 320,
      "wordsX": left + articles.count * columnWidth + 10, "textY": y + 18, "rowID": claim.id.description,
      "rowVerdict": claim.verdict?.rawValue ?? "open", "rowMark": VerdictMark.of(claim.verdict),
      "rowText": ShortText.cut(claim.statement.text, to: 42), "rowFull": claim.statement.text, "cells": cells,
      "words": stances.map { $0.isEmpty ? "silent" : $0.map(\.rawValue).joined(separator: ", ") },
    ]
  }
}

/// Text cut to what there is room for.
enum ShortText {
  /// At most so many columns, an ellipsis for what is missing.
  static func cut(_ text: String, to width: Int) -> String {
    let text = SafeText.make(text)
    guard DisplayWidth.of(text) > width else { return text }
    var cut = ""
    var used = 1
    for character in text {
      used += DisplayWidth.of(character)
      guard used <= width else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
