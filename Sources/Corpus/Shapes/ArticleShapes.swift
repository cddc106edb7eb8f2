import AssayJSON

/// The shapes, in the order in which they are asked.
enum ArticleShapes {
  static let all: [any ArticleShape] = [
    SchemaOrgNewsArticle(),
    Ninjs(),
    Trafilatura(),
  ]

  /// The articles that a JSON value holds, by whichever shape it is of.
  static func articles(in value: JSON) -> [Result<ShapedArticle, FieldProblem>] {
    guard case .object(let object) = value else {
      return [.failure(FieldProblem(field: nil, words: "this is \(value.kind); expected an article as an object"))]
    }
    guard let shape = all.first(where: { $0.recognises(object) }) else {
      let known = all.map(\.name).joined(separator: "; ")
      return [.failure(FieldProblem(field: nil, words: "this is no article of a known shape (\(known))"))]
    }
    return shape.articles(in: object)
  }
}
