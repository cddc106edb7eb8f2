import AssayModel

extension Outline {
  /// The shortest address whose span holds another: `a3.4.2`, else `a3.4`, else `a3:412-795`.
  package func address(of span: Span, in handle: ArticleHandle) -> String {
    Self.address(of: span, in: handle, paragraphs.lazy.map(\.span)) { paragraphs[$0].sentences }
  }

  fileprivate static func address(
    of span: Span, in handle: ArticleHandle, _ paragraphs: some Collection<Span>, sentences: (Int) -> [Span]
  ) -> String {
    guard let place = paragraphs.enumerated().first(where: { $0.element.contains(span) })?.offset else {
      return "\(handle):\(span)"
    }
    let sentences = sentences(place)
    guard sentences.count > 1, let sentence = sentences.firstIndex(where: { $0.contains(span) }) else {
      return "\(handle).\(place + 1)"
    }
    return "\(handle).\(place + 1).\(sentence + 1)"
  }
}

extension GradualOutline {
  /// The same; only the paragraph that holds the span is cut into sentences.
  package func address(of span: Span, in handle: ArticleHandle) -> String {
    Outline.address(of: span, in: handle, paragraphs, sentences: sentences(ofParagraph:))
  }
}
