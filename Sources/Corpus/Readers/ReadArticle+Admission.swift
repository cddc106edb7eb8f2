import AssayModel

/// What makes of something that was read an article of a corpus.
extension ReadArticle {
  /// The id it gives itself, or else its place.
  package func id(in path: String) -> ArticleID { ArticleID(id ?? Self.placeID(path, number: number)) }

  /// The id of an article that gives itself none.
  package static func placeID(_ path: String, number: Int?) -> String { path + (number.map { "#\($0)" } ?? "") }

  /// The file, or the file's line, for people.
  package func place(in path: String) -> String { Self.place(path, number: number, line: line) }

  package static func place(_ path: String, number: Int?, line: Int?) -> String {
    path + (number == nil ? "" : line.map { ":\($0)" } ?? "")
  }

  /// Why it cannot be an article of a corpus.
  package func objection(to id: ArticleID) -> String? {
    guard text.unicodeScalars.contains(where: { !Blank.contains($0) }) else { return "it holds no text" }
    guard id.value.utf8.count <= 2048, !id.value.unicodeScalars.contains(where: Control.contains) else {
      return "its id is longer than 2048 bytes or holds control characters"
    }
    return nil
  }

  package static func objection(taken id: ArticleID, by place: String) -> String {
    "the id '\(id.value.prefix(200))' is taken by \(place)"
  }
}
