import AssayModel
import AssaySession

/// The matrix of articles and claims, as its template takes it: a row for each article, a column for each claim.
///
/// Claims have short names and articles long ones, so that claims head the columns; and since a page has room for a
/// dozen of them, the claims come in bands, each with the articles that speak to it.
enum MatrixFields {
  /// How many claims stand side by side, on paper too.
  private static let bandWidth = 12
  /// The most bands, and the most articles in each, that are shown: more could not be read.
  private static let bandLimit = 16
  private static let rowLimit = 60

  /// Nil where no claim has evidence.
  static func fields(of sheet: Sheet) -> Fields? {
    let matrix = sheet.matrix
    var articles: [ClaimID: Set<ArticleID>] = [:]
    for evidence in sheet.state.evidence.values {
      articles[evidence.claim, default: []].insert(evidence.citation.article.id)
    }
    let claims = matrix.claims.filter { articles[$0.id] != nil }
    guard !claims.isEmpty else { return nil }
    let shown = claims.prefix(bandWidth * bandLimit)
    let bands = stride(from: 0, to: shown.count, by: bandWidth).map { start in
      Array(shown[start..<min(start + bandWidth, shown.count)])
    }
    var notes: [String] = []
    let mute = matrix.claims.count - claims.count
    if mute > 0 { notes.append("\(mute == 1 ? "1 claim has" : "\(mute) claims have") no evidence and no column.") }
    if shown.count < claims.count {
      notes.append("Shown are the first \(shown.count) of \(claims.count) claims; the cards below have all.")
    }
    return [
      "legend": Stance.allCases.map {
        ["stance": $0.rawValue, "words": $0 == .declines ? "declines to say" : $0.rawValue] as Fields
      },
      "notes": notes,
      "bands": bands.map { band in
        let cited = band.reduce(into: Set<ArticleID>()) { $0.formUnion(articles[$1.id] ?? []) }
        return self.band(band, matrix.articles.filter { cited.contains($0.id) }, in: matrix)
      },
    ]
  }

  private static func band(_ claims: [Claim], _ cited: [ArticleCard], in matrix: Matrix) -> Fields {
    let articles = chosen(cited, for: claims, in: matrix)
    let (first, last) = (claims[0].id, claims[claims.count - 1].id)
    return [
      "caption": claims.count == 1 ? "\(first) by articles" : "\(first) to \(last) by articles",
      "columns": claims.map {
        [
          "columnID": $0.id.description, "columnVerdict": $0.verdict?.rawValue ?? "open",
          "columnMark": VerdictMark.of($0.verdict), "columnText": $0.statement.text,
        ] as Fields
      },
      "rows": articles.map { row($0, claims.map(\.id), in: matrix) },
      "cut": articles.count < cited.count
        ? "Shown are the \(articles.count) of \(cited.count) articles that speak to most of these claims." : nil,
    ]
  }

  /// All articles, or those that speak to the most of the claims, in the order of their dates.
  private static func chosen(_ articles: [ArticleCard], for claims: [Claim], in matrix: Matrix) -> [ArticleCard] {
    guard articles.count > rowLimit else { return articles }
    let uses = articles.map { article in claims.count { !matrix.stances(of: article.id, on: $0.id).isEmpty } }
    let most = articles.indices.sorted { uses[$0] != uses[$1] ? uses[$0] > uses[$1] : $0 < $1 }.prefix(rowLimit)
    return most.sorted().map { articles[$0] }
  }

  private static func row(_ card: ArticleCard, _ claims: [ClaimID], in matrix: Matrix) -> Fields {
    [
      "rowName": card.outlet ?? card.title ?? card.id.value, "rowHandle": card.handle?.description,
      "rowDate": card.published.map(ArticleFields.date),
      "cells": claims.map { claim in
        ["stances": matrix.stances(of: card.id, on: claim).map(\.rawValue)] as Fields
      },
    ]
  }
}
