import AssayJSON
import AssayModel
import AssaySession

/// The matrix of claims and articles as a grid of marks.
enum MatrixGrid {
  static let legend =
    Stance.allCases.map { "\($0.mark) \($0.rawValue)" }.joined(separator: ", ") + "; blank: the article is silent"

  /// Nil where no article is cited as evidence.
  static func grid(_ matrix: Matrix, in state: SessionState) -> Grid? {
    guard !matrix.articles.isEmpty else { return nil }
    return Grid(
      headings: matrix.articles.map { $0.handle?.description ?? "a?" },
      rows: matrix.claims.map { claim in
        Grid.Row(
          label: Line("\(claim.id) ", .id) + Line(claim.verdict?.mark ?? "·", claim.verdict?.style ?? .faint),
          cells: matrix.articles.map { cell(matrix.stances(of: $0.id, on: claim.id)) },
          text: Line(claim.statement.text))
      })
  }

  static func json(_ matrix: Matrix) -> JSON {
    .array(
      matrix.claims.flatMap { claim in
        matrix.articles.compactMap { article -> JSON? in
          let stances = matrix.stances(of: article.id, on: claim.id)
          guard !stances.isEmpty else { return nil }
          return .object([
            "claim": .string(claim.id.description), "article": .string(article.id.value),
            "handle": .optional(article.handle?.description),
            "stances": .array(stances.map { .string($0.rawValue) }),
          ])
        }
      })
  }

  private static func cell(_ stances: [Stance]) -> Line {
    stances.reduce(into: Line()) { $0.append($1.mark, $1.style) }
  }
}
