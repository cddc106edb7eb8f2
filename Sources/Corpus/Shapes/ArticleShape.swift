import AssayJSON
import AssayModel

/// One way to write an article as JSON. One shape a file, and one line in `ArticleShapes.all`.
protocol ArticleShape: Sendable {
  /// What the shape is called, with the fields it is known by.
  var name: String { get }
  /// Whether a value is of this shape, by its fields.
  func recognises(_ value: JSONObject) -> Bool
  /// The articles of a value that is of this shape.
  func articles(in value: JSONObject) -> [Result<ShapedArticle, FieldProblem>]
}

/// An article as a shape gives it.
struct ShapedArticle {
  var id: String?
  var metadata: ArticleMetadata
  var text: String
}
