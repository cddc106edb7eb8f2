import AssayModel

extension Outline {
  /// The shortest address whose span holds another: `a3.4.2`, else `a3.4`, else `a3:412-795`.
  package func address(of span: Span, in handle: ArticleHandle) -> String {
    guard let place = paragraphs.firstIndex(where: { $0.span.contains(span) }) else { return "\(handle):\(span)" }
    let sentences = paragraphs[place].sentences
    guard sentences.count > 1, let sentence = sentences.firstIndex(where: { $0.contains(span) }) else {
      return "\(handle).\(place + 1)"
    }
    return "\(handle).\(place + 1).\(sentence + 1)"
  }
}
